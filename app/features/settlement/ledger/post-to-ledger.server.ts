import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { accountKey } from './accounts.ts'
import type { EntryDraft, Posting } from './posting.ts'

/**
 * Writes a posting with its entries, once: a second one with the same key, also at the same time, does nothing. Call it
 * in the transaction of the deed; the database refuses at its end what does not sum to zero.
 * @returns whether it was written now; a posting without entries is not
 */
export async function postToLedger(call: Call, { entries, ...head }: Posting): Promise<boolean> {
  if (entries.length === 0) return false
  return call.inTransaction(async (call) => {
    const rows = entries.map((entry) => ({ id: newId(), entry }))
    const { posted, written } = await write(call, head, rows)
    if (posted && written < rows.length) {
      await makeAccounts(call, entries)
      await writeMissing(call, head.key, rows)
    }
    return posted
  })
}

interface Row {
  readonly id: string
  readonly entry: EntryDraft
}

/**
 * Posting and entries in one statement, as every sale's money passes here twice. A second writer of the same key waits
 * for the first, then sees its row. Entries whose account was never posted to are not written.
 */
async function write(call: Call, { key, kind, source, at }: Omit<Posting, 'entries'>, rows: readonly Row[]) {
  const [done] = await call.db.$queryRaw<{ posted: boolean; written: number }[]>`
    with head as (
      insert into "LedgerPosting" ("id", "key", "kind", "source", "at")
      values (${newId()}::uuid, ${key}, ${kind}, ${source}, ${at})
      on conflict do nothing returning "id", "at"
    ), body as (
      insert into "LedgerEntry" ("id", "postingId", "at", "accountId", "amount", "note",
                                 "sellerOrderId", "paymentId", "transferId", "refundId", "payoutId")
      select e."id", head."id", head."at", a."id", e."amount", e."note",
             e."sellerOrderId", e."paymentId", e."transferId", e."refundId", e."payoutId"
      from head
      cross join jsonb_to_recordset(${asJson(rows)}::jsonb) as e(
        "id" uuid, "kind" "LedgerAccountKind", "subject" text, "amount" bigint, "note" text,
        "sellerOrderId" uuid, "paymentId" uuid, "transferId" uuid, "refundId" uuid, "payoutId" uuid)
      join "LedgerAccount" a on a."kind" = e."kind" and a."subject" = e."subject"
      returning 1
    )
    select exists (select from head) as posted, (select count(*) from body)::int as written`
  if (!done) throw new Error(`the posting ${key} answered nothing`)
  return done
}

/** Those that were left out for want of an account. */
async function writeMissing(call: Call, key: string, rows: readonly Row[]): Promise<void> {
  await call.db.$executeRaw`
    insert into "LedgerEntry" ("id", "postingId", "at", "accountId", "amount", "note",
                               "sellerOrderId", "paymentId", "transferId", "refundId", "payoutId")
    select e."id", p."id", p."at", a."id", e."amount", e."note",
           e."sellerOrderId", e."paymentId", e."transferId", e."refundId", e."payoutId"
    from "LedgerPosting" p
    cross join jsonb_to_recordset(${asJson(rows)}::jsonb) as e(
      "id" uuid, "kind" "LedgerAccountKind", "subject" text, "amount" bigint, "note" text,
      "sellerOrderId" uuid, "paymentId" uuid, "transferId" uuid, "refundId" uuid, "payoutId" uuid)
    join "LedgerAccount" a on a."kind" = e."kind" and a."subject" = e."subject"
    where p."key" = ${key} and not exists (select from "LedgerEntry" w where w."id" = e."id")`
}

const asJson = (rows: readonly Row[]): string =>
  JSON.stringify(
    rows.map(({ id, entry: { account, amount, ...entry } }) => ({
      ...{ id, kind: account.kind, subject: account.subject, amount: amount.toString() },
      ...entry,
    })),
  )

/** Accounts that are not there yet, always in the same order, so that no two makers wait for each other. */
async function makeAccounts(call: Call, entries: readonly EntryDraft[]): Promise<void> {
  const refs = new Map(entries.map(({ account }) => [accountKey(account), account]))
  const inOrder = [...refs].toSorted(([a], [b]) => (a < b ? -1 : 1))
  await call.db.ledgerAccount.createMany({
    data: inOrder.map(([, { kind, subject }]) => ({ id: newId(), kind, subject })),
    skipDuplicates: true,
  })
}
