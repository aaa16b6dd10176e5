import { z } from 'zod'
import type { GatewayEvent } from '../contract.ts'
import { currency, StripeAmount } from './amount.ts'

/** What we read of a dispute. It knows its payment intent (`Receipt.id`), and neither session nor attempt. */
export const Dispute = z.object({
  id: z.string().min(1).max(255),
  object: z.literal('dispute'),
  amount: StripeAmount,
  currency: z.string(),
  payment_intent: z.string().min(1).max(255).nullable(),
  reason: z.string(),
  status: z.string(),
})

/** `warning_closed`: the bank asked and went no further; `prevented`: settled before it became a dispute. */
const won = ['won', 'warning_closed', 'prevented']

/** @param at when Stripe said so */
export function disputeEvent(dispute: z.infer<typeof Dispute>, at: Date): GatewayEvent {
  const { id, amount, payment_intent, reason, status } = dispute
  if (dispute.currency !== currency || payment_intent === null) return { kind: 'nothing' }
  const state = won.includes(status) ? 'won' : status === 'lost' ? 'lost' : 'opened'
  return { kind: 'dispute', names: [payment_intent], disputeId: id, amount, state, reason, at }
}
