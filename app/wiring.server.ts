import { systemClock } from '#app/kernel/clock.ts'
import { createAuth, readActor } from '#app/features/identity/index.server.ts'
import type { Ports } from '#app/platform/call.ts'
import type { Config } from '#app/platform/config/config.ts'
import { createCall } from '#app/platform/create-call.server.ts'
import { openDatabase } from '#app/platform/db/client.server.ts'
import type { Subscriptions } from '#app/platform/facts.ts'
import type { OpenedMarket } from '#app/platform/http/opened-market.ts'
import { createLog } from '#app/platform/log/log.server.ts'

/** The composition root: configuration → adapters → ports → subscribers. Nothing below imports it. */
export async function openMarket(config: Config, processName: string): Promise<OpenedMarket> {
  const log = createLog(config.logLevel, processName)
  const database = openDatabase(config.databaseUrl)
  const root = database.prisma
  const auth = createAuth({ root, secret: config.sessionSecret, origin: config.origin })
  const ports: Ports = { origin: config.origin, identity: { auth } }
  const subscriptions: Subscriptions = {}

  return {
    mode: config.mode,
    development: config.development,
    https: config.origin.startsWith('https:'),
    formTargets: [],
    log,
    readActor: (headers) => readActor(auth, root, headers),
    callFor: ({ actor, requestId, locale }) =>
      createCall({
        ...{ actor, root, clock: systemClock, ports, subscriptions, requestId, locale },
        log: log.child({ requestId }),
      }),
    close: () => database.close(),
  }
}
