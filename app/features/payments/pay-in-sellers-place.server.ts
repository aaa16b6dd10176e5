import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'

/**
 * An operator's: the market gives cash back that a seller took and does not give back; the seller owes it from then on
 * to the market, and its payouts are less. The refund becomes one of the market's, with the two people of those.
 * @returns nothing; or beside `reason` `payment:failure.reason`; `.refund_done` where it is not a seller's any more
 */
export async function payInSellersPlace(
  call: Call,
  input: { readonly refundId: string; readonly reason: string },
): Promise<Result<undefined>> {
  const reason = input.reason.trim()
  if (reason === '') return failAt('reason', 'payment:failure.reason')
  return call.inTransaction(async (call) => {
    const where = { id: input.refundId, status: 'awaiting_operator', heldBySellerId: { not: null } } as const
    const { count } = await call.db.refund.updateMany({ where, data: { heldBySellerId: null } })
    if (count === 0) return fail('payment:failure.refund_done')
    await audit(call, {
      ...{ action: 'payments.refund-in-sellers-place', subjectType: 'Refund', subjectId: input.refundId },
      details: { reason },
    })
    return ok()
  })
}
