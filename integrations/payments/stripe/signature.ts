import { createHmac } from 'node:crypto'
import type { RawNotice } from '../contract.ts'
import { sameSecret } from '../same-secret.ts'

/** Stripe's own default, in both directions: a clock that runs ahead is no better than one that lags. */
const toleranceSeconds = 300

/**
 * The value of `Stripe-Signature` (docs.stripe.com/webhooks/signature): HMAC-SHA256 in hexadecimal over seconds,
 * a point and the body as it is sent.
 */
export function signStripe(body: string, at: Date, secret: string): string {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  return `t=${timestamp},v1=${signatureOf(body, timestamp, secret)}`
}

/** Why a notice is not from Stripe, or not from now; `null` when it is. */
export function forgeryIn({ headers, body, receivedAt }: RawNotice, secret: string): string | null {
  const header = headers['stripe-signature']
  if (header === undefined) return 'no Stripe-Signature'
  const parts = header.split(',').map((part) => part.trim().split('='))
  const [timestamp, ...more] = valuesOf(parts, 't')
  if (timestamp === undefined || more.length > 0 || !/^\d{1,12}$/.test(timestamp)) {
    return 'Stripe-Signature without one time in seconds'
  }
  const expected = signatureOf(body, timestamp, secret)
  // Several while a secret is being replaced; other schemes than v1 are not Stripe's live ones.
  if (!valuesOf(parts, 'v1').some((given) => sameSecret(given, expected))) return 'wrong signature'
  const age = Math.floor(receivedAt.getTime() / 1000) - Number(timestamp)
  return Math.abs(age) > toleranceSeconds ? `signed ${age} s before it was received` : null
}

function valuesOf(parts: readonly string[][], key: string): string[] {
  return parts.flatMap(([name, value, ...rest]) =>
    name === key && value !== undefined && rest.length === 0 ? [value] : [],
  )
}

function signatureOf(body: string, timestamp: string, secret: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`, 'utf8').digest('hex')
}
