import type { PaymentGateway } from '../contract.ts'
import { choices } from './choices.ts'
import { vnpayNotices } from './notices.ts'
import type { VnpayOptions } from './options.ts'
import { payAddress, sessionMinutes } from './pay-url.ts'
import { queryAttempt } from './query.ts'
import { orderRefund, queryRefund } from './refund.ts'

/**
 * VNPay 2.1.0: the browser is sent to VNPay's page, VNPay's IPN says what became of it, `querydr` says it again when
 * asked. Starting talks to nobody, so it never fails; nobody can be stopped from paying before `expiresAt`.
 * @throws RangeError when the terminal code or the secret is empty
 */
export function vnpayGateway(options: VnpayOptions): PaymentGateway {
  // An empty secret would make everybody's notice genuine.
  if (options.hashSecret === '' || options.tmnCode === '') {
    throw new RangeError('the terminal code or the hash secret of VNPay is empty')
  }
  const { from, to } = options.amount ?? { from: 5_000n, to: 999_999_999n }
  return {
    name: 'vnpay',
    capabilities: {
      confirmedBy: 'notice',
      amount: { from, to },
      session: { minutes: sessionMinutes, grace: 5 },
    },
    choices,
    async start(request) {
      if (request.amount < from || request.amount > to) {
        return { kind: 'refused', reason: 'amount-out-of-range' }
      }
      // vnp_TxnRef is at most 100 letters and digits.
      if (!/^[A-Za-z0-9]{1,100}$/.test(request.reference)) {
        return { kind: 'refused', reason: 'reference-unusable' }
      }
      if (!request.visit) return { kind: 'refused', reason: 'visit-missing' }
      const url = payAddress(options, request, request.visit)
      return { kind: 'redirect', url, gatewayReference: request.reference }
    },
    query: (attempt) => queryAttempt(options, attempt),
    refund: (request) => orderRefund(options, request),
    queryRefund: (refund) => queryRefund(options, refund),
    notices: vnpayNotices(options),
  }
}
