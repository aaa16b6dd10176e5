import { person, type Hand, type OrderBook } from './order-book.ts'
import { addPaymentEvent } from './payment-event.ts'
import type { WrittenOrder, WrittenPart } from './written-order.ts'

export interface NewRefund {
  readonly paymentId: string
  readonly at: Date
  readonly reason: string
}

/** Operators send money back by hand within so many hours; at weekends it takes longer. */
const SENT_AFTER_HOURS = [3, 52] as const

/** A paid part's money asked back, and sent unless the demo opens before an operator came to it. */
export function writeRefund(
  book: OrderBook,
  order: WrittenOrder,
  part: WrittenPart,
  refund: NewRefund,
): void {
  const { seed, random, people } = book
  const { paymentId, at, reason } = refund
  const hand = person(book.handOf(part.seller.slug))
  const sentAt = new Date(at.getTime() + random.int(...SENT_AFTER_HOURS) * 3_600_000)
  const sent = sentAt < seed.now
  const refundId = seed.id(at)
  const account = String(random.int(10_000_000, 99_999_999))
  seed.sheet.add('Refund', {
    ...{
      id: refundId,
      paymentId,
      transferId: null,
      sellerOrderId: part.sellerOrderId,
      amount: part.total,
      reason,
    },
    ...{ status: sent ? 'done' : 'awaiting_operator', key: `part/${part.sellerOrderId}/${paymentId}` },
    ...{ toBankBin: sent ? '970436' : null, toAccount: sent ? `0000${account}` : null },
    toHolder: sent ? order.buyer.name.toUpperCase() : null,
    proof: sent ? `FT${account}` : null,
    ...{ requestedById: hand.actorUserId, requestedAt: at },
    ...{ doneById: sent ? people.operator : null, doneAt: sent ? sentAt : null },
  })
  const amount = part.total.toString()
  const key = `part/${part.sellerOrderId}/${paymentId}`
  addPaymentEvent(book, paymentId, at, 'refund_requested', hand, { refundId, amount })
  addRefundAudit(book, refundId, at, 'payments.refund-requested', hand, { amount, key })
  if (!sent) return
  const operator = person(people.operator)
  addPaymentEvent(book, paymentId, sentAt, 'refund_sent', operator, { refundId })
  addRefundAudit(book, refundId, sentAt, 'payments.refund-destination', operator, {})
  addRefundAudit(book, refundId, sentAt, 'payments.refund-sent', operator, {})
}

function addRefundAudit(
  { seed }: OrderBook,
  subjectId: string,
  at: Date,
  action: string,
  hand: Hand,
  details: Record<string, string>,
): void {
  seed.sheet.add('AuditRecord', {
    ...{ id: seed.id(at), at, ...hand, action, subjectType: 'Refund', subjectId, details, requestId: 'seed' },
  })
}
