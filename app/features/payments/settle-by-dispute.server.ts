import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import { takeOffDecision } from './decide-dispute.server.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { refundFact } from './refund-fact.ts'
import { refundMachine } from './refund.machine.ts'

/**
 * What a lost dispute has taken is given back: refunds that waited for it are done, nobody sends them, and nobody bears
 * them. Under `lockPayments` only.
 */
export async function settleByDispute(call: Call, disputeId: string): Promise<void> {
  const dispute = await call.db.dispute.findUniqueOrThrow({
    where: { id: disputeId },
    select: {
      disputeId: true,
      paymentId: true,
      refunds: { where: { status: 'awaiting_dispute' }, orderBy: { id: 'asc' } },
    },
  })
  if (dispute.refunds.length === 0) return
  await takeOffDecision(call, disputeId, dispute.refunds)
  const doneAt = call.clock.now()
  for (const refund of dispute.refunds) {
    refundMachine.assertGo(refund.status, 'done')
    await call.db.refund.update({
      where: { id: refund.id },
      data: { status: 'done', doneAt, proof: dispute.disputeId, gateway: null, declined: null, askAt: null },
    })
    const words = { refundId: refund.id, words: dispute.disputeId }
    await recordPaymentEvent(call, dispute.paymentId, 'refund_by_dispute', words)
    await call.tell('payment.refund-sent', { ...refundFact(refund, doneAt), via: 'dispute' })
  }
  call.log.info(
    { disputeId, amount: sumDong(dispute.refunds.map(({ amount }) => amount)) },
    'given back by a dispute',
  )
}
