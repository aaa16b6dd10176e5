import type { Clock } from '#app/kernel/clock.ts'
import type { Db, RootDb } from '#app/platform/db/client.server.ts'
import type { Logger } from '#app/platform/log/log.server.ts'
import type { Actor } from './actor.ts'
import type { Call, Locale, Ports } from './call.ts'
import { deliver, type Subscriptions } from './facts.ts'

export interface CallParts {
  readonly actor: Actor
  readonly root: RootDb
  readonly clock: Clock
  readonly ports: Ports
  readonly subscriptions: Subscriptions
  readonly requestId: string
  readonly locale: Locale
  readonly log: Logger
}

/** Makes the call that a request or a job hands to every verb. */
export function createCall(parts: CallParts): Call {
  const { actor, root, clock, ports, subscriptions, requestId, locale, log } = parts

  const within = (db: Db): Call => {
    const call: Call = {
      ...{ actor, db, clock, ports, requestId, locale, log },
      inTransaction: (work) => work(call),
      tell: (name, fact) => deliver(subscriptions, call, name, fact),
    }
    return call
  }

  return {
    ...{ actor, db: root, clock, ports, requestId, locale, log },
    inTransaction: (work) => root.$transaction((db) => work(within(db))),
    tell: () => {
      throw new Error('a fact was told outside a transaction: its hearers could not undo it')
    },
  }
}
