import { readOffers } from '#app/features/catalogue/index.server.ts'
import { releaseReservations, reserveForLines } from '#app/features/inventory/index.server.ts'
import { acceptLateMoney } from '#app/features/payments/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { FactOf } from '#app/platform/facts.ts'
import { lockOrder } from './lock-order.server.ts'
import { EXPIRED } from './order.limits.ts'
import { orderMachine } from './order.machine.ts'
import { dropPlan, planLots } from './plan-lots.server.ts'
import { recordOrderEvent } from './record-order-event.server.ts'
import { sellerOrderMachine } from './seller-order.machine.ts'

/** Places an order once all that was awaited is paid. Cash is paid after placing: then there is nothing to do. */
export async function onPaymentPaid(call: Call, { orderId, at }: FactOf<'payment.paid'>): Promise<void> {
  await lockOrder(call, orderId)
  const order = await readOrder(call, orderId)
  if (order.status !== 'awaiting_payment') return
  if (order.payments.some((payment) => payment.status !== 'paid')) return
  orderMachine.assertGo(order.status, 'placed')
  await call.db.order.update({
    where: { id: orderId },
    data: { status: 'placed', placedAt: at, heldUntil: null },
  })
  for (const part of order.sellerOrders) {
    if (part.status !== 'awaiting_payment') continue
    sellerOrderMachine.assertGo(part.status, 'placed')
    await call.db.sellerOrder.update({ where: { id: part.id }, data: { status: 'placed', placedAt: at } })
    await recordOrderEvent(call, { orderId, sellerOrderId: part.id, kind: 'placed' })
    await call.tell('order.seller-order-placed', { sellerOrderId: part.id, at })
  }
}

/** Nothing came in time: the order ends, and its goods are free again. */
export async function onPaymentExpired(
  call: Call,
  { orderId, at }: FactOf<'payment.expired'>,
): Promise<void> {
  await lockOrder(call, orderId)
  const order = await readOrder(call, orderId)
  if (order.status !== 'awaiting_payment') return
  orderMachine.assertGo(order.status, 'cancelled')
  await call.db.order.update({
    where: { id: orderId },
    data: { status: 'cancelled', cancelledAt: at, cancelReason: EXPIRED },
  })
  for (const part of order.sellerOrders) {
    sellerOrderMachine.assertGo(part.status, 'cancelled')
    await call.db.sellerOrder.update({
      where: { id: part.id },
      data: { status: 'cancelled', endedAt: at, endReason: EXPIRED },
    })
  }
  await recordOrderEvent(call, { orderId, sellerOrderId: null, kind: 'cancelled', reason: EXPIRED })
  await dropPlan(
    call,
    order.sellerOrders.map((part) => part.id),
  )
  await releaseReservations(call, { orderId })
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
  const lines = order.sellerOrders.flatMap((part) => part.lines)
  const offers = await readOffers(
    call,
    lines.map((line) => line.variantId),
  )
  const sellable = new Set(offers.filter((offer) => offer.sellable).map((offer) => offer.variantId))
  if (lines.some((line) => !sellable.has(line.variantId))) return
  const reserved = await reserveForLines(call, {
    orderId,
    lines: lines.map(({ id, variantId, quantity }) => ({ orderLineId: id, variantId, quantity })),
  })
  if (!reserved.ok) return

  await planLots(call, reserved.value)
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

function readOrder(call: Call, orderId: string) {
  return call.db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      status: true,
      cancelReason: true,
      payments: { select: { status: true } },
      sellerOrders: {
        select: { id: true, status: true, lines: { select: { id: true, variantId: true, quantity: true } } },
        orderBy: { code: 'asc' },
      },
    },
  })
}
