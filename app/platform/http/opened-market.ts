import type { Actor } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { Locale } from '#app/kernel/locale.ts'
import type { Logger } from '#app/platform/log/log.server.ts'

/** What the HTTP server needs of the wired market; `wiring.server.ts` makes it. */
export interface OpenedMarket {
  readonly mode: 'demo' | 'live'
  readonly development: boolean
  readonly https: boolean
  readonly formTargets: readonly string[]
  readonly log: Logger
  /** Who sent this request, and cookies to pass on where a session was renewed. */
  readonly readActor: (headers: Headers) => Promise<{ actor: Actor; cookies: string[] }>
  readonly callFor: (asked: { actor: Actor; requestId: string; locale: Locale }) => Call
  readonly close: () => Promise<void>
}
