import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { Hand, OrderBook } from './order-book.ts'

/** Appends to a payment's history. */
export function addPaymentEvent(
  { seed }: OrderBook,
  paymentId: string,
  at: Date,
  kind: string,
  hand: Hand,
  details: Prisma.InputJsonObject,
): void {
  seed.sheet.add('PaymentEvent', { id: seed.id(at), paymentId, at, kind, ...hand, details })
}
