import { z } from 'zod'
import type { AttemptStanding, Receipt } from '../contract.ts'
import { currency, StripeAmount, StripeTime } from './amount.ts'

const Id = z.string().min(1).max(255)

const BalanceTransaction = z.object({ fee: StripeAmount, currency: z.string() })
const Charge = z.object({
  created: StripeTime,
  balance_transaction: z.union([Id, BalanceTransaction]).nullish(),
})
const PaymentIntent = z.object({
  id: Id,
  status: z.string(),
  amount_received: StripeAmount,
  currency: z.string(),
  latest_charge: z.union([Id, Charge]).nullish(),
})

/** What we read of a Checkout Session. Its payment intent is an id, or the whole where we asked for it. */
export const Session = z.object({
  id: Id,
  object: z.literal('checkout.session'),
  status: z.enum(['open', 'complete', 'expired']).nullable(),
  payment_status: z.enum(['paid', 'unpaid', 'no_payment_required']),
  currency: z.string().nullable(),
  amount_total: StripeAmount.nullable(),
  client_reference_id: z.string().max(255).nullable(),
  expires_at: StripeTime,
  payment_intent: z.union([Id, PaymentIntent]).nullable(),
})

export type Session = z.infer<typeof Session>

/** What must be asked for with a session, so that the receipt knows its time and its fee. */
export const expandReceipt = ['payment_intent.latest_charge.balance_transaction']

/** By what Stripe and we call the attempt of a session. */
export function namesOf(session: Session): string[] {
  return session.client_reference_id === null ? [session.id] : [session.client_reference_id, session.id]
}

/**
 * What a session says about its attempt.
 * @param heardAt when Stripe said so: the event's own time, or now for an answer
 */
export function standingOf(session: Session, heardAt: Date): AttemptStanding {
  if (session.payment_status === 'paid') return paidStanding(session, heardAt)
  if (session.status === 'expired') {
    // A session that ended before its time was ended by us.
    return session.expires_at > heardAt
      ? { kind: 'cancelled', at: heardAt, code: 'expired' }
      : { kind: 'expired', at: session.expires_at, code: 'expired' }
  }
  if (session.status === 'complete') {
    if (session.payment_status === 'no_payment_required') {
      return { kind: 'failed', at: heardAt, code: 'no_payment_required' }
    }
    const intent = expanded(session.payment_intent)
    // A way of paying that takes days came to nothing.
    if (intent && ['requires_payment_method', 'canceled'].includes(intent.status)) {
      return { kind: 'failed', at: heardAt, code: intent.status }
    }
  }
  return { kind: 'pending' }
}

function paidStanding(session: Session, heardAt: Date): AttemptStanding {
  const intent = expanded(session.payment_intent)
  const id = intent?.id ?? session.payment_intent
  const amount = intent?.amount_received ?? session.amount_total
  // Money that was never asked for is no payment: a person has to look at it.
  const asked = session.currency === currency && (intent === null || intent.currency === currency)
  if (!asked || typeof id !== 'string' || amount === null) return { kind: 'pending', suspected: true }
  const charge = expanded(intent?.latest_charge)
  return { kind: 'paid', receipt: { id, amount, at: charge?.created ?? heardAt, fee: feeOf(charge) } }
}

/** An account abroad settles in another currency; only a fee in đồng is a figure for our books. */
function feeOf(charge: z.infer<typeof Charge> | null): Receipt['fee'] {
  const transaction = expanded(charge?.balance_transaction)
  return transaction?.currency === currency ? transaction.fee : null
}

function expanded<Whole extends object>(value: Whole | string | null | undefined): Whole | null {
  return typeof value === 'object' ? value : null
}
