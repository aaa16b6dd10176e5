import { releaseReservations, returnToStock } from '#app/features/inventory/index.server.ts'
import {
  cancelPayments,
  readShares,
  requestRefund,
  type PaymentShare,
} from '#app/features/payments/index.server.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { orderMachine } from './order.machine.ts'
import { dropPlan } from './plan-lots.server.ts'
import { recordOrderEvent } from './record-order-event.server.ts'
import { closeLater, stepPart, type LockedPart } from './seller-order-step.server.ts'

export interface CodeAndReason {
  readonly code: string
  /** In the words of whoever ends it; the buyer reads it. */
  readonly reason: string
}

/**
 * Ends a part before it has left the seller: held goods are free again, packed goods go back on the shelf, paid
 * money is asked back through the one refund door, unpaid money is no longer awaited.
 * @returns `order:failure.not_there`, `.not_now`, `.reason` (beside `reason`)
 */
export async function cancelSellerOrder(call: Call, input: CodeAndReason): Promise<Result<undefined>> {
  return end(call, input, 'cancelled', cancelPart)
}

/** The deed of `cancelSellerOrder` on a part that can be cancelled, under the lock on its order. */
export async function cancelPart(call: Call, part: LockedPart, reason: string): Promise<Result<undefined>> {
  return endPart(call, part, { to: 'cancelled', reason }, async () => {
    if (part.status === 'packed') {
      await returnToStock(call, { sellerOrderId: part.id, sellable: true, reason })
    } else {
      await dropPlan(call, [part.id])
      await releaseReservations(call, { sellerOrderId: part.id })
    }
    await cancelOrderWithoutParts(call, part.orderId, reason)
    // What was never placed was no sale.
    if (part.status === 'awaiting_payment') return
    await call.tell('order.seller-order-cancelled', { sellerOrderId: part.id, at: call.clock.now() })
  })
}

/** The buyer did not take the parcel; the goods are on their way back. Failures as `cancelSellerOrder`. */
export async function refuseSellerOrder(call: Call, input: CodeAndReason): Promise<Result<undefined>> {
  return end(call, input, 'refused', (call, part, reason) =>
    endPart(call, part, { to: 'refused', reason }, () =>
      call.tell('order.refunded', { sellerOrderId: part.id, at: call.clock.now() }),
    ),
  )
}

/**
 * The goods are back at the seller: onto the shelf when `sellable`, written off when spoilt.
 * Failures as `cancelSellerOrder`.
 */
export async function returnSellerOrder(
  call: Call,
  input: CodeAndReason & { readonly sellable: boolean },
): Promise<Result<undefined>> {
  return end(call, input, 'returned', (call, part, reason) =>
    returnPart(call, part, { reason, sellable: input.sellable }),
  )
}

/** The deed of `returnSellerOrder` on a part that can come back, under the lock on its order. */
export async function returnPart(
  call: Call,
  part: LockedPart,
  { reason, sellable }: { readonly reason: string; readonly sellable: boolean },
): Promise<Result<undefined>> {
  return endPart(call, part, { to: 'returned', reason }, async () => {
    await returnToStock(call, { sellerOrderId: part.id, sellable, reason })
    // A refusal at the door was told already.
    if (part.status === 'refused') return
    await call.tell('order.refunded', { sellerOrderId: part.id, at: call.clock.now() })
  })
}

type End = 'cancelled' | 'refused' | 'returned'

async function end(
  call: Call,
  { code, reason }: CodeAndReason,
  to: End,
  deed: (call: Call, part: LockedPart, reason: string) => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  const words = reason.trim()
  if (words === '') return failAt('reason', 'order:failure.reason')
  return stepPart(call, code, to, (call, part) => deed(call, part, words))
}

/** What every end of a part has in common; `work` is what its own kind of end does besides. */
async function endPart(
  call: Call,
  part: LockedPart,
  { to, reason }: { readonly to: End; readonly reason: string },
  work: () => Promise<void>,
): Promise<Result<undefined>> {
  const { id, orderId } = part
  const shares = await readShares(call, id)
  // One transfer is awaited for several parts: it is paid whole or not at all.
  const awaitedWhole = shares.some(({ status, covered }) => status === 'open' && covered.length > 1)
  if (awaitedWhole) return fail('order:failure.not_now')
  await call.db.sellerOrder.update({
    where: { id },
    data: { status: to, endedAt: call.clock.now(), endReason: reason },
  })
  await recordOrderEvent(call, { orderId, sellerOrderId: id, kind: to, reason })
  const refunded = await giveMoneyBack(call, part, shares, reason)
  if (!refunded.ok) throw new Error(`a refund of an ended part was refused: ${refunded.failure.key}`)
  await work()
  await closeLater(call, orderId)
  return ok()
}

/** What was paid for this part is asked back; a payment that nobody owes any more is no longer awaited. */
async function giveMoneyBack(
  call: Call,
  part: LockedPart,
  shares: readonly PaymentShare[],
  reason: string,
): Promise<Result<unknown>> {
  for (const { paymentId, status, share, givenBack } of shares) {
    if (status === 'open') {
      await cancelPayments(call, { orderId: part.orderId, paymentIds: [paymentId] })
    }
    // A part of it may have been given back before, for a damaged jar.
    const amount = share - givenBack
    if (status !== 'paid' || amount <= 0n) continue
    const refund = await requestRefund(call, {
      paymentId,
      sellerOrderId: part.id,
      amount,
      reason,
      // Of the part, not of its state: refused and then returned is one refund.
      key: `part/${part.id}/${paymentId}`,
    })
    if (!refund.ok) return refund
  }
  return ok()
}

async function cancelOrderWithoutParts(call: Call, orderId: string, reason: string): Promise<void> {
  const left = await call.db.sellerOrder.count({ where: { orderId, status: { not: 'cancelled' } } })
  if (left > 0) return
  const order = await call.db.order.findUniqueOrThrow({ where: { id: orderId }, select: { status: true } })
  if (!orderMachine.canGo(order.status, 'cancelled')) return
  await call.db.order.update({
    where: { id: orderId },
    data: { status: 'cancelled', cancelledAt: call.clock.now(), cancelReason: reason },
  })
  await recordOrderEvent(call, { orderId, sellerOrderId: null, kind: 'cancelled', reason })
}
