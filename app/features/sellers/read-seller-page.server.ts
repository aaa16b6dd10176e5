import { vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { sellerPageSelect, shapeSellerPage } from './seller-page.ts'
import { openSellers } from './seller.access.ts'
import type { SellerPage } from './types.ts'

/** A maker by the last part of its address, or null where no maker sells under it. */
export async function readSellerPage(call: Call, slug: string): Promise<SellerPage | null> {
  const row = await call.db.seller.findFirst({ where: { slug, ...openSellers }, select: sellerPageSelect })
  return row && shapeSellerPage(row, vnDay(call.clock.now()))
}
