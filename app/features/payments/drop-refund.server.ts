import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { refundFact } from './refund-fact.ts'

/**
 * An operator says that a refund will not be sent: it was asked for by mistake. The money counts as not given back again,
 * and the reason stays in the audit. Where its part has ended, `listKeptMoney` names it until it is asked for again.
 * @returns nothing; or `payment:failure.reason`, `.not_there`, `.refund_done`
 */
export async function dropRefund(
  call: Call,
  { refundId, reason }: { readonly refundId: string; readonly reason: string },
): Promise<Result<undefined>> {
  const words = reason.trim()
  if (words === '') return failAt('reason', 'payment:failure.reason')
  return call.inTransaction(async (call) => {
    const refund = await call.db.refund.findUnique({
      where: { id: refundId },
      select: { id: true, paymentId: true, transferId: true, sellerOrderId: true, amount: true },
    })
    if (!refund) return fail('payment:failure.not_there')
    const at = call.clock.now()
    const { count } = await call.db.refund.updateMany({
      where: { id: refundId, status: 'awaiting_operator' },
      data: { status: 'dropped', proof: words, doneById: userIdOf(call.actor), doneAt: at },
    })
    if (count === 0) return fail('payment:failure.refund_done')
    const details = { reason: words }
    await audit(call, {
      action: 'payments.refund-dropped',
      subjectType: 'Refund',
      subjectId: refundId,
      details,
    })
    if (refund.paymentId) await recordPaymentEvent(call, refund.paymentId, 'refund_dropped', { refundId })
    await call.tell('payment.refund-dropped', refundFact(refund, at))
    // Money that paid nothing is on the desk again: somebody has to decide about it anew.
    if (refund.transferId) {
      await call.db.bankTransaction.update({
        where: { id: refund.transferId },
        data: { resolution: null, resolvedById: null, resolvedAt: null },
      })
    }
    return ok()
  })
}
