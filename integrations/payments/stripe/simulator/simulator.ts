import { once } from 'node:events'
import { createServer } from 'node:http'
import { openJournal } from '../../simulation/journal.ts'
import { openAccount, roomInBook } from './account.ts'
import type { Account } from './account.ts'
import { createKeys } from './idempotency.ts'
import { stripeListener } from './listener.ts'
import type { World } from './world.ts'

export interface SimulatorOptions {
  /** 0 takes any free port. */
  port: number
  host: string
  /** Where the market takes notices. */
  marketUrl: string
  /** Where people see the market: their browsers find the pay pages under the same name, at this port. */
  publicUrl?: string
  /** The key that the market must show. */
  secretKey: string
  /** What notices are signed with. */
  webhookSecret: string
  /** Where it remembers beyond its end; in memory only if left out. */
  journalFolder?: string
  /** Milliseconds before each further sending of a notice. */
  pauses?: readonly number[]
  /** How late a late notice is. */
  lateMillis?: number
  now?: () => Date
}

export interface RunningSimulator {
  url: string
  account: Account
  become(world: World): void
  /** Stops listening, lets go of what waits, and settles when nothing runs any more. */
  stop(): Promise<void>
}

const growingPauses = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000]

/**
 * The Stripe simulator on a port of its own.
 * @throws when the port is taken
 */
export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const { port, host, secretKey, webhookSecret, now = () => new Date() } = options
  const { pauses = growingPauses, lateMillis = 20_000 } = options
  const marketUrl = options.marketUrl.replace(/\/+$/, '')
  const people = new URL(options.publicUrl ?? marketUrl)
  const journal = openJournal({ folder: options.journalFolder, now })
  let boundPort = port
  const account = openAccount({
    url: `${marketUrl}/webhooks/payments/stripe`,
    pageUrl: () => `http://${people.hostname}:${boundPort}`,
    webhookSecret,
    journal,
    now,
    pauses,
    lateMillis,
  })
  let world: World = { state: 'well', latencyMillis: 0 }
  const become = (next: World) => {
    world = next
  }
  const stopping = new AbortController()
  const listener = stripeListener({
    account,
    keys: createKeys(journal, roomInBook, now),
    secretKey,
    now,
    world: () => world,
    become,
    stopping: stopping.signal,
  })
  const server = createServer(listener)
  // Callers keep their connection; a stop is not to wait long for one that is idle.
  server.keepAliveTimeout = 500
  server.listen(port, host)
  await once(server, 'listening')
  // Not before the port is ours: who cannot listen has nothing to write.
  journal.begin()
  const address = server.address()
  if (typeof address === 'object' && address) boundPort = address.port
  const clock = setInterval(() => account.expireDue(), 1_000)
  return {
    url: `http://${host}:${boundPort}`,
    account,
    become,
    async stop() {
      clearInterval(clock)
      stopping.abort()
      const closed = once(server, 'close')
      server.close()
      await account.postman.close()
      server.closeIdleConnections()
      await closed
      journal.close()
    },
  }
}
