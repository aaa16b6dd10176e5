import { addDays, startOfVnDay, type DayRange } from '#app/kernel/clock.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import type { LedgerAccountKind } from './accounts.ts'
import { sideOf, type AccountSums, type TrialLine } from './trial-balance.ts'

/** Sellers on one page of an account that each of them has. */
const SELLERS = 50

interface LineRow {
  readonly kind: LedgerAccountKind
  readonly subject: string | null
  readonly accounts: number
  readonly openingDebit: bigint
  readonly openingCredit: bigint
  readonly debit: bigint
  readonly credit: bigint
  readonly closingDebit: bigint
  readonly closingCredit: bigint
}

/** What each account held before a period, and what moved in it: one walk over the index of entries by account. */
const movedIn = (from: Date, until: Date, of: Prisma.Sql = Prisma.empty): Prisma.Sql => Prisma.sql`
  select e."accountId",
         coalesce(sum(e."amount") filter (where e."at" < ${from}), 0) as opening,
         coalesce(sum(e."amount") filter (where e."at" >= ${from} and e."amount" > 0), 0) as debit,
         coalesce(-sum(e."amount") filter (where e."at" >= ${from} and e."amount" < 0), 0) as credit
  from "LedgerEntry" e where e."at" < ${until} ${of} group by 1`

/** A seller's id, as subjects of accounts hold it; every other subject is a short word. */
const isSeller = Prisma.sql`a."subject" ~ '^[0-9a-f]{8}-[0-9a-f]{4}-'`

/**
 * The books over some days: every account that was ever posted to until their end, with what it held, what moved and
 * what it holds; accounts that each seller has are one line.
 */
export async function readTrialBalance(call: Call, period: DayRange): Promise<TrialLine[]> {
  const { from, until } = momentsOf(period)
  const rows = await call.db.$queryRaw<LineRow[]>`
    with moved as (${movedIn(from, until)})
    select a."kind", case when ${isSeller} then null else a."subject" end as subject, count(*)::int as accounts,
           sum(greatest(m.opening, 0))::bigint as "openingDebit", sum(greatest(-m.opening, 0))::bigint as "openingCredit",
           sum(m.debit)::bigint as debit, sum(m.credit)::bigint as credit,
           sum(greatest(m.opening + m.debit - m.credit, 0))::bigint as "closingDebit",
           sum(greatest(m.credit - m.opening - m.debit, 0))::bigint as "closingCredit"
    from moved m join "LedgerAccount" a on a."id" = m."accountId"
    group by 1, 2`
  return rows.map(({ kind, subject, accounts, ...row }) => ({
    ...{ kind, subject, accounts },
    opening: { debit: row.openingDebit, credit: row.openingCredit },
    moved: { debit: row.debit, credit: row.credit },
    closing: { debit: row.closingDebit, credit: row.closingCredit },
  }))
}

/** One seller's account of a kind. */
export interface SellerLine extends AccountSums {
  readonly sellerId: string
  readonly name: string
}

interface SellerRow {
  readonly sellerId: string
  readonly name: string
  readonly opening: bigint
  readonly debit: bigint
  readonly credit: bigint
  readonly total: number
}

/** The sellers' accounts of one kind, those with the most on them first. */
export async function readSellerAccounts(
  call: Call,
  {
    kind,
    period,
    page,
  }: { readonly kind: LedgerAccountKind; readonly period: DayRange; readonly page: number },
): Promise<Page<SellerLine>> {
  const { from, until } = momentsOf(period)
  const { skip, take } = sliceOf(page, SELLERS)
  const of = Prisma.sql`and e."accountId" in (select "id" from "LedgerAccount" where "kind"::text = ${kind})`
  const rows = await call.db.$queryRaw<SellerRow[]>`
    with moved as (${movedIn(from, until, of)})
    select a."subject" as "sellerId", coalesce(s."name", a."subject") as name, m.opening::bigint, m.debit::bigint,
           m.credit::bigint, (count(*) over ())::int as total
    from moved m
    join "LedgerAccount" a on a."id" = m."accountId" and ${isSeller}
    left join "Seller" s on s."id"::text = a."subject"
    order by abs(m.opening + m.debit - m.credit) desc, a."subject"
    limit ${take} offset ${skip}`
  const items = rows.map(({ sellerId, name, opening, debit, credit }) => ({
    ...{ sellerId, name },
    opening: sideOf(opening),
    moved: { debit, credit },
    closing: sideOf(opening + debit - credit),
  }))
  return pageOf(items, rows[0]?.total ?? 0, page, SELLERS)
}

/** From the first moment of the first day until before the first of the day after the last. */
export const momentsOf = ({ from, to }: DayRange): { readonly from: Date; readonly until: Date } => ({
  from: startOfVnDay(from),
  until: startOfVnDay(addDays(to, 1)),
})
