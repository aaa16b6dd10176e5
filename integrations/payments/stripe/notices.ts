import { z } from 'zod'
import { finalOutcomes } from '../contract.ts'
import type { GatewayNoticeReader, NoticeOutcome, Verified, GatewayEvent } from '../contract.ts'
import { parseJson } from '../parse-json.ts'
import { Envelope, meaningOf } from './events.ts'
import { forgeryIn } from './signature.ts'

export interface NoticeOptions {
  /** `whsec_…` of the endpoint. */
  webhookSecret: string
  /** Whether real money is meant; an event of the other mode is none of ours. */
  live: boolean
}

/**
 * Reads what Stripe posts (docs.stripe.com/webhooks): one event in each.
 * @throws RangeError when the secret is none
 */
export function stripeNotices({ webhookSecret, live }: NoticeOptions): GatewayNoticeReader {
  // An empty secret would make everybody's notice genuine.
  if (!/^whsec_\S+$/.test(webhookSecret)) throw new RangeError('the Stripe webhook secret is none: whsec_…')
  return {
    provider: 'stripe',
    read(raw) {
      const forgery = forgeryIn(raw, webhookSecret)
      return forgery === null ? readEvent(raw.body, live) : { kind: 'forged', reason: forgery }
    },
    readAgain: (raw) => readEvent(raw.body, live),
    acknowledge: (outcome) => ({
      status: statusFor(outcome),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ received: finalOutcomes.includes(outcome) }),
    }),
  }
}

function readEvent(body: string, live: boolean): Verified<GatewayEvent> {
  const json = parseJson(body)
  if (!json.ok) return { kind: 'unreadable', reason: 'not JSON' }
  const event = Envelope.safeParse(json.value)
  if (!event.success) return { kind: 'unreadable', reason: z.prettifyError(event.error) }
  if (event.data.livemode !== live) {
    return { kind: 'forged', reason: `an event of ${live ? 'test' : 'live'} mode, which is not ours` }
  }
  const meaning = meaningOf(event.data)
  if (!meaning.ok) return { kind: 'unreadable', reason: meaning.reason }
  return { kind: 'verified', eventId: event.data.id, meaning: meaning.value }
}

/** Stripe takes any 2xx for delivered and sends everything else again, for days. */
function statusFor(outcome: NoticeOutcome): number {
  if (finalOutcomes.includes(outcome)) return 200
  return outcome === 'try-again' ? 503 : 400
}
