import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { GatewayEvent, NoticeOutcome } from '#integrations/payments/contract.ts'
import { lockPayments } from './lock-payments.server.ts'
import { recordPaymentEvent } from './payment-events.server.ts'

export interface ToldDispute {
  readonly gateway: string
  readonly attemptId: string
  readonly dispute: Extract<GatewayEvent, { kind: 'dispute' }>
}

/** Records what a payer's bank wants back, and how it ended; an older telling changes nothing. */
export async function applyDispute(call: Call, told: ToldDispute): Promise<NoticeOutcome> {
  const { gateway, attemptId, dispute } = told
  const { disputeId, amount, state, reason, at } = dispute
  const { payment } = await call.db.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { payment: { select: { id: true, orderId: true } } },
  })
  return call.inTransaction(async (call) => {
    await lockPayments(call, payment.orderId)
    const key = { gateway_disputeId: { gateway, disputeId } }
    const before = await call.db.dispute.findUnique({ where: key })
    if (before && (before.state === state || state === 'opened')) return 'known'
    const closedAt = state === 'opened' ? null : at
    const { id } = await call.db.dispute.upsert({
      where: key,
      create: {
        ...{ id: newId(), gateway, disputeId, paymentId: payment.id, amount, state, reason },
        ...{ openedAt: at, closedAt },
      },
      update: { state, closedAt },
    })
    const words = { disputeId, state, reason, amount: amount.toString() }
    await recordPaymentEvent(call, payment.id, 'dispute', words)
    const now = call.clock.now()
    await call.tell('payment.dispute', { disputeId: id, paymentId: payment.id, amount, state, at: now })
    return 'stored'
  })
}
