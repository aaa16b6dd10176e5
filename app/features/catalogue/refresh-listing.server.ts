import { openSellers } from '#app/features/sellers/index.server.ts'
import { vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import './facts.ts'
import { listingOf, listingSelect } from './listing.ts'

/** Rows read and written at once. */
const CHUNK = 200

/** Brings the listing of one product in line with it, in the transaction of the change. */
export const refreshListing = (call: Call, productId: string): Promise<void> =>
  refreshListings(call, [productId])

/**
 * The same for many: the nightly round, a seller's suspension, the demo data. Only products on sale of
 * sellers that may sell have a row; what is known of stock and popularity is kept. For each product that is
 * new on the lists the fact `catalogue.product-listed` is told, so that inventory says what there is of it.
 */
export function refreshListings(call: Call, productIds: readonly string[]): Promise<void> {
  return call.inTransaction(async (inside) => {
    for (let from = 0; from < productIds.length; from += CHUNK) {
      await refreshChunk(inside, productIds.slice(from, from + CHUNK))
    }
  })
}

async function refreshChunk(call: Call, chunk: readonly string[]): Promise<void> {
  const productIds = [...chunk]
  const products = await call.db.product.findMany({
    where: { id: { in: productIds }, status: 'listed', seller: openSellers },
    select: listingSelect(vnDay(call.clock.now())),
  })
  const rows = products.map(listingOf).filter((row) => row !== null)
  const listed = new Set(rows.map(({ productId }) => productId))
  const before = await call.db.productListing.findMany({
    where: { productId: { in: productIds } },
    select: { productId: true, sellerId: true },
  })
  const known = new Set(before.map(({ productId }) => productId))
  const gone = before.filter(({ productId }) => !listed.has(productId))
  const fresh = rows.filter(({ productId }) => !known.has(productId))

  await call.db.productListing.deleteMany({ where: { productId: { in: gone.map((row) => row.productId) } } })
  await call.db.productListing.createMany({ data: fresh })
  for (const row of rows) {
    if (known.has(row.productId)) {
      await call.db.productListing.update({ where: { productId: row.productId }, data: row })
    }
  }
  for (const { productId } of fresh) await call.tell('catalogue.product-listed', { productId })
  for (const { productId, sellerId } of [...rows, ...gone]) {
    await call.tell('catalogue.listing-changed', { productId, sellerId })
  }
}
