import { readOffers } from '#app/features/catalogue/index.server.ts'
import { readPackingStock } from '#app/features/inventory/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import { isFineAtStall } from './sell-at-stall.server.ts'
import { sellerAtStall } from './stall.access.server.ts'
import type { StallPack } from './stall.types.ts'

/** What sold in so many days says what is asked for next. */
const SOLD_DAYS = 90
const DAY_MILLIS = 24 * 60 * 60 * 1000

/** The packs that the actor's seller can hand over now, the most sold first, each with its lots, first to expire first. */
export async function readStallGoods(call: Call): Promise<StallPack[]> {
  const sellerId = sellerAtStall(call)
  if (!sellerId) return []
  const variants = await call.db.variant.findMany({
    where: {
      product: { sellerId, status: { in: ['listed', 'paused'] } },
      stockLevels: { some: { onHand: { gt: 0 } } },
    },
    select: { id: true },
    orderBy: [{ product: { nameVi: 'asc' } }, { position: 'asc' }],
  })
  const ids = variants.map(({ id }) => id)
  const [offers, stock, sold] = await Promise.all([
    readOffers(call, ids),
    readPackingStock(call, ids),
    soldPacks(call, sellerId),
  ])
  return offers
    .filter(isFineAtStall)
    .map(({ variantId, productId, productName, variantName, illustration, photo, price }) => ({
      ...{ variantId, productId, productName, variantName, illustration, photo, price },
      lots: stock
        .filter((shelf) => shelf.variantId === variantId && shelf.free > 0)
        .map(({ stockLevelId, lotCode, makersNumber, expiresOn, free }) => ({
          ...{ stockLevelId, lotCode, makersNumber, expiresOn, free },
        })),
    }))
    .filter(({ lots }) => lots.length > 0)
    .toSorted((a, b) => (sold.get(b.variantId) ?? 0) - (sold.get(a.variantId) ?? 0))
}

async function soldPacks(call: Call, sellerId: string): Promise<ReadonlyMap<string, number>> {
  const since = new Date(call.clock.now().getTime() - SOLD_DAYS * DAY_MILLIS)
  const sums = await call.db.orderLine.groupBy({
    by: ['variantId'],
    where: { sellerOrder: { sellerId, placedAt: { gte: since }, status: { not: 'cancelled' } } },
    _sum: { quantity: true },
  })
  return new Map(sums.map(({ variantId, _sum }) => [variantId, _sum.quantity ?? 0]))
}
