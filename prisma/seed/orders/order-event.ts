import type { Hand, OrderBook } from './order-book.ts'
import type { WrittenOrder } from './written-order.ts'

export interface NewEvent {
  readonly at: Date
  readonly kind: string
  readonly hand: Hand
  readonly reason?: string
}

/** Appends to an order's history; null: it happened to the whole order. */
export function addEvent(
  { seed }: OrderBook,
  { orderId }: WrittenOrder,
  sellerOrderId: string | null,
  { at, kind, hand, reason }: NewEvent,
): void {
  seed.sheet.add('OrderEvent', {
    ...{ id: seed.id(at), orderId, sellerOrderId, at, kind, ...hand },
    details: reason === undefined ? {} : { reason },
  })
}
