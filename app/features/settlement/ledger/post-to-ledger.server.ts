import { newId } from '#app/kernel/ids.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import type { Call } from '#app/platform/call.ts'
import { accountKey, type LedgerAccountRef } from './accounts.ts'
import type { Posting } from './posting.ts'

/**
 * Writes a posting with its entries, once: a second one with the same key, also at the same time, does nothing. Call it
 * in the transaction of the deed; the database refuses at its end what does not sum to zero.
 * @returns whether it was written now; a posting without entries is not
 */
export async function postToLedger(call: Call, posting: Posting): Promise<boolean> {
  return (await postAllToLedger(call, [posting])) > 0
}

/**
 * Writes many postings at once, each as `postToLedger` does.
 * @returns how many were written now
 */
export async function postAllToLedger(call: Call, postings: readonly Posting[]): Promise<number> {
  const drafts = postings
    .filter(({ entries }) => entries.length > 0)
    .map((draft) => ({ ...draft, id: newId() }))
  if (drafts.length === 0) return 0
  return call.inTransaction(async (call) => {
    const entries = rowsOf(drafts)
    const { posted, expected, written } = await write(call, headsOf(drafts), entries)
    if (written < expected) {
      await makeAccounts(
        call,
        drafts.flatMap((draft) => draft.entries.map(({ account }) => account)),
      )
      await writeMissing(call, entries)
    }
    return posted
  })
}

interface Draft extends Posting {
  readonly id: string
}

const headsOf = (drafts: readonly Draft[]): string =>
  JSON.stringify(drafts.map(({ id, key, kind, source, at }) => ({ id, key, kind, source, at })))

/** Entries as JSON, which one parameter carries however many there are; đồng as text, as JSON's numbers are short. */
const rowsOf = (drafts: readonly Draft[]): string =>
  JSON.stringify(
    drafts.flatMap(({ id: postingId, entries }) =>
      entries.map(({ account: { kind, subject }, amount, ...entry }) => ({
        ...{ id: newId(), postingId, kind, subject, amount: amount.toString() },
        ...entry,
      })),
    ),
  )

/** The columns of an entry, and where they come from: what was read of `rowsOf` as `e`, a posting `p`, an account `a`. */
const entryColumns = Prisma.sql`
  "LedgerEntry" ("id", "postingId", "at", "accountId", "amount", "note",
                 "sellerOrderId", "paymentId", "transferId", "refundId", "payoutId")
  select e."id", p."id", p."at", a."id", e."amount", e."note",
         e."sellerOrderId", e."paymentId", e."transferId", e."refundId", e."payoutId"`
const entryShape = Prisma.sql`
  e("id" uuid, "postingId" uuid, "kind" "LedgerAccountKind", "subject" text, "amount" bigint, "note" text,
    "sellerOrderId" uuid, "paymentId" uuid, "transferId" uuid, "refundId" uuid, "payoutId" uuid)`

/**
 * Postings and entries in one statement: every sale's money passes here twice while its sender waits. A second writer of
 * the same key waits for the first, then sees its row. Entries whose account was never posted to are left out.
 */
async function write(call: Call, heads: string, entries: string) {
  const [done] = await call.db.$queryRaw<{ posted: number; expected: number; written: number }[]>`
    with p as (
      insert into "LedgerPosting" ("id", "key", "kind", "source", "at")
      select "id", "key", "kind", "source", "at"
      from jsonb_to_recordset(${heads}::jsonb) as h("id" uuid, "key" text, "kind" text, "source" text, "at" timestamptz)
      on conflict do nothing returning "id", "at"
    ), e as (
      select * from jsonb_to_recordset(${entries}::jsonb) as ${entryShape}
    ), body as (
      insert into ${entryColumns}
      from e join p on p."id" = e."postingId"
      join "LedgerAccount" a on a."kind" = e."kind" and a."subject" = e."subject"
      returning 1
    )
    select (select count(*) from p)::int as posted, (select count(*) from body)::int as written,
           (select count(*) from e join p on p."id" = e."postingId")::int as expected`
  if (!done) throw new Error('the ledger answered nothing')
  return done
}

/** Those of new postings that were left out for want of an account. */
async function writeMissing(call: Call, entries: string): Promise<void> {
  await call.db.$executeRaw`
    insert into ${entryColumns}
    from jsonb_to_recordset(${entries}::jsonb) as ${entryShape}
    join "LedgerPosting" p on p."id" = e."postingId"
    join "LedgerAccount" a on a."kind" = e."kind" and a."subject" = e."subject"
    where not exists (select from "LedgerEntry" w where w."id" = e."id")`
}

/** Accounts that are not there yet, always in the same order, so that no two makers wait for each other. */
async function makeAccounts(call: Call, wanted: readonly LedgerAccountRef[]): Promise<void> {
  const refs = [...new Map(wanted.map((ref) => [accountKey(ref), ref]))]
  await call.db.ledgerAccount.createMany({
    data: refs
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { kind, subject }]) => ({ id: newId(), kind, subject })),
    skipDuplicates: true,
  })
}
