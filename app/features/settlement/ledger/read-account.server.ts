import type { DayRange } from '#app/kernel/clock.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import type { LedgerAccountKind, LedgerAccountRef } from './accounts.ts'
import { whatIsBehind, type Behind, type EntryNames } from './behind-entries.server.ts'
import type { LedgerNote, PostingKind } from './posting.ts'
import { momentsOf } from './read-trial-balance.server.ts'
import { sideOf, type AccountSums } from './trial-balance.ts'
import { knownKind, knownNote } from './known-words.ts'

/** Entries on one page. */
const ENTRIES = 50
/** Read at once while a file is written. */
const BATCH = 1000

/** One entry as it stands in an account's book. */
export interface AccountEntry {
  readonly entryId: string
  readonly at: Date
  readonly kind: PostingKind
  readonly note: LedgerNote
  /** Đồng, debit positive. */
  readonly amount: bigint
  /** What the account held after it. */
  readonly balance: bigint
  /** The accounts on the other side of its posting. */
  readonly against: readonly LedgerAccountKind[]
  /** What it was about, with the page that tells more. */
  readonly behind: Behind | null
}

export interface AccountBook {
  readonly account: LedgerAccountRef
  readonly sums: AccountSums
  readonly entries: Page<AccountEntry>
}

/** One account over some days: its entries with what it held after each; null where nothing was ever posted to it. */
export async function readAccountBook(
  call: Call,
  {
    account,
    period,
    page,
  }: { readonly account: LedgerAccountRef; readonly period: DayRange; readonly page: number },
): Promise<AccountBook | null> {
  const found = await openAccount(call, account, period)
  if (!found) return null
  const { skip, take } = sliceOf(page, ENTRIES)
  const entries = await entriesOf(call, found, { skip, take })
  return {
    ...{ account, sums: found.sums },
    entries: pageOf(await explained(call, entries), found.total, page, ENTRIES),
  }
}

/** The whole book of an account, read while it is written; null where nothing was ever posted to it. */
export async function openAccountBook(
  call: Call,
  { account, period }: { readonly account: LedgerAccountRef; readonly period: DayRange },
): Promise<{
  readonly sums: AccountSums
  readonly total: number
  entries(): AsyncGenerator<AccountEntry>
} | null> {
  const found = await openAccount(call, account, period)
  if (!found) return null
  return {
    ...{ sums: found.sums, total: found.total },
    async *entries() {
      let { before } = found
      let after: Place | null = null
      for (;;) {
        const batch: EntryRow[] = await entriesOf(call, { ...found, before }, { skip: 0, take: BATCH, after })
        yield* await explained(call, batch)
        const last = batch.at(-1)
        if (!last || batch.length < BATCH) return
        before = last.balance
        after = { at: last.at, id: last.id }
      }
    },
  }
}

interface OpenAccount {
  readonly accountId: string
  readonly from: Date
  readonly until: Date
  /** What it held before the first entry that is read. */
  readonly before: bigint
  readonly total: number
  readonly sums: AccountSums
}

async function openAccount(
  call: Call,
  { kind, subject }: LedgerAccountRef,
  period: DayRange,
): Promise<OpenAccount | null> {
  const { from, until } = momentsOf(period)
  const account = await call.db.ledgerAccount.findUnique({
    where: { kind_subject: { kind, subject } },
    select: { id: true },
  })
  if (!account) return null
  const [sums] = await call.db.$queryRaw<{ opening: bigint; debit: bigint; credit: bigint; total: number }[]>`
    select coalesce(sum("amount") filter (where "at" < ${from}), 0)::bigint as opening,
           coalesce(sum("amount") filter (where "at" >= ${from} and "amount" > 0), 0)::bigint as debit,
           coalesce(-sum("amount") filter (where "at" >= ${from} and "amount" < 0), 0)::bigint as credit,
           (count(*) filter (where "at" >= ${from}))::int as total
    from "LedgerEntry" where "accountId" = ${account.id}::uuid and "at" < ${until}`
  if (!sums) throw new Error('a sum over entries answered no row')
  const { opening, debit, credit, total } = sums
  return {
    ...{ accountId: account.id, from, until, before: opening, total },
    sums: { opening: sideOf(opening), moved: { debit, credit }, closing: sideOf(opening + debit - credit) },
  }
}

interface Place {
  readonly at: Date
  readonly id: string
}

interface EntryRow extends EntryNames {
  readonly id: string
  readonly postingId: string
  readonly at: Date
  readonly amount: bigint
  readonly note: string
  readonly kind: string
  readonly balance: bigint
}

/** Walks the index in its own order: rows that are skipped are summed, not read. */
function entriesOf(
  call: Call,
  { accountId, from, until, before }: OpenAccount,
  {
    skip,
    take,
    after = null,
  }: { readonly skip: number; readonly take: number; readonly after?: Place | null },
): Promise<EntryRow[]> {
  const later = after ? Prisma.sql`and (e."at", e."id") > (${after.at}, ${after.id}::uuid)` : Prisma.empty
  return call.db.$queryRaw<EntryRow[]>`
    with shown as (
      select e."id", sum(e."amount") over (order by e."at", e."id") as run
      from "LedgerEntry" e
      where e."accountId" = ${accountId}::uuid and e."at" >= ${from} and e."at" < ${until} ${later}
      order by e."at", e."id" limit ${take} offset ${skip}
    )
    select e."id"::text, e."postingId"::text, e."at", e."amount", e."note", p."kind",
           (${before}::bigint + s.run)::bigint as balance, e."sellerOrderId"::text, e."paymentId"::text,
           e."transferId"::text, e."refundId"::text, e."payoutId"::text
    from shown s
    join "LedgerEntry" e on e."id" = s."id"
    join "LedgerPosting" p on p."id" = e."postingId"
    order by e."at", e."id"`
}

async function explained(call: Call, rows: readonly EntryRow[]): Promise<AccountEntry[]> {
  const [against, behind] = await Promise.all([accountsAgainst(call, rows), whatIsBehind(call, rows)])
  return rows.map((row) => ({
    ...{ entryId: row.id, at: row.at, amount: row.amount, balance: row.balance },
    ...{ kind: knownKind(row.kind), note: knownNote(row.note) },
    against: against.get(row.id) ?? [],
    behind: behind.get(row.id) ?? null,
  }))
}

/** Of each entry the accounts whose entries in the same posting stand on the other side. */
async function accountsAgainst(
  call: Call,
  rows: readonly EntryRow[],
): Promise<ReadonlyMap<string, LedgerAccountKind[]>> {
  const postings = [...new Set(rows.map(({ postingId }) => postingId))]
  const sides = await call.db.ledgerEntry.findMany({
    where: { postingId: { in: postings } },
    select: { postingId: true, amount: true, account: { select: { kind: true } } },
    orderBy: { id: 'asc' },
  })
  const byPosting = new Map<string, typeof sides>()
  for (const side of sides) byPosting.set(side.postingId, [...(byPosting.get(side.postingId) ?? []), side])
  return new Map(
    rows.map((row) => {
      const others = (byPosting.get(row.postingId) ?? []).filter(
        ({ amount }) => amount > 0n !== row.amount > 0n,
      )
      return [row.id, [...new Set(others.map(({ account }) => account.kind))]]
    }),
  )
}
