import { job, person, type Hand, type OrderBook } from './order-book.ts'
import { addPaymentEvent } from './payment-event.ts'
import type { WrittenOrder, WrittenPart } from './written-order.ts'

export interface NewRefund {
  readonly paymentId: string
  readonly attemptId: string
  readonly at: Date
  readonly reason: string
}

/** Operators send money back by hand within so many hours; at weekends it takes longer. */
const SENT_AFTER_HOURS = [3, 52] as const
/** A gateway that can give money back does so within minutes. */
const GIVEN_BACK_AFTER_MINUTES = [2, 40] as const

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
  const refundId = seed.id(at)
  const account = String(random.int(10_000_000, 99_999_999))
  const gateway = givesBack(order.method) ? order.method : null
  if (gateway) {
    writeGivenBack(book, part, { ...refund, refundId, gateway, number: account })
    return
  }
  const sent = sentAt < seed.now
  seed.sheet.add('Refund', {
    ...{
      id: refundId,
      paymentId,
      transferId: null,
      sellerOrderId: part.sellerOrderId,
      amount: part.total,
      reason,
    },
    ...{ status: sent ? 'done' : 'awaiting_operator', key: keyOf(part, paymentId) },
    ...{ toBankBin: sent ? '970436' : null, toAccount: sent ? `0000${account}` : null },
    toHolder: sent ? order.buyer.name.toUpperCase() : null,
    proof: sent ? `FT${account}` : null,
    ...{ requestedById: hand.actorUserId, requestedAt: at },
    ...{ doneById: sent ? people.operator : null, doneAt: sent ? sentAt : null },
  })
  tellRequest(book, part, { ...refund, refundId })
  if (!sent) return
  const operator = person(people.operator)
  addPaymentEvent(book, paymentId, sentAt, 'refund_sent', operator, { refundId })
  addRefundAudit(book, refundId, sentAt, 'payments.refund-destination', operator, {})
  addRefundAudit(book, refundId, sentAt, 'payments.refund-sent', operator, {})
}

/** Gateways that send money back themselves when they are asked. */
const givesBack = (method: WrittenOrder['method']): method is 'vnpay' | 'stripe' =>
  method === 'vnpay' || method === 'stripe'

interface GivenBack extends NewRefund {
  readonly refundId: string
  readonly gateway: 'vnpay' | 'stripe'
  readonly number: string
}

/** Sent back by the gateway that took it. */
function writeGivenBack(book: OrderBook, part: WrittenPart, refund: GivenBack): void {
  const { seed, random } = book
  const { refundId, paymentId, attemptId, gateway, at, reason, number } = refund
  const sentAt = new Date(at.getTime() + random.int(...GIVEN_BACK_AFTER_MINUTES) * 60_000)
  const sent = sentAt < seed.now
  const gatewayReference = gateway === 'vnpay' ? number : `re_${number}`
  seed.sheet.add('Refund', {
    ...{ id: refundId, paymentId, transferId: null, sellerOrderId: part.sellerOrderId },
    ...{ amount: part.total, reason, key: keyOf(part, paymentId), gateway, attemptId },
    ...{ requestedById: book.handOf(part.seller.slug), requestedAt: at },
    ...(sent
      ? { status: 'done', proof: gatewayReference, gatewayReference, doneAt: sentAt }
      : { status: 'to_send', askAt: seed.now }),
  })
  tellRequest(book, part, refund)
  if (sent)
    addPaymentEvent(book, paymentId, sentAt, 'refund_sent', job, { refundId, words: gatewayReference })
}

const keyOf = ({ sellerOrderId }: WrittenPart, paymentId: string) => `part/${sellerOrderId}/${paymentId}`

function tellRequest(
  book: OrderBook,
  part: WrittenPart,
  { refundId, paymentId, at }: { readonly refundId: string; readonly paymentId: string; readonly at: Date },
): void {
  const hand = person(book.handOf(part.seller.slug))
  const amount = part.total.toString()
  addPaymentEvent(book, paymentId, at, 'refund_requested', hand, { refundId, amount })
  const key = keyOf(part, paymentId)
  addRefundAudit(book, refundId, at, 'payments.refund-requested', hand, { amount, key })
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
