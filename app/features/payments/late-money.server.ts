import type { Call } from '#app/platform/call.ts'
import type { TransferMatch } from '#app/platform/db/generated/enums.ts'
import { payPayment } from './pay-payment.server.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { useMoney } from './use-money.server.ts'

interface LateMoney {
  readonly paymentId: string
  readonly transferId: string
}

/** Tells late money; whoever can still deliver has taken it when this returns. @returns what it is then */
export async function offerLateMoney(
  call: Call,
  { paymentId, transferId }: LateMoney,
): Promise<TransferMatch> {
  const { orderId } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { orderId: true },
  })
  await call.tell('payment.late-money', { paymentId, orderId, transferId, at: call.clock.now() })
  const { match } = await call.db.bankTransaction.findUniqueOrThrow({
    where: { id: transferId },
    select: { match: true },
  })
  return match
}

/**
 * Takes money that came after the end, for whoever has found that the goods can still be had: a new attempt, paid at
 * once, on the re-opened payment. Called by a hearer of `payment.late-money`, in its transaction.
 */
export async function acceptLateMoney(call: Call, { paymentId, transferId }: LateMoney): Promise<void> {
  const { amount } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { amount: true },
  })
  await call.db.bankTransaction.update({ where: { id: transferId }, data: { match: 'matched' } })
  await recordPaymentEvent(call, paymentId, 'late_money_accepted', { transferId })
  await useMoney(call, { transferId, paymentId, amount })
  await payPayment(call, paymentId, { attemptId: null, transferId })
}
