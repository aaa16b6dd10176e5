import type { PaymentGateway } from '../contract.ts'
import { largestAmount } from './amount.ts'
import { askSession, expireSession } from './ask.ts'
import { openStripe } from './client.ts'
import type { ClientOptions } from './client.ts'
import { askRefund, giveBack } from './give-back.ts'
import { stripeNotices } from './notices.ts'
import { isLiveKey } from './secret-key.ts'
import { startSession } from './start.ts'

export interface StripeOptions extends ClientOptions {
  /** `whsec_…` of the endpoint that Stripe posts to. */
  webhookSecret: string
  /** đồng. Stripe names no figure for VND: about 0.50 US dollars' worth of what the account settles in. */
  smallestAmount: bigint
  now: () => Date
}

/** What Stripe takes as a name of ours (`client_reference_id`). */
const usableName = /^[A-Za-z0-9_-]{1,200}$/

/**
 * Cards from abroad by Stripe Checkout: the browser goes to Stripe's page, webhooks and questions decide. An attempt
 * is a Checkout Session (`gatewayReference`), its money a payment intent (`Receipt.id`).
 * @throws RangeError when a key is none of Stripe's, or the smallest amount is out of range
 */
export function stripeGateway(options: StripeOptions): PaymentGateway {
  const { webhookSecret, smallestAmount, now } = options
  if (smallestAmount < 1n || smallestAmount > largestAmount) {
    throw new RangeError(`no smallest amount for Stripe: ${smallestAmount}`)
  }
  const stripe = openStripe(options)
  return {
    name: 'stripe',
    capabilities: {
      confirmedBy: 'notice',
      amount: { from: smallestAmount, to: largestAmount },
      session: { minutes: 30, grace: 5 },
      // "Refunds can fail" after they succeeded, up to some weeks later (docs.stripe.com/refunds).
      looksAgain: { refunds: [7, 30] },
    },
    async start(request) {
      const { amount, visit, attemptId, reference } = request
      if (amount < smallestAmount || amount > largestAmount) {
        return { kind: 'refused', reason: 'amount-out-of-range' }
      }
      if (visit === undefined) return { kind: 'refused', reason: 'visit-missing' }
      if (!usableName.test(reference) || !usableName.test(attemptId)) {
        return { kind: 'refused', reason: 'reference-unusable' }
      }
      return startSession(stripe, request, visit)
    },
    query: (attempt) => askSession(stripe, attempt, now()),
    cancel: (attempt) => expireSession(stripe, attempt, now()),
    refund: (request) => giveBack(stripe, request),
    queryRefund: (handle) => askRefund(stripe, handle),
    notices: stripeNotices({ webhookSecret, live: isLiveKey(options.secretKey) }),
  }
}
