import {
  lockPayments,
  offerMethods,
  restartPayment,
  startPayments,
} from '#app/features/payments/index.server.ts'
import type { PaymentMethod, VisitInput } from '#app/features/payments/index.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import { lockOrder } from './lock-order.server.ts'
import { isAwaited } from './order.machine.ts'
import { payPageOf } from './pay-page.server.ts'
import { waitUntil } from './wait-until.server.ts'

export interface PayAgainInput {
  readonly code: string
  /** The secret of the order's link. */
  readonly token: string
  readonly method: PaymentMethod
  readonly visit: VisitInput
}

/**
 * The buyer begins to pay anew while the goods are still held: the same way after a failure, or another that is
 * offered for the order's parts. What was shown before is ended; money that still comes by it counts.
 * @returns the gateway's page to go to, if any; or `order:failure.not_there`, `payment:failure.not_waiting`, `.too_late`, `.too_often`, `.method_unfit`
 */
export async function payAgain(
  call: Call,
  input: PayAgainInput,
): Promise<Result<{ payPage: string | null }>> {
  const { code, token, method, visit } = input
  const order = await call.db.order.findFirst({
    where: { code, tokenHash: hashToken(token) },
    select: { id: true, sellerOrders: { select: { sellerId: true, total: true } } },
  })
  if (!order) return fail('order:failure.not_there')
  if (!isAwaited(method)) return fail('payment:failure.method_unfit')
  const orderId = order.id
  const begun = await call.inTransaction(async (call) => {
    await lockPayments(call, orderId)
    await lockOrder(call, orderId)
    const open = await call.db.payment.findMany({
      where: { orderId, status: 'open' },
      select: { id: true },
      orderBy: { id: 'asc' },
    })
    if (open.length === 0) return fail('payment:failure.not_waiting')
    // What is set up is not yet offered: where sellers collect for themselves, a gateway would pay the market.
    const offered = await offerMethods(call, order.sellerOrders)
    if (!offered.some((one) => one.method === method)) return fail('payment:failure.method_unfit')
    for (const { id: paymentId } of open) {
      const restarted = await restartPayment(call, { paymentId, method })
      if (!restarted.ok) return restarted
      await waitUntil(call, orderId, restarted.value.heldUntil)
    }
    await call.db.order.update({ where: { id: orderId }, data: { method } })
    return ok()
  })
  if (!begun.ok) return begun
  await startPayments(call, { orderId, visit })
  return ok({ payPage: await payPageOf(call, orderId) })
}
