import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { GatewayEvent, NoticeOutcome } from '#integrations/payments/contract.ts'
import { undoDisputeDecision } from './decide-dispute.server.ts'
import { disputeMachine } from './dispute.machine.ts'
import { isGatewayName } from './gateway-name.ts'
import { refundsFollowDispute } from './hold-refunds.server.ts'
import { lockPayments } from './lock-payments.server.ts'
import { recordPaymentEvent } from './payment-events.server.ts'

export interface ToldDispute {
  readonly gateway: string
  readonly attemptId: string
  readonly dispute: Extract<GatewayEvent, { kind: 'dispute' }>
}

/**
 * Records what a payer's bank wants back, and how it ended; an older telling changes nothing. One that is won closes
 * itself; one that is lost waits for `decideDispute`, and what was decided goes back where it is won after all. What was
 * to be given back of that money waits for its end.
 */
export async function applyDispute(call: Call, told: ToldDispute): Promise<NoticeOutcome> {
  const { gateway, attemptId, dispute } = told
  const { disputeId, state, reason, at } = dispute
  if (!isGatewayName(gateway)) throw new Error(`${gateway} is no gateway`)
  const { payment } = await call.db.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { payment: { select: { id: true, orderId: true } } },
  })
  return call.inTransaction(async (call) => {
    await lockPayments(call, payment.orderId)
    const key = { gateway_disputeId: { gateway, disputeId } }
    const before = await call.db.dispute.findUnique({ where: key })
    if (before && !disputeMachine.canGo(before.state, state)) return 'known'
    if (before?.bearer) await undoDisputeDecision(call, before.id)
    // What is disputed is said when it is opened.
    const amount = before?.amount ?? dispute.amount
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
    await call.tell('payment.dispute', {
      ...{ disputeId: id, paymentId: payment.id, via: gateway, amount, state },
      before: before?.state ?? null,
      at: call.clock.now(),
    })
    await refundsFollowDispute(call, { id, paymentId: payment.id, state })
    return 'stored'
  })
}
