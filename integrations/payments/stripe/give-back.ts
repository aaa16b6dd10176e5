import Stripe from 'stripe'
import type { RefundAnswer, RefundHandle, RefundRequest } from '../contract.ts'
import { toStripeAmount } from './amount.ts'
import { refusalOrThrow } from './refusal.ts'
import { Refund, refundAnswer } from './refund.ts'

/**
 * Gives money back. Asked again under the same `refundId`, Stripe answers as it did the first time, for a day. Where
 * it refuses because too little is left, what took it may be this very refund: then it is looked for.
 */
export async function giveBack(stripe: Stripe, request: RefundRequest): Promise<RefundAnswer> {
  const { refundId, attempt, receiptId, amount } = request
  const params: Stripe.RefundCreateParams = {
    payment_intent: receiptId,
    amount: toStripeAmount(amount),
    reason: 'requested_by_customer',
    metadata: { refund: refundId, attempt: attempt.attemptId },
  }
  try {
    return refundAnswer(
      Refund.parse(await stripe.refunds.create(params, { idempotencyKey: `refund-${refundId}` })),
    )
  } catch (error) {
    const { code } = refusalOrThrow(error)
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) return { kind: 'declined', reason: code }
    const known = await askRefund(stripe, { ...request, gatewayReference: null })
    if (known.kind !== 'unknown') return known
    return { kind: 'declined', reason: code, ...(takenOtherwise.includes(code) && { unsure: true }) }
  }
}

/** The payer has the money already, by a refund that was made at Stripe, or the payer's bank has it. */
const takenOtherwise = ['charge_already_refunded', 'charge_disputed']

/** What became of a refund; without Stripe's name for it, it is looked for among those of its payment. */
export async function askRefund(stripe: Stripe, handle: RefundHandle): Promise<RefundAnswer> {
  const { gatewayReference, refundId, receiptId } = handle
  try {
    if (gatewayReference !== null) {
      return refundAnswer(Refund.parse(await stripe.refunds.retrieve(gatewayReference)))
    }
    for await (const listed of stripe.refunds.list({ payment_intent: receiptId, limit: 100 })) {
      const refund = Refund.parse(listed)
      if (refund.metadata?.['refund'] === refundId) return refundAnswer(refund)
    }
    return { kind: 'unknown' }
  } catch (error) {
    if (refusalOrThrow(error).missing) return { kind: 'unknown' }
    throw error
  }
}
