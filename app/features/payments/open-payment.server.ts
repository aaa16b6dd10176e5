import { newTransferReference } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import { gatewayOf } from './gateway-of.server.ts'
import type { OpenPaymentInput } from './payments.types.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import './payments.types.ts'

/**
 * Opens a payment with its first attempt, in the order's transaction. The gateway is asked afterwards, by
 * `startPayments`, so that no transaction waits for the outside.
 */
export async function openPayment(call: Call, input: OpenPaymentInput): Promise<{ paymentId: string }> {
  const now = call.clock.now()
  const amount = sumDong(input.covers.map((cover) => cover.amount))
  const paymentId = newId()
  await call.db.payment.create({
    data: {
      id: paymentId,
      orderId: input.orderId,
      payeeSellerId: input.payeeSellerId,
      method: input.method,
      amount,
      createdAt: now,
      expiresAt: input.expiresAt,
      covers: {
        create: input.covers.map((cover) => ({ sellerOrderId: cover.sellerOrderId, amount: cover.amount })),
      },
      attempts: {
        create: {
          id: newId(),
          gateway: gatewayOf(call, input.method).name,
          reference: newTransferReference(),
          amount,
          details: { kind: 'not-started' },
          startedAt: now,
          expiresAt: input.expiresAt,
        },
      },
    },
  })
  await recordPaymentEvent(call, paymentId, 'opened', { amount: amount.toString() })
  return { paymentId }
}
