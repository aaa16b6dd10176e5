import { person, visitor, type Hand, type OrderBook } from './order-book.ts'
import type { PlannedOrder } from './planned-order.ts'

/** Who makes an order: a shopper, or the seller's own hand at its stall. */
export const soldBy = ({ handOf }: OrderBook, { channel, parts }: PlannedOrder): Hand =>
  channel === 'stall' ? person(handOf(parts[0]?.seller.slug ?? '')) : visitor
