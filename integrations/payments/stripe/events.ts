import { z } from 'zod'
import type { GatewayEvent } from '../contract.ts'
import { currency, StripeTime } from './amount.ts'
import { Dispute, disputeEvent } from './dispute.ts'
import { Refund, refundEvent } from './refund.ts'
import { namesOf, Session, standingOf } from './session.ts'

/** The envelope of every event. Thin events (`v2.core.event`) are not ours: the endpoint takes snapshots. */
export const Envelope = z.object({
  id: z.string().min(1).max(255),
  object: z.literal('event'),
  type: z.string(),
  created: StripeTime,
  livemode: z.boolean(),
  data: z.object({ object: z.unknown() }),
})

/** The event's own object, read; or what is wrong with it. */
export type Meaning = { ok: true; value: GatewayEvent } | { ok: false; reason: string }

/** What an event says, in our words; `nothing` for all that Stripe tells and we did not ask for. */
export function meaningOf({ type, created, data }: z.infer<typeof Envelope>): Meaning {
  switch (type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.expired':
      return read(Session, data.object, (session) => ({
        kind: 'attempt',
        names: namesOf(session),
        standing: standingOf(session, created),
      }))
    case 'checkout.session.async_payment_failed':
      return read(Session, data.object, (session) => ({
        kind: 'attempt',
        names: namesOf(session),
        standing: { kind: 'failed', at: created, code: 'async_payment_failed' },
      }))
    // `charge.refunded` only repeats these; `charge.refund.updated` is the name that older endpoints listen to.
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.refund.updated':
      return read(Refund, data.object, (refund) =>
        refund.currency === currency ? refundEvent(refund) : { kind: 'nothing' },
      )
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
      return read(Dispute, data.object, (dispute) => disputeEvent(dispute, created))
    default:
      return { ok: true, value: { kind: 'nothing' } }
  }
}

function read<Shape extends z.ZodType>(
  shape: Shape,
  object: unknown,
  mean: (object: z.infer<Shape>) => GatewayEvent,
): Meaning {
  const parsed = shape.safeParse(object)
  return parsed.success
    ? { ok: true, value: mean(parsed.data) }
    : { ok: false, reason: z.prettifyError(parsed.error) }
}
