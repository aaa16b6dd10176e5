import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { OpenPaymentInput } from './payments.types.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { beginAttempt, waitFor } from './restart-payment.server.ts'
import './payments.types.ts'

/**
 * Opens a payment with its first attempt, in the order's transaction. The gateway is asked afterwards, by
 * `startPayments`, so that no transaction waits for the outside.
 */
export async function openPayment(call: Call, input: OpenPaymentInput): Promise<{ paymentId: string }> {
  const { orderId, method, payeeSellerId, covers } = input
  const amount = sumDong(covers.map((cover) => cover.amount))
  const paymentId = newId()
  const wait = waitFor(call, method)
  await call.db.payment.create({
    data: {
      ...{ id: paymentId, orderId, payeeSellerId, method, amount, createdAt: call.clock.now() },
      expiresAt: wait?.heldUntil ?? null,
      covers: {
        create: covers.map((cover) => ({ sellerOrderId: cover.sellerOrderId, amount: cover.amount })),
      },
    },
  })
  await recordPaymentEvent(call, paymentId, 'opened', { amount: amount.toString() })
  await beginAttempt(call, { paymentId, method, amount, expiresAt: wait?.expiresAt ?? null })
  return { paymentId }
}
