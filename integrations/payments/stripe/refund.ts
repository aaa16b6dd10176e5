import { z } from 'zod'
import type { GatewayEvent, RefundAnswer } from '../contract.ts'
import { StripeAmount } from './amount.ts'

/** What we read of a refund. `metadata.refund` is our own id of it, where we made it. */
export const Refund = z.object({
  id: z.string().min(1).max(255),
  object: z.literal('refund'),
  currency: z.string(),
  amount: StripeAmount,
  payment_intent: z.string().min(1).max(255).nullish(),
  status: z.string().nullable(),
  failure_reason: z.string().nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
})

export type Refund = z.infer<typeof Refund>

/** What a refund event says. One that was made at Stripe itself says whose money it gives back. */
export function refundEvent(refund: Refund): GatewayEvent {
  const { metadata, payment_intent, amount } = refund
  const said = { kind: 'refund', names: refundNames(refund), answer: refundAnswer(refund) } as const
  const isOurs = metadata?.['refund'] !== undefined
  return isOurs || !payment_intent ? said : { ...said, madeThere: { names: [payment_intent], amount } }
}

/** By what Stripe and we call a refund; one made by hand at Stripe has only Stripe's name. */
export function refundNames({ id, metadata }: Refund): string[] {
  const own = metadata?.['refund']
  return own === undefined ? [id] : [own, id]
}

/** Everything that is neither done nor given up may still be done, a status that we do not know included. */
export function refundAnswer({ id, status, failure_reason }: Refund): RefundAnswer {
  switch (status) {
    case 'succeeded':
      return { kind: 'refunded', gatewayReference: id }
    case 'failed':
    case 'canceled':
      return { kind: 'declined', reason: failure_reason ?? status }
    default:
      return { kind: 'under-way', gatewayReference: id }
  }
}
