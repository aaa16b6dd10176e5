import { readOffers } from '#app/features/catalogue/index.server.ts'
import type { Offer } from '#app/features/catalogue/index.ts'
import { releaseReservations, reserveChosen, reserveForLines } from '#app/features/inventory/index.server.ts'
import { acceptLateMoney } from '#app/features/payments/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { FactOf } from '#app/platform/facts.ts'
import { lockOrder, lockPaidOrder } from './lock-order.server.ts'
import { EXPIRED } from './order.limits.ts'
import { orderMachine } from './order.machine.ts'
import { dropPlan, planLots } from './plan-lots.server.ts'
import { recordOrderEvent } from './record-order-event.server.ts'
import { sellerOrderMachine, type SellerOrderStatus } from './seller-order.machine.ts'
import { completeStallSale } from './stall/complete-stall-sale.server.ts'
import { isFineAtStall } from './stall/sell-at-stall.server.ts'
import { waitUntil } from './wait-until.server.ts'

/** Places an order once all that was awaited is paid. Cash is paid after placing: then there is nothing to do. */
export async function onPaymentPaid(call: Call, { orderId, at }: FactOf<'payment.paid'>): Promise<void> {
  await endAwaiting(call, orderId, at)
}

/** The time of a payment is over: what nobody paid ends, and its goods are free again. */
export async function onPaymentExpired(
  call: Call,
  { orderId, at }: FactOf<'payment.expired'>,
): Promise<void> {
  await endAwaiting(call, orderId, at)
}

/** The payer has more time: the goods are kept as long. */
export async function onWaitsLonger(
  call: Call,
  { orderId, until }: FactOf<'payment.waits-longer'>,
): Promise<void> {
  await lockOrder(call, orderId)
  await waitUntil(call, orderId, until)
}

/**
 * Ends the wait for money once no payment of the order is open: paid parts are placed, the others end. While the
 * market collects there is one payment, so that an order is placed whole or not at all.
 */
async function endAwaiting(call: Call, orderId: string, at: Date): Promise<void> {
  await lockPaidOrder(call, orderId)
  const order = await readOrder(call, orderId)
  if (order.status !== 'awaiting_payment') return
  if (order.payments.some((payment) => payment.status === 'open')) return
  const covered = new Set(
    order.payments
      .filter((payment) => payment.status === 'paid')
      .flatMap((payment) => payment.covers.map((cover) => cover.sellerOrderId)),
  )
  const waiting = order.sellerOrders.filter((part) => part.status === 'awaiting_payment')
  const paid = waiting.filter((part) => covered.has(part.id))
  if (paid.length > 0) {
    orderMachine.assertGo(order.status, 'placed')
    // By another way than was chosen last, where an old page was paid.
    const paidBy = order.payments.find((payment) => payment.status === 'paid')
    await call.db.order.update({
      where: { id: orderId },
      data: { status: 'placed', placedAt: at, heldUntil: null, ...(paidBy && { method: paidBy.method }) },
    })
    for (const part of paid) {
      await placePart(call, { orderId, part, at })
      // The buyer stands at the counter: with the money there, the goods are theirs. Money that came after its time may
      // have found the counter empty: whether the goods went along, only the seller can say.
      if (order.channel === 'stall' && order._count.events === 0) await handOverAtStall(call, part.id)
    }
  } else {
    orderMachine.assertGo(order.status, 'cancelled')
    await call.db.order.update({
      where: { id: orderId },
      data: { status: 'cancelled', cancelledAt: at, cancelReason: EXPIRED },
    })
    await recordOrderEvent(call, { orderId, sellerOrderId: null, kind: 'cancelled', reason: EXPIRED })
  }
  for (const part of waiting) if (!covered.has(part.id)) await expirePart(call, { part, at })
}

interface PartOf {
  readonly part: { readonly id: string; readonly status: SellerOrderStatus }
  readonly at: Date
}

async function placePart(call: Call, { orderId, part, at }: PartOf & { readonly orderId: string }) {
  sellerOrderMachine.assertGo(part.status, 'placed')
  await call.db.sellerOrder.update({ where: { id: part.id }, data: { status: 'placed', placedAt: at } })
  await recordOrderEvent(call, { orderId, sellerOrderId: part.id, kind: 'placed' })
  await call.tell('order.seller-order-placed', { sellerOrderId: part.id, at })
}

async function handOverAtStall(call: Call, sellerOrderId: string): Promise<void> {
  const completed = await completeStallSale(call, sellerOrderId)
  if (completed.ok) return
  call.log.warn(
    { sellerOrderId, why: completed.failure.key },
    'a paid sale at the stall waits for another lot',
  )
}

async function expirePart(call: Call, { part, at }: PartOf) {
  sellerOrderMachine.assertGo(part.status, 'cancelled')
  await call.db.sellerOrder.update({
    where: { id: part.id },
    data: { status: 'cancelled', endedAt: at, endReason: EXPIRED },
  })
  await dropPlan(call, [part.id])
  await releaseReservations(call, { sellerOrderId: part.id })
}

/**
 * Money came after its time. Where every pack can still be had the order is opened again and the money accepted;
 * else nothing happens here, and the transfer stays on the operator's desk with a refund proposed.
 */
export async function onLateMoney(
  call: Call,
  { orderId, paymentId, transferId }: FactOf<'payment.late-money'>,
): Promise<void> {
  await lockOrder(call, orderId)
  const order = await readOrder(call, orderId)
  if (order.status !== 'cancelled' || order.cancelReason !== EXPIRED) return
  const lines = await call.db.orderLine.findMany({
    where: { sellerOrder: { orderId } },
    select: { id: true, variantId: true, quantity: true },
    orderBy: [{ sellerOrder: { code: 'asc' } }, { id: 'asc' }],
  })
  const offers = await readOffers(
    call,
    lines.map((line) => line.variantId),
  )
  const fine = order.channel === 'stall' ? isFineAtStall : ({ sellable }: Offer) => sellable
  const sellable = new Set(offers.filter(fine).map((offer) => offer.variantId))
  if (lines.some((line) => !sellable.has(line.variantId))) return
  if (!(order.channel === 'stall' && (await holdChosen(call, orderId)))) {
    const reserved = await reserveForLines(call, {
      orderId,
      lines: lines.map(({ id, variantId, quantity }) => ({ orderLineId: id, variantId, quantity })),
    })
    if (!reserved.ok) return
    await planLots(call, reserved.value)
  }
  orderMachine.assertGo(order.status, 'awaiting_payment')
  await call.db.order.update({
    where: { id: orderId },
    data: { status: 'awaiting_payment', cancelledAt: null, cancelReason: null },
  })
  for (const part of order.sellerOrders) {
    sellerOrderMachine.assertGo(part.status, 'awaiting_payment')
    await call.db.sellerOrder.update({
      where: { id: part.id },
      data: { status: 'awaiting_payment', endedAt: null, endReason: null },
    })
  }
  await recordOrderEvent(call, { orderId, sellerOrderId: null, kind: 'reopened' })
  // Says `payment.paid` in its turn, which places the order.
  await acceptLateMoney(call, { paymentId, transferId })
}

/**
 * Holds the very lots again that lay on the counter. Where one of them is gone, other lots do: nothing was handed over,
 * and the seller sees from which lots before saying that it was.
 */
async function holdChosen(call: Call, orderId: string): Promise<boolean> {
  const lines = await call.db.reservation.findMany({
    where: { orderId },
    select: { orderLineId: true, stockLevelId: true, quantity: true },
    orderBy: { id: 'asc' },
  })
  const held = await reserveChosen(call, { orderId, lines, beforeWriting: planLots })
  return held.ok
}

function readOrder(call: Call, orderId: string) {
  return call.db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      status: true,
      channel: true,
      cancelReason: true,
      _count: { select: { events: { where: { kind: 'reopened' } } } },
      payments: { select: { status: true, method: true, covers: { select: { sellerOrderId: true } } } },
      sellerOrders: {
        select: { id: true, status: true },
        orderBy: { code: 'asc' },
      },
    },
  })
}
