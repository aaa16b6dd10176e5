import type { Call } from '#app/platform/call.ts'
import type { Availability } from '#app/platform/db/generated/enums.ts'
import type { FactOf, Subscriptions } from '#app/platform/facts.ts'
import { refreshListing, refreshListings } from './refresh-listing.server.ts'

/** Keeps the words for stock that lists show. */
async function hearAvailability(
  call: Call,
  { productId, availability }: { readonly productId: string; readonly availability: Availability },
): Promise<void> {
  await call.db.productListing.updateMany({ where: { productId }, data: { availability } })
}

/** A suspended seller's goods leave every list at once; a verified one's come (back). */
async function hearSellerStatus(call: Call, { sellerId }: FactOf<'sellers.status-changed'>): Promise<void> {
  const products = await call.db.product.findMany({
    where: { sellerId, status: 'listed' },
    select: { id: true },
  })
  const productIds = products.map(({ id }) => id)
  await refreshListings(call, productIds)
}

/** What the catalogue hears; `wiring` puts it beside the other features' tables. */
export const catalogueSubscriptions = {
  'inventory.availability-changed': [hearAvailability],
  'sellers.status-changed': [hearSellerStatus],
  'ocop.certificate-changed': [(call, { productId }) => refreshListing(call, productId)],
} satisfies Subscriptions
