import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import type { Span } from './period.ts'
import { territoryOf } from './sale.access.server.ts'
import { countedRows, sumColumns, within } from './sums.server.ts'
import type { SalesQuery, SalesTotals, Totals } from './types.ts'

/** The figures of a period beside those of the period before, in the officer's territory. */
export async function salesTotals(call: Call, query: SalesQuery): Promise<SalesTotals> {
  const { now, before } = query.period
  const [[current], [previous], sellers] = await Promise.all([
    totalsOf(call, query, now),
    totalsOf(call, query, before),
    countSellers(call),
  ])
  if (!current || !previous) throw new Error('a sum over no rows is still one row')
  return { now: current, before: previous, sellers }
}

const totalsOf = (call: Call, query: SalesQuery, span: Span) =>
  call.db.$queryRaw<Totals[]>(Prisma.sql`
    select ${sumColumns(span)},
      (count(distinct e."sellerId") filter (where e."kind" = 'sale'))::int as "sellersSold",
      coalesce(sum(e."amount") filter (where e."kind" = 'sale' and e."method" <> 'cash_on_delivery'), 0)::bigint
        as "notCash"
    from ${countedRows(call, query)} and ${within(span)}`)

/** Verified sellers that sit in the territory or make something there. */
async function countSellers(call: Call): Promise<number> {
  const territory = territoryOf(call.actor)
  if (!territory) return 0
  const { provinceCode, communeCode } = territory
  const commune = communeCode ? { code: communeCode } : { provinceCode }
  return call.db.seller.count({
    where: { status: 'verified', OR: [{ commune }, { products: { some: { status: 'listed', commune } } }] },
  })
}
