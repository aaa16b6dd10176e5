import { newTransferReference } from '#app/kernel/codes.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { PaymentMethod, PaymentStatus } from '#app/platform/db/generated/enums.ts'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import { bankName } from '#integrations/payments/vietqr/banks.ts'
import { encodeVietQr } from '#integrations/payments/vietqr/payload.ts'
import { bankFeed, job, person, type OrderBook } from './order-book.ts'
import { addPaymentEvent } from './payment-event.ts'
import { soldBy } from './sold-by.ts'
import { isGatewayMethod, paysAhead, waitsUntil } from './ways-to-pay.ts'
import { gatewayNameOf, writeReceipt } from './write-receipt.ts'
import { writeRefund } from './write-refunds.ts'
import { writeTransfer } from './write-transfer.ts'
import type { WrittenOrder, WrittenPart } from './written-order.ts'

/** Who pays ahead pays everything at once; cash is taken parcel by parcel. */
export function writePayments(book: OrderBook, order: WrittenOrder): void {
  if (paysAhead(order.method)) writePaymentAhead(book, order)
  else for (const part of order.parts) writeCashPayment(book, order, part)
}

interface NewPayment {
  readonly parts: readonly WrittenPart[]
  readonly status: PaymentStatus
  /** When it was paid, expired or cancelled. */
  readonly endedAt: Date | null
}

interface WrittenPayment {
  readonly paymentId: string
  readonly attemptId: string
  readonly reference: string
  readonly amount: bigint
  /** What the gateway calls the attempt; null where it gives it no name. */
  readonly gatewayReference: string | null
}

function writePaymentAhead(book: OrderBook, order: WrittenOrder): void {
  const endedAt = order.paidAt ?? order.expiredAt
  const status = order.paidAt ? 'paid' : 'expired'
  const payment = openPayment(book, order, { parts: order.parts, status, endedAt })
  const { paymentId } = payment
  if (order.paidAt) {
    const transferId = writeMoney(book, order.method, { ...payment, at: order.paidAt })
    addPaymentEvent(book, paymentId, order.paidAt, 'paid', bankFeed, { transferId })
    for (const part of order.parts) {
      const end = part.state.step('cancelled') ?? part.state.step('returned')
      if (end) writeRefund(book, order, part, { ...payment, at: end.at, reason: end.reason ?? '' })
    }
  } else if (order.expiredAt) addPaymentEvent(book, paymentId, order.expiredAt, 'expired', job, {})
}

function writeCashPayment(book: OrderBook, order: WrittenOrder, part: WrittenPart): void {
  const { step } = part.state
  const paid = step('cash_received')
  const dropped = step('cancelled') ?? step('refused')
  const status = paid ? 'paid' : dropped ? 'cancelled' : 'open'
  const endedAt = (paid ?? dropped)?.at ?? null
  const payment = openPayment(book, order, { parts: [part], status, endedAt })
  const { paymentId } = payment
  const hand = person(book.handOf(part.seller.slug))
  if (paid) addPaymentEvent(book, paymentId, paid.at, 'paid', hand, { by: 'hand' })
  else if (dropped) addPaymentEvent(book, paymentId, dropped.at, 'cancelled', hand, {})
  const returned = step('returned')
  if (paid && returned)
    writeRefund(book, order, part, { ...payment, at: returned.at, reason: returned.reason ?? '' })
}

/** @returns the movement's id */
function writeMoney(
  book: OrderBook,
  method: PaymentMethod,
  { gatewayReference, ...paid }: WrittenPayment & { readonly at: Date },
): string {
  return isGatewayMethod(method) && gatewayReference !== null
    ? writeReceipt(book, { ...paid, gateway: method, gatewayReference })
    : writeTransfer(book, { ...paid, match: 'matched' })
}

function openPayment(
  book: OrderBook,
  order: WrittenOrder,
  { parts, status, endedAt }: NewPayment,
): WrittenPayment {
  const { seed, random } = book
  const { at, method } = order
  const paymentId = seed.id(at)
  const attemptId = seed.id(at)
  const amount = parts.reduce((sum, part) => sum + part.total, 0n)
  const reference = newTransferReference(random.bytes)
  const waits = waitsUntil(method, at)
  const gatewayReference = isGatewayMethod(method)
    ? gatewayNameOf(method, { attemptId, reference }, random)
    : null
  seed.sheet.add('Payment', {
    ...{ id: paymentId, orderId: order.orderId, payeeSellerId: null, method, amount, status, createdAt: at },
    paidAt: status === 'paid' ? endedAt : null,
    expiresAt: waits?.hold ?? null,
  })
  for (const { sellerOrderId, total } of parts) {
    seed.sheet.add('PaymentCover', { paymentId, sellerOrderId, amount: total })
  }
  seed.sheet.add('PaymentAttempt', {
    ...{ id: attemptId, paymentId, reference, amount, status, startedAt: at, endedAt },
    gateway: paysAhead(method) ? method : 'cash-on-delivery',
    details: detailsOf(method, amount, reference),
    ...{ expiresAt: waits?.pay ?? null, gatewayReference },
  })
  const answer = answers[method]
  const hand = soldBy(book, order)
  addPaymentEvent(book, paymentId, at, 'opened', hand, { amount: amount.toString() })
  addPaymentEvent(book, paymentId, at, 'started', hand, { answer })
  return { paymentId, attemptId, reference, amount, gatewayReference }
}

/** What each gateway answers at the start, as the payment's history keeps it. */
const answers: Readonly<Record<PaymentMethod, string>> = {
  vietqr: 'show-transfer-code',
  payos: 'show-transfer-code',
  vnpay: 'redirect',
  stripe: 'redirect',
  cash_on_delivery: 'nothing',
}

/** The pages of the year's payments are closed: their addresses are the vendors' own. */
const pages = {
  vnpay: 'https://sandbox.vnpayment.vn/paymentv2/vpcpay.html',
  stripe: 'https://checkout.stripe.com/',
} as const

function detailsOf(method: PaymentMethod, amount: bigint, reference: string): Prisma.InputJsonObject {
  if (method === 'cash_on_delivery') return { kind: 'nothing' }
  return method === 'vnpay' || method === 'stripe'
    ? { kind: 'redirect', url: pages[method] }
    : transferDetails(amount, reference)
}

/** What the payer's banking app was shown: the demo market's own account. */
function transferDetails(amount: bigint, reference: string): Prisma.InputJsonObject {
  const { MARKET_BANK_BIN: bin, MARKET_BANK_ACCOUNT: account, MARKET_BANK_NAME: holder } = demoSettings
  const payload = encodeVietQr({
    ...{ initMethod: 'dynamic', bin, account, accountKind: 'account' },
    ...{ amount, purpose: reference, billNumber: null },
  })
  return { kind: 'transfer', payload, bin, bank: bankName(bin) ?? bin, account, holder, purpose: reference }
}
