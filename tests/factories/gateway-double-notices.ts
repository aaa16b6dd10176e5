import { newId } from '#app/kernel/ids.ts'
import type {
  GatewayEvent,
  GatewayNoticeReader,
  RawNotice,
  Verified,
} from '#integrations/payments/contract.ts'
import { finalOutcomes } from '#integrations/payments/contract.ts'

/** The amount of what is said, so that there is one to forge. */
function amountIn(event: GatewayEvent): bigint {
  if (event.kind === 'attempt' && event.standing.kind === 'paid') return event.standing.receipt.amount
  return event.kind === 'dispute' ? event.amount : 0n
}

/** By what it calls the things that it is about, so that whoever looks for them finds it. */
function namesIn(event: GatewayEvent): readonly string[] {
  if (event.kind === 'nothing') return []
  return event.kind === 'dispute' ? [...event.names, event.disputeId] : event.names
}

/**
 * The notices of a double: a body that names an event which the double keeps, signed over its bytes.
 * @param sign the signature of a text, by the double's own secret
 */
export function doubleNotices(provider: string, sign: (text: string) => string) {
  const events = new Map<string, GatewayEvent>()
  const meaningOf = ({ body }: RawNotice): Verified<GatewayEvent> => {
    const eventId = /"event":"([^"]+)"/.exec(body)?.[1] ?? ''
    const meaning = events.get(eventId)
    return meaning
      ? { kind: 'verified', eventId, meaning }
      : { kind: 'unreadable', reason: 'an event that was never told' }
  }
  const reader: GatewayNoticeReader = {
    provider,
    read: (raw) =>
      raw.headers['x-signature'] === sign(raw.body)
        ? meaningOf(raw)
        : { kind: 'forged', reason: 'wrong signature' },
    readAgain: meaningOf,
    acknowledge: (outcome) => ({
      status: finalOutcomes.includes(outcome) ? 200 : outcome === 'forged' ? 401 : 503,
      headers: {},
      body: outcome,
    }),
  }
  const write = (event: GatewayEvent, receivedAt: Date): RawNotice => {
    const id = newId()
    events.set(id, event)
    const body = JSON.stringify({ event: id, amount: amountIn(event).toString(), names: namesIn(event) })
    return { headers: { 'x-signature': sign(body) }, body, receivedAt }
  }
  return { write, reader }
}
