import type { AppLoadContext } from '@remix-run/node'
import type { Call } from '#app/platform/call.ts'

/** What the server hands to every loader and action. */
export interface MarketContext {
  readonly call: Call
  readonly mode: 'demo' | 'live'
  /** Where the request came from (IP address), for limits on attempts. */
  readonly address: string
  /** True where it came from this machine itself, past no proxy. */
  readonly local: boolean
  /** Set when the server refused the request: the page to show says so calmly. */
  readonly refusal: number | null
}

declare module '@remix-run/node' {
  interface AppLoadContext extends MarketContext {}
  interface Future {
    v3_singleFetch: true
  }
}

/** The call of this request: who asks, the database, the clock, the ports. */
export const callOf = (context: AppLoadContext): Call => context.call
