import Stripe from 'stripe'
import { isLiveKey } from './secret-key.ts'

export interface ClientOptions {
  secretKey: string
  /** Another place that speaks Stripe's API (the simulator), as an origin; Stripe itself where left out. */
  apiUrl?: string
  /** How long one call may take. */
  timeoutMillis: number
  /** How often the package tries again by itself, under the same idempotency key; 1 where left out. */
  networkRetries?: number
}

/**
 * Stripe's own client.
 * @throws RangeError when real money would go anywhere but to Stripe, or the key is none
 */
export function openStripe({ secretKey, apiUrl, timeoutMillis, networkRetries = 1 }: ClientOptions): Stripe {
  const live = isLiveKey(secretKey)
  const shared = { timeout: timeoutMillis, maxNetworkRetries: networkRetries, telemetry: false }
  if (apiUrl === undefined) return new Stripe(secretKey, shared)
  if (live) throw new RangeError('a live Stripe key goes to Stripe only')
  const { protocol, hostname, port } = new URL(apiUrl)
  const scheme = protocol === 'https:' ? 'https' : 'http'
  return new Stripe(secretKey, {
    ...shared,
    protocol: scheme,
    host: hostname,
    port: port === '' ? (scheme === 'https' ? 443 : 80) : port,
  })
}
