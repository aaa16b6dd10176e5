import { markCashPaid, readShares } from '#app/features/payments/index.server.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { recordOrderEvent } from './record-order-event.server.ts'
import { closeLater, onPart, stepPart, type LockedPart } from './seller-order-step.server.ts'

/** The seller takes the order on. @returns `order:failure.not_there`, `.not_now` */
export async function acceptSellerOrder(
  call: Call,
  { code }: { readonly code: string },
): Promise<Result<undefined>> {
  return stepPart(call, code, 'accepted', acceptPart)
}

/** The deed of `acceptSellerOrder` on a placed part, under the lock on its order. */
export async function acceptPart(call: Call, { id, orderId }: LockedPart): Promise<Result<undefined>> {
  await call.db.sellerOrder.update({
    where: { id },
    data: { status: 'accepted', acceptedAt: call.clock.now() },
  })
  await recordOrderEvent(call, { orderId, sellerOrderId: id, kind: 'accepted' })
  return ok()
}

export interface HandOverInput {
  readonly code: string
  readonly carrier?: string
  readonly trackingCode?: string
}

/** The parcel leaves with a carrier, or with the seller's own bicycle. Failures as `acceptSellerOrder`. */
export async function handOver(call: Call, input: HandOverInput): Promise<Result<undefined>> {
  return stepPart(call, input.code, 'handed_over', (call, part) => handPartOver(call, part, input))
}

/** The deed of `handOver` on a packed part, under the lock on its order. */
export async function handPartOver(
  call: Call,
  { id, orderId }: LockedPart,
  { carrier, trackingCode }: Omit<HandOverInput, 'code'>,
): Promise<Result<undefined>> {
  await call.db.parcel.updateMany({
    where: { sellerOrderId: id },
    data: { carrier: carrier?.trim() || null, trackingCode: trackingCode?.trim() || null },
  })
  await call.db.sellerOrder.update({
    where: { id },
    data: { status: 'handed_over', handedOverAt: call.clock.now() },
  })
  await recordOrderEvent(call, { orderId, sellerOrderId: id, kind: 'handed_over' })
  return ok()
}

/** The buyer has it. Failures as `acceptSellerOrder`. */
export async function markDelivered(
  call: Call,
  { code }: { readonly code: string },
): Promise<Result<undefined>> {
  return stepPart(call, code, 'delivered', deliverPart)
}

/** The deed of `markDelivered` on a part that was handed over, under the lock on its order. */
export async function deliverPart(call: Call, { id, orderId }: LockedPart): Promise<Result<undefined>> {
  const now = call.clock.now()
  await call.db.sellerOrder.update({
    where: { id },
    data: { status: 'delivered', deliveredAt: now, endedAt: now },
  })
  await recordOrderEvent(call, { orderId, sellerOrderId: id, kind: 'delivered' })
  await call.tell('order.seller-order-delivered', { sellerOrderId: id, at: now })
  await closeLater(call, orderId)
  return ok()
}

/**
 * The seller has the cash of a parcel in hand. Only the exact amount is booked; booking it twice is booking it once.
 * @returns nothing; or `order:failure.not_there`, `.not_cash`, `.not_now` (it has not left yet), or beside `amount`
 *   `.cash_differs` with what was `expected`
 */
export async function recordCash(
  call: Call,
  { code, amount }: { readonly code: string; readonly amount: bigint },
): Promise<Result<undefined>> {
  return onPart(call, code, async (call, part) => {
    if (part.order.method !== 'cash_on_delivery') return fail('order:failure.not_cash')
    if (part.cashReceived !== null) return ok()
    if (part.status !== 'handed_over' && part.status !== 'delivered') return fail('order:failure.not_now')
    if (amount !== part.total) return failAt('amount', 'order:failure.cash_differs', { expected: part.total })
    await takeCash(call, part)
    return ok()
  })
}

export interface TakenCash {
  readonly holder: 'seller' | 'carrier'
  /** The carrier's name where one has it. */
  readonly carrier: string | null
  /** Đồng; the whole of the part unless somebody found out that it was another amount. */
  readonly amount: bigint
}

/** Books the cash of a part, under the lock on its order: the seller has it in hand, or a carrier is to hand it on. */
export async function takeCash(call: Call, part: LockedPart, taken?: TakenCash): Promise<void> {
  const { id, orderId } = part
  const { holder, carrier, amount } = taken ?? { holder: 'seller', carrier: null, amount: part.total }
  const at = call.clock.now()
  await call.db.sellerOrder.update({
    where: { id },
    data: { cashReceived: amount, cashReceivedAt: at, cashHolder: holder, cashCarrier: carrier },
  })
  for (const share of await readShares(call, id)) await markCashPaid(call, share.paymentId)
  await call.tell('order.cash-received', { sellerOrderId: id, amount, holder, carrier, at })
  await recordOrderEvent(call, { orderId, sellerOrderId: id, kind: 'cash_received' })
}
