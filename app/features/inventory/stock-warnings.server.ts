import { addDays, dateColumnOf, vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { FEW } from './availability.ts'
import { sellerIdOf } from './lot.access.server.ts'

/** Days before its last one from which a lot is said to expire soon. */
export const SOON_DAYS = 30

export interface StockWarnings {
  /** Listed products of which fewer than ten packs can be sold, none included. */
  readonly lowStock: number
  /** Open lots with stock whose last day comes within thirty days. */
  readonly expiringSoon: number
}

/** What the actor's seller should look at today. */
export async function stockWarnings(call: Call): Promise<StockWarnings> {
  const sellerId = sellerIdOf(call.actor)
  if (!sellerId) return { lowStock: 0, expiringSoon: 0 }
  const today = vnDay(call.clock.now())
  const first = dateColumnOf(today)
  const last = dateColumnOf(addDays(today, SOON_DAYS))
  const [low, expiringSoon] = await Promise.all([
    call.db.$queryRaw<{ count: number }[]>`
      select count(*)::int as "count" from (
        select p."id" from "Product" p
        left join "StockLevel" s on s."productId" = p."id"
        left join "Lot" l on l."id" = s."lotId" and l."status" = 'open' and (l."expiresOn" is null or l."expiresOn" >= ${first}::date)
        where p."sellerId" = ${sellerId}::uuid and p."status" = 'listed'
        group by p."id"
        having coalesce(sum(s."onHand" - s."reserved") filter (where l."id" is not null), 0) < ${FEW}
      ) as few`,
    call.db.lot.count({
      where: {
        sellerId,
        status: 'open',
        expiresOn: { gte: first, lte: last },
        levels: { some: { onHand: { gt: 0 } } },
      },
    }),
  ])
  return { lowStock: low[0]?.count ?? 0, expiringSoon }
}
