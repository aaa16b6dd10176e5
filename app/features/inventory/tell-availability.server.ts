import { dateColumnOf, vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import type { FactOf, Subscriptions } from '#app/platform/facts.ts'
import { availabilityOf } from './availability.ts'

/** A product comes on sale (anew): its lists do not know yet how much there is of it. */
async function onProductListed(call: Call, { productId }: FactOf<'catalogue.product-listed'>): Promise<void> {
  const today = dateColumnOf(vnDay(call.clock.now()))
  const { _sum } = await call.db.stockLevel.aggregate({
    where: { productId, lot: { status: 'open', OR: [{ expiresOn: null }, { expiresOn: { gte: today } }] } },
    _sum: { onHand: true, reserved: true },
  })
  const availability = availabilityOf((_sum.onHand ?? 0) - (_sum.reserved ?? 0))
  await call.tell('inventory.availability-changed', { productId, availability })
}

/** What inventory hears. */
export const subscriptions = {
  'catalogue.product-listed': [onProductListed],
} satisfies Subscriptions
