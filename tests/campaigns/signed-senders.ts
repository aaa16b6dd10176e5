import type { GatewayNoticeReader, PaymentGateway, RawNotice } from '#integrations/payments/contract.ts'
import { cassoReader } from '#integrations/payments/bank-feed/casso/reader.ts'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import { signCasso } from '#integrations/payments/bank-feed/casso/signature.ts'
import { sepayReader } from '#integrations/payments/bank-feed/sepay/reader.ts'
import { signSepay } from '#integrations/payments/bank-feed/sepay/signature.ts'
import { payosNotices } from '#integrations/payments/payos/notices.ts'
import { payosOrderCode } from '#integrations/payments/payos/order-code.ts'
import { signPayosData } from '#integrations/payments/payos/signature.ts'
import { stripeNotices } from '#integrations/payments/stripe/notices.ts'
import { signStripe } from '#integrations/payments/stripe/signature.ts'
import { eventObject } from '#integrations/payments/stripe/simulator/objects.ts'
import { marketAccount } from '#tests/factories/market.ts'
import { vnpayNotices } from '#integrations/payments/vnpay/notices.ts'
import { signParameters } from '#integrations/payments/vnpay/signature.ts'
import { writeVietnamTime } from '#integrations/payments/vietnam-time.ts'

/** Money for one attempt, as every sender tells it in its own words. */
export interface Money {
  readonly attemptId: string
  readonly reference: string
  /** đồng */
  readonly amount: bigint
  /** The sender's own number of it. */
  readonly number: number
  readonly at: Date
}

/** Who posts notices, with the real protocol and signature; the same money is always the same notice. */
export interface Sender {
  readonly provider: 'sepay' | 'casso' | 'vnpay' | 'payos' | 'stripe'
  readonly method: 'vietqr' | 'vnpay' | 'payos' | 'stripe'
  /** @param key what it signs with: the shared secret, or a forger's guess */
  readonly write: (money: Money, key?: string) => RawNotice
  /** How `receiptId` of the money is kept. */
  readonly receiptId: (money: Money) => string
}

/** The demo's own keys: a market of the demo takes these notices at its door. */
const keys = demoSettings

const json = (value: object, headers: Record<string, string>, receivedAt: Date): RawNotice => ({
  headers,
  body: JSON.stringify(value),
  receivedAt,
})

export const senders: readonly Sender[] = [
  {
    provider: 'sepay',
    method: 'vietqr',
    receiptId: ({ number }) => String(number),
    write: ({ reference, amount, number, at }, key) => {
      const body = JSON.stringify({
        ...{ id: number, gateway: 'Vietcombank', transactionDate: writeVietnamTime(at) },
        ...{ accountNumber: marketAccount.account, content: `CT tu 0123 ${reference}`, transferType: 'in' },
        ...{ transferAmount: Number(amount), referenceCode: `FTS${number}` },
      })
      const time = String(Math.floor(at.getTime() / 1000))
      const signature = signSepay(body, time, key ?? keys.SEPAY_SIGNING_SECRET)
      const headers = {
        authorization: `Apikey ${key ?? keys.SEPAY_API_KEY}`,
        ...{ 'x-sepay-timestamp': time, 'x-sepay-signature': signature },
      }
      return { headers, body, receivedAt: at }
    },
  },
  {
    provider: 'casso',
    method: 'vietqr',
    receiptId: ({ number }) => String(number),
    write: ({ reference, amount, number, at }, key = keys.CASSO_CHECKSUM_KEY) => {
      const words = {
        error: 0,
        data: {
          ...{ id: number, reference: `FTC${number}`, description: `mbvcb.${reference.toLowerCase()}.ct` },
          ...{ amount: Number(amount), transactionDateTime: writeVietnamTime(at) },
          accountNumber: marketAccount.account,
        },
      }
      const time = String(at.getTime())
      return json(words, { 'x-casso-signature': `t=${time},v1=${signCasso(words, time, key)}` }, at)
    },
  },
  {
    provider: 'vnpay',
    method: 'vnpay',
    receiptId: ({ reference, number }) => `${reference}-${number}`,
    write: ({ reference, amount, number, at }, key = keys.VNPAY_HASH_SECRET) => {
      const words = new URLSearchParams({
        ...{ vnp_Amount: String(amount * 100n), vnp_BankCode: 'NCB' },
        ...{ vnp_PayDate: writeVietnamTime(at).replaceAll(/\D/g, '') },
        ...{ vnp_ResponseCode: '00', vnp_TransactionStatus: '00', vnp_TmnCode: keys.VNPAY_TMN_CODE },
        ...{ vnp_TransactionNo: String(number), vnp_TxnRef: reference },
      })
      words.set('vnp_SecureHash', signParameters(words, key))
      return { headers: {}, query: words.toString(), body: '', receivedAt: at }
    },
  },
  {
    provider: 'payos',
    method: 'payos',
    receiptId: ({ attemptId, number }) => `${payosOrderCode(attemptId)}/FTP${number}`,
    write: ({ attemptId, reference, amount, number, at }, key = keys.PAYOS_CHECKSUM_KEY) => {
      const data = {
        ...{ orderCode: payosOrderCode(attemptId), amount: Number(amount), description: reference },
        ...{ accountNumber: '12345678', reference: `FTP${number}`, currency: 'VND', code: '00', desc: 'ok' },
        ...{ transactionDateTime: writeVietnamTime(at), paymentLinkId: `link${number}` },
      }
      return json(
        { code: '00', desc: 'ok', success: true, data, signature: signPayosData(data, key) },
        {},
        at,
      )
    },
  },
  {
    provider: 'stripe',
    method: 'stripe',
    receiptId: ({ number }) => `pi_${number}`,
    write: ({ attemptId, amount, number, at }, key = keys.STRIPE_WEBHOOK_SECRET) => {
      const seconds = Math.floor(at.getTime() / 1000)
      const session = {
        ...{ id: `cs_${number}`, object: 'checkout.session', status: 'complete', payment_status: 'paid' },
        ...{ currency: 'vnd', amount_total: Number(amount), client_reference_id: attemptId },
        ...{ expires_at: seconds + 1_800, payment_intent: `pi_${number}` },
      }
      const event = eventObject(`evt_${number}`, 'checkout.session.completed', session, seconds)
      const body = JSON.stringify(event)
      return { headers: { 'stripe-signature': signStripe(body, at, key) }, body, receivedAt: at }
    },
  },
]

const gateway = (
  name: 'vnpay' | 'payos' | 'stripe',
  notices: GatewayNoticeReader,
  referenceOf: (request: { attemptId: string; reference: string }) => string,
): PaymentGateway => ({
  name,
  notices,
  capabilities: {
    confirmedBy: 'notice',
    amount: { from: 1_000n, to: 100_000_000n },
    session: { minutes: 15, grace: 5 },
  },
  start: (request) =>
    Promise.resolve({
      kind: 'redirect',
      url: 'https://pay.example/',
      gatewayReference: referenceOf(request),
    }),
})

/** The outside of a market that is only told: real readers, and starting talks to nobody. */
export const toldByAll = {
  gateways: {
    vnpay: gateway(
      'vnpay',
      vnpayNotices({ tmnCode: keys.VNPAY_TMN_CODE, hashSecret: keys.VNPAY_HASH_SECRET }),
      ({ reference }) => reference,
    ),
    payos: gateway('payos', payosNotices({ checksumKey: keys.PAYOS_CHECKSUM_KEY }), ({ attemptId }) =>
      String(payosOrderCode(attemptId)),
    ),
    stripe: gateway(
      'stripe',
      stripeNotices({ webhookSecret: keys.STRIPE_WEBHOOK_SECRET, live: false }),
      ({ attemptId }) => `cs_${attemptId}`,
    ),
  },
  notices: {
    sepay: sepayReader({ apiKey: keys.SEPAY_API_KEY, signingSecret: keys.SEPAY_SIGNING_SECRET }),
    casso: cassoReader({ checksumKey: keys.CASSO_CHECKSUM_KEY }),
  },
}
