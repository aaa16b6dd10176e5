import type { Clock } from '#app/kernel/clock.ts'
import type { Db } from '#app/platform/db/client.server.ts'
import type { Logger } from '#app/platform/log/log.server.ts'
import type { Locale } from '#app/kernel/locale.ts'
import type { Actor } from './actor.ts'
import type { FactName, FactOf } from './facts.ts'

export type { Locale } from '#app/kernel/locale.ts'

/**
 * What features need from outside, one typed property per feature. Each feature adds its own:
 * `declare module '#app/platform/call.ts' { interface Ports { payments: PaymentPorts } }`.
 * Only `app/wiring.server.ts` makes them.
 */
export interface Ports {
  /** Absolute address of this market, without a trailing slash; codes on packs are made of it. */
  readonly origin: string
}

/**
 * Who asks, and with what. Built once per request or job and handed to every verb as its first argument.
 * Inside `inTransaction` the same call carries the transaction's `db`.
 */
export interface Call {
  readonly actor: Actor
  readonly db: Db
  readonly clock: Clock
  readonly ports: Ports
  readonly requestId: string
  readonly locale: Locale
  readonly log: Logger
  /** Runs `work` in one transaction; joins the one that is already open. */
  readonly inTransaction: <T>(work: (call: Call) => Promise<T>) => Promise<T>
  /**
   * States a fact to the features above. Subscribers run at once, in the same transaction:
   * what they throw undoes the deed. Call it only inside `inTransaction`.
   */
  readonly tell: <N extends FactName>(name: N, fact: FactOf<N>) => Promise<void>
}
