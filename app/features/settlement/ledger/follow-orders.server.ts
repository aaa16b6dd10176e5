import type { Call } from '#app/platform/call.ts'
import type { FactOf, Subscriptions } from '#app/platform/facts.ts'
import { carrierSubscriptions } from './follow-carriers.server.ts'
import { cashReceived, settled } from './part-postings.ts'
import { postToLedger } from './post-to-ledger.server.ts'
import { readPartInBooks, readTerms } from './read-part.server.ts'

/** Delivered: earned at once where it is paid; cash that is still under way settles when it is reported. */
async function onDelivered(
  call: Call,
  { sellerOrderId, at }: FactOf<'order.seller-order-delivered'>,
): Promise<void> {
  const { _sum: paid } = await call.db.paymentCover.aggregate({
    where: { sellerOrderId, payment: { status: 'paid' } },
    _sum: { amount: true },
  })
  const { total } = await call.db.sellerOrder.findUniqueOrThrow({
    where: { id: sellerOrderId },
    select: { total: true },
  })
  if ((paid.amount ?? 0n) >= total) await settle(call, sellerOrderId, at)
}

async function onCashReceived(call: Call, fact: FactOf<'order.cash-received'>): Promise<void> {
  const { sellerOrderId, at } = fact
  await postToLedger(call, cashReceived(await readTerms(call, sellerOrderId), fact))
  const { status } = await call.db.sellerOrder.findUniqueOrThrow({
    where: { id: sellerOrderId },
    select: { status: true },
  })
  if (status === 'delivered') await settle(call, sellerOrderId, at)
}

async function settle(call: Call, sellerOrderId: string, at: Date): Promise<void> {
  const part = await readPartInBooks(call, sellerOrderId)
  if (!part.state.settled) await postToLedger(call, settled(part, at))
}

/**
 * What the books hear of orders, in the transaction of the deed. Cancellations and returns are no movement by
 * themselves: the refund that they ask for is.
 */
export const orderSubscriptions = {
  'order.seller-order-delivered': [onDelivered],
  'order.cash-received': [onCashReceived],
  ...carrierSubscriptions,
} satisfies Subscriptions
