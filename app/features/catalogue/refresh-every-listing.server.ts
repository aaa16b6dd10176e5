import type { Call } from '#app/platform/call.ts'
import { refreshListings } from './refresh-listing.server.ts'

/** Packs sold in so many days make a product popular. */
const POPULAR_DAYS = 90

/**
 * The nightly round, soon after midnight in Việt Nam: certificates that begin or end today change the stars that
 * lists are filtered by, and popularity is counted anew. Badges do not wait for it: they are computed by day.
 * @returns how many products are on the lists
 */
export function refreshEveryListing(call: Call): Promise<number> {
  return call.inTransaction(async (inside) => {
    const products = await inside.db.product.findMany({ where: { status: 'listed' }, select: { id: true } })
    await refreshListings(
      inside,
      products.map(({ id }) => id),
    )
    return countPopularity(inside)
  })
}

/** Sets every listing's popularity to the packs sold lately, cancelled orders left out. */
function countPopularity(call: Call): Promise<number> {
  const since = new Date(call.clock.now().getTime() - POPULAR_DAYS * 24 * 60 * 60 * 1000)
  return call.db.$executeRaw`
    update "ProductListing" l set "popularity" = coalesce((
      select sum(line."quantity")::int from "OrderLine" line
      join "SellerOrder" part on part."id" = line."sellerOrderId"
      where line."productId" = l."productId" and part."placedAt" >= ${since}
        and part."status" not in ('cancelled', 'refused', 'returned')
    ), 0)`
}
