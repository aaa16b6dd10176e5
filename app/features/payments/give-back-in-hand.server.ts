import { fail, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { refundFact } from './refund-fact.ts'

/** What stands as the proof of a refund that no bank saw. */
const IN_HAND = 'in-hand'

/**
 * The refunds of one part were given back as cash by the seller, across the counter: nobody has to send them. Under
 * the lock on the order's payments, by whoever asked for them.
 * @returns nothing; or `payment:failure.refund_done` when one is on its way through a gateway
 */
export async function giveBackInHand(call: Call, sellerOrderId: string): Promise<Result<undefined>> {
  const refunds = await call.db.refund.findMany({
    where: { sellerOrderId, status: { not: 'dropped' } },
    select: { id: true, status: true, paymentId: true, transferId: true, sellerOrderId: true, amount: true },
    orderBy: { id: 'asc' },
  })
  const at = call.clock.now()
  for (const refund of refunds) {
    if (refund.status === 'done') continue
    const { count } = await call.db.refund.updateMany({
      where: { id: refund.id, status: 'awaiting_operator' },
      data: { status: 'done', proof: IN_HAND, doneById: userIdOf(call.actor), doneAt: at },
    })
    if (count === 0) return fail('payment:failure.refund_done')
    await audit(call, {
      action: 'payments.refund-given-in-hand',
      subjectType: 'Refund',
      subjectId: refund.id,
    })
    if (refund.paymentId) {
      await recordPaymentEvent(call, refund.paymentId, 'refund_sent', { refundId: refund.id, proof: IN_HAND })
    }
    // Whose hand it was, the books read from the part: the seller's.
    await call.tell('payment.refund-sent', { ...refundFact(refund, at), via: 'cash-on-delivery' })
  }
  return ok()
}
