import { payosOrderCode } from '#integrations/payments/payos/order-code.ts'
import type { Random } from '#app/kernel/random.ts'
import { noticeOf } from './gateway-notices.ts'
import type { OrderBook } from './order-book.ts'
import type { GatewayMethod } from './ways-to-pay.ts'

export interface NewReceipt {
  readonly gateway: GatewayMethod
  readonly paymentId: string
  readonly attemptId: string
  readonly reference: string
  /** What the gateway calls the attempt. */
  readonly gatewayReference: string
  readonly amount: bigint
  readonly at: Date
}

/** So long after the payer has pressed the notice comes. */
const NOTICE_MILLIS = 2000

/** The gateway's own name for an attempt, as its adapter would have it. */
export function gatewayNameOf(
  gateway: GatewayMethod,
  { attemptId, reference }: { readonly attemptId: string; readonly reference: string },
  random: Random,
): string {
  if (gateway === 'vnpay') return reference
  return gateway === 'payos'
    ? String(payosOrderCode(attemptId))
    : `cs_test_${Buffer.from(random.bytes(12)).toString('hex')}`
}

/**
 * Money that a gateway took, with the notice that told it.
 * @returns the movement's id
 */
export function writeReceipt(book: OrderBook, receipt: NewReceipt): string {
  const { seed, random } = book
  const { gateway, reference, amount, at, attemptId, paymentId } = receipt
  const paidAt = new Date(at.getTime() - NOTICE_MILLIS)
  const toldAt = new Date(at.getTime() - 1000)
  const { eventId, receiptId, ...raw } = noticeOf[gateway]({
    ...{ attemptId, reference, amount, paidAt, toldAt, attempt: receipt.gatewayReference },
    number: String(random.int(10_000_000, 99_999_999)),
  })
  const noticeId = seed.id(toldAt)
  const id = seed.id(at)
  seed.sheet.add('PaymentNotice', {
    ...{ id: noticeId, provider: gateway, eventId, ...raw, receivedAt: toldAt },
    ...{ verdict: 'verified', verifiedAt: toldAt, processedAt: at, outcome: 'stored' },
  })
  seed.sheet.add('BankTransaction', {
    ...{ id, provider: gateway, providerId: receiptId, accountNumber: gateway, amount },
    ...{ purpose: reference, bankReference: '', at: paidAt, noticeId, fee: null },
    ...{ match: 'matched', attemptId, createdAt: at, setAside: 0n },
  })
  seed.sheet.add('TransferUse', { id: seed.id(at), transferId: id, paymentId, amount, at })
  return id
}
