import { once } from 'node:events'
import { createServer } from 'node:http'
import { openBank } from './bank.ts'
import { bankListener } from './listener.ts'
import { providersWith } from './notices.ts'
import type { FeedKeys } from './notices.ts'

export interface SimulatorOptions {
  /** 0 takes any free port. */
  port: number
  host: string
  /** Where the market takes notices. */
  marketUrl: string
  /** Where people see the market: a browser knows its orders by this name only. As `marketUrl` if left out. */
  publicUrl?: string
  keys: FeedKeys
  /** Milliseconds before each further sending; SePay tries 7 more times with growing pauses. */
  pauses?: readonly number[]
  now?: () => Date
}

export interface RunningSimulator {
  url: string
  /** Stops listening, lets go of what waits, and settles when nothing runs any more. */
  stop(): Promise<void>
}

const growingPauses = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000]

/**
 * The bank simulator on a port of its own.
 * @throws when the port is taken, or when no feed has a key
 */
export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const { port, host, keys, pauses = growingPauses, now = () => new Date() } = options
  if (providersWith(keys).length === 0)
    throw new RangeError('the bank simulator needs the key of a bank feed')
  const marketUrl = options.marketUrl.replace(/\/+$/, '')
  const publicUrl = (options.publicUrl ?? marketUrl).replace(/\/+$/, '')
  const bank = openBank({ marketUrl, keys, now, pauses })
  const server = createServer(bankListener({ bank, keys, publicUrl }))
  // Browsers keep their connection; a stop is not to wait long for one that is idle.
  server.keepAliveTimeout = 500
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  const boundPort = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host}:${boundPort}`,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      await bank.close()
      server.closeIdleConnections()
      await closed
    },
  }
}
