import { fail, ok, type Result } from '#app/kernel/result.ts'
import { roleMay, userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { lockPayments } from './lock-payments.server.ts'
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
    select: wanted,
    orderBy: { id: 'asc' },
  })
  for (const refund of refunds) {
    if (refund.status === 'done') continue
    const given = await writeGiven(call, refund)
    if (!given.ok) return given
  }
  return ok()
}

/**
 * A seller that took a part's cash at the door has given a refund of it back as cash. Pressed twice it is given once.
 * @returns nothing; or `payment:failure.not_there` where it is not this seller's to give, `.refund_done`
 */
export async function giveRefundInHand(
  call: Call,
  { refundId }: { readonly refundId: string },
): Promise<Result<undefined>> {
  const { actor } = call
  const sellerId =
    actor.kind === 'person' && actor.staff && roleMay(actor.staff.role, 'money') && actor.staff.sellerId
  if (!sellerId) return fail('payment:failure.not_there')
  const mine = { id: refundId, heldBySellerId: sellerId }
  const known = await call.db.refund.findFirst({
    where: mine,
    select: { sellerOrder: { select: { orderId: true } } },
  })
  if (!known?.sellerOrder) return fail('payment:failure.not_there')
  const { orderId } = known.sellerOrder
  return call.inTransaction(async (call) => {
    await lockPayments(call, orderId)
    const refund = await call.db.refund.findFirst({ where: mine, select: wanted })
    if (!refund) return fail('payment:failure.refund_done')
    return refund.status === 'done' ? ok() : writeGiven(call, refund)
  })
}

const wanted = {
  ...{ id: true, status: true, paymentId: true, transferId: true, sellerOrderId: true, amount: true },
} as const satisfies Prisma.RefundSelect

async function writeGiven(
  call: Call,
  refund: Prisma.RefundGetPayload<{ select: typeof wanted }>,
): Promise<Result<undefined>> {
  const at = call.clock.now()
  const { count } = await call.db.refund.updateMany({
    where: { id: refund.id, status: 'awaiting_operator' },
    data: { status: 'done', proof: IN_HAND, doneById: userIdOf(call.actor), doneAt: at },
  })
  if (count === 0) return fail('payment:failure.refund_done')
  await audit(call, { action: 'payments.refund-given-in-hand', subjectType: 'Refund', subjectId: refund.id })
  if (refund.paymentId) {
    await recordPaymentEvent(call, refund.paymentId, 'refund_sent', { refundId: refund.id, proof: IN_HAND })
  }
  // Whose hand it was, the books read from the part: the seller's.
  await call.tell('payment.refund-sent', { ...refundFact(refund, at), via: 'cash-on-delivery' })
  return ok()
}
