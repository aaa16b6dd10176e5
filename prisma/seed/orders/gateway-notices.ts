import { demoSettings } from '#app/platform/config/demo-settings.ts'
import { writeVnpayAmount } from '#integrations/payments/vnpay/amount.ts'
import { writeVnpayDate } from '#integrations/payments/vnpay/dates.ts'
import { canonicalText, signParameters } from '#integrations/payments/vnpay/signature.ts'
import { writeVietnamTime } from '#integrations/payments/vietnam-time.ts'
import { signPayosData } from '#integrations/payments/payos/signature.ts'
import { signStripe } from '#integrations/payments/stripe/signature.ts'
import type { GatewayMethod } from './ways-to-pay.ts'

/** One payment as its gateway knows it. */
export interface GatewayPayment {
  readonly attemptId: string
  /** Our reference of the attempt. */
  readonly reference: string
  /** What the gateway calls the attempt: our reference (VNPay), an order code (payOS), a session (Stripe). */
  readonly attempt: string
  /** The gateway's own number of the movement. */
  readonly number: string
  readonly amount: bigint
  readonly paidAt: Date
  /** When it told us. */
  readonly toldAt: Date
}

export interface SignedNotice {
  readonly eventId: string
  /** What the movement is called from then on. */
  readonly receiptId: string
  readonly headers: Record<string, string>
  readonly query: string
  readonly body: string
}

const seconds = (at: Date) => Math.floor(at.getTime() / 1000)

const json = { 'content-type': 'application/json' }

/** What each gateway posts of a payment, signed with the demo's keys, so that the inbox can read it again. */
export const noticeOf: Readonly<Record<GatewayMethod, (payment: GatewayPayment) => SignedNotice>> = {
  vnpay: ({ reference, number, amount, paidAt }) => {
    const parameters = Object.entries({
      ...{ vnp_Amount: writeVnpayAmount(amount), vnp_BankCode: 'NCB', vnp_BankTranNo: `VNP${number}` },
      ...{ vnp_CardType: 'ATM', vnp_OrderInfo: `Thanh toan don hang ${reference}` },
      ...{ vnp_PayDate: writeVnpayDate(paidAt), vnp_ResponseCode: '00' },
      ...{ vnp_TmnCode: demoSettings.VNPAY_TMN_CODE, vnp_TransactionNo: number },
      ...{ vnp_TransactionStatus: '00', vnp_TxnRef: reference },
    })
    const hash = signParameters(parameters, demoSettings.VNPAY_HASH_SECRET)
    return {
      eventId: [reference, number, writeVnpayAmount(amount), '00/00'].join(' '),
      receiptId: `${reference}-${number}`,
      ...{ headers: {}, body: '', query: `${canonicalText(parameters)}&vnp_SecureHash=${hash}` },
    }
  },
  payos: ({ reference, attempt, number, amount, paidAt }) => {
    const data = {
      ...{ accountNumber: demoSettings.MARKET_BANK_ACCOUNT, amount: Number(amount), description: reference },
      ...{ reference: number, transactionDateTime: writeVietnamTime(paidAt), currency: 'VND' },
      ...{ orderCode: Number(attempt), code: '00', desc: 'success' },
      paymentLinkId: attempt.padStart(32, '0'),
    }
    const signature = signPayosData(data, demoSettings.PAYOS_CHECKSUM_KEY)
    const receiptId = `${attempt}/${number}`
    const body = JSON.stringify({ code: '00', desc: 'success', success: true, data, signature })
    return { eventId: receiptId, receiptId, headers: json, query: '', body }
  },
  stripe: ({ attemptId, attempt, number, amount, paidAt, toldAt }) => {
    const object = {
      ...{ id: attempt, object: 'checkout.session', status: 'complete', payment_status: 'paid' },
      ...{ currency: 'vnd', amount_total: Number(amount), client_reference_id: attemptId },
      ...{ expires_at: seconds(paidAt) + 1800, payment_intent: `pi_${number}` },
    }
    const type = 'checkout.session.completed'
    return { ...stripeNotice({ eventId: `evt_${number}`, type, object, toldAt }), receiptId: `pi_${number}` }
  },
}

interface StripeEvent {
  readonly eventId: string
  readonly type: string
  readonly object: object
  readonly toldAt: Date
}

/** An event as Stripe posts it, signed with the demo's key. */
export function stripeNotice({
  eventId,
  type,
  object,
  toldAt,
}: StripeEvent): Omit<SignedNotice, 'receiptId'> {
  const body = JSON.stringify({
    ...{ id: eventId, object: 'event', type, livemode: false },
    ...{ created: seconds(toldAt), data: { object } },
  })
  const signature = signStripe(body, toldAt, demoSettings.STRIPE_WEBHOOK_SECRET)
  return { eventId, query: '', body, headers: { ...json, 'stripe-signature': signature } }
}
