import { endWait, useGivenAccount } from '#app/features/payments/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Subscriptions } from '#app/platform/facts.ts'
import type { JobTable } from '#app/platform/jobs/jobs.ts'
import { z } from 'zod'
import { matchCarrierPayment, onMoneyIn } from './cash/match-carrier-payment.server.ts'
import { onLateMoney, onPaymentExpired, onPaymentPaid, onWaitsLonger } from './follow-payments.server.ts'
import { lockOrder } from './lock-order.server.ts'
import { recordOrderEvent } from './record-order-event.server.ts'
import { ENDED } from './seller-order.machine.ts'

const OrderPayload = z.object({ orderId: z.uuid() })
const TransferPayload = z.object({ transferId: z.uuid() })

/**
 * The wait for money is over: what was not paid expires, and the order with it (`onPaymentExpired`). Whoever was
 * paid in the meantime, or runs twice, finds nothing to do.
 */
export async function releaseHeldGoods(call: Call, { orderId }: { readonly orderId: string }): Promise<void> {
  const expired = await endWait(call, orderId)
  if (expired) call.log.info({ orderId }, 'held goods are free again: no money came in time')
}

/** Closes an order whose parts have all ended. */
export async function closeOrder(call: Call, { orderId }: { readonly orderId: string }): Promise<void> {
  await call.inTransaction(async (call) => {
    await lockOrder(call, orderId)
    const { count } = await call.db.order.updateMany({
      where: { id: orderId, status: 'placed', sellerOrders: { every: { status: { in: [...ENDED] } } } },
      data: { status: 'closed' },
    })
    if (count > 0) await recordOrderEvent(call, { orderId, sellerOrderId: null, kind: 'closed' })
  })
}

/** The jobs that ordering answers for. */
export const jobs = {
  'ordering.release-held-goods': (call, payload) => releaseHeldGoods(call, OrderPayload.parse(payload)),
  'ordering.close-order': (call, payload) => closeOrder(call, OrderPayload.parse(payload)),
  'ordering.match-carrier-payment': async (call, payload) =>
    void (await matchCarrierPayment(call, TransferPayload.parse(payload))),
} satisfies Partial<JobTable>

/** What ordering hears. */
export const subscriptions = {
  'payment.paid': [onPaymentPaid],
  'payment.expired': [onPaymentExpired],
  'payment.late-money': [onLateMoney],
  'payment.waits-longer': [onWaitsLonger],
  'payment.money-in': [onMoneyIn],
  'payment.refund-requested': [useGivenAccount],
} satisfies Subscriptions
