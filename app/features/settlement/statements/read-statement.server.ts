import { addDays, startOfVnDay, type DayRange } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { accounts } from '../ledger/accounts.ts'
import { ledgerNotes, postingKinds, type LedgerNote, type PostingKind } from '../ledger/posting.ts'
import { readBalance } from '../ledger/read-balance.server.ts'
import { sellerFor } from './seller-for.server.ts'
import { amountsOf, totalOfAmounts } from './statement-columns.ts'
import type { StatementRow, StatementSums } from './statement.types.ts'

/** Rows are read so many at once, also for a file: a year of them never stands in memory whole. */
export const STATEMENT_PAGE = 50
const BATCH = 500

/** What the period begins and ends with, and what each column comes to, of the actor's seller. */
export async function readStatementSums(call: Call, period: DayRange): Promise<StatementSums> {
  const account = accounts.sellerPayable(sellerFor(call))
  const { from, until } = instantsOf(period)
  const [before, groups, rows] = await Promise.all([
    // The balance counts its very moment in: a statement begins with midnight itself.
    readBalance(call, account, new Date(from.getTime() - 1)),
    call.db.$queryRaw<{ kind: string; note: string; amount: bigint }[]>`
      select p."kind", e."note", sum(e."amount")::bigint as amount
      from "LedgerEntry" e
      join "LedgerAccount" a on a."id" = e."accountId"
      join "LedgerPosting" p on p."id" = e."postingId"
      where a."kind" = 'seller_payable' and a."subject" = ${account.subject}
        and e."at" >= ${from} and e."at" < ${until}
      group by 1, 2`,
    call.db.ledgerPosting.count({
      where: {
        at: { gte: from, lt: until },
        entries: { some: { account: { kind: 'seller_payable', subject: account.subject } } },
      },
    }),
  ])
  const sums = amountsOf(groups.map(({ kind, note, amount }) => ({ ...wordsOf(kind, note), amount })))
  return { period, opening: -before, closing: -before + totalOfAmounts(sums), sums, rows }
}

interface Wanted {
  readonly period: DayRange
  readonly opening: bigint
}

/** One page of its rows, from 1, the oldest first. */
export async function readStatementPage(
  call: Call,
  { period, opening, page }: Wanted & { readonly page: number },
): Promise<StatementRow[]> {
  const rows = await readRows(call, period, { skip: (page - 1) * STATEMENT_PAGE, take: STATEMENT_PAGE })
  return rows.map((row) => ({ ...row, balance: row.balance + opening }))
}

/** All its rows, read in batches. */
export async function* statementRows(call: Call, { period, opening }: Wanted): AsyncGenerator<StatementRow> {
  for (let skip = 0; ; skip += BATCH) {
    const rows = await readRows(call, period, { skip, take: BATCH })
    for (const row of rows) yield { ...row, balance: row.balance + opening }
    if (rows.length < BATCH) return
  }
}

interface StoredRow {
  readonly id: string
  readonly at: Date
  readonly kind: string
  readonly code: string | null
  readonly reference: string | null
  readonly notes: string[]
  readonly amounts: bigint[]
  readonly running: bigint
}

/** One row for each posting; `balance` counts from the beginning of the period. */
async function readRows(
  call: Call,
  period: DayRange,
  { skip, take }: { readonly skip: number; readonly take: number },
): Promise<StatementRow[]> {
  const { from, until } = instantsOf(period)
  const rows = await call.db.$queryRaw<StoredRow[]>`
    with rows as (
      select p."id", p."at", p."kind", max(e."sellerOrderId"::text)::uuid as part, max(e."payoutId"::text)::uuid as payout,
             array_agg(e."note" order by e."id") as notes, array_agg(e."amount" order by e."id") as amounts,
             sum(sum(-e."amount")) over (order by p."at", p."id")::bigint as running
      from "LedgerAccount" a
      join "LedgerEntry" e on e."accountId" = a."id" and e."at" >= ${from} and e."at" < ${until}
      join "LedgerPosting" p on p."id" = e."postingId"
      where a."kind" = 'seller_payable' and a."subject" = ${sellerFor(call)}
      group by p."id", p."at", p."kind"
      order by p."at", p."id" offset ${skip} limit ${take}
    )
    select r."id", r."at", r."kind", s."code", y."reference", r.notes, r.amounts, r.running
    from rows r
    left join "SellerOrder" s on s."id" = r.part
    left join "Payout" y on y."id" = r.payout
    order by r."at", r."id"`
  return rows.map(({ id, at, kind, code, reference, notes, amounts, running }) => {
    const entries = notes.map((note, place) => ({ ...wordsOf(kind, note), amount: amounts[place] ?? 0n }))
    const columns = amountsOf(entries)
    return {
      ...{
        rowId: id,
        at,
        kind: wordsOf(kind, notes[0] ?? '').kind,
        orderCode: code,
        payoutReference: reference,
      },
      ...{ amounts: columns, total: totalOfAmounts(columns), balance: running },
    }
  })
}

const instantsOf = ({ from, to }: DayRange) => ({
  from: startOfVnDay(from),
  until: startOfVnDay(addDays(to, 1)),
})

/** @throws when the books hold a word that the program does not know */
function wordsOf(kind: string, note: string): { kind: PostingKind; note: LedgerNote } {
  const known = {
    kind: postingKinds.find((one) => one === kind),
    note: ledgerNotes.find((one) => one === note),
  }
  if (!known.kind || !known.note) throw new Error(`the ledger says "${kind}/${note}", which nobody knows`)
  return { kind: known.kind, note: known.note }
}
