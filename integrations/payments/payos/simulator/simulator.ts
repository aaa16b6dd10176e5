import { once } from 'node:events'
import { createServer } from 'node:http'
import { openJournal } from '../../simulation/journal.ts'
import { payosListener } from './listener.ts'
import type { MerchantKeys } from './merchant-api.ts'
import { openPayos } from './payos.ts'
import type { SimulatedPayos } from './payos.ts'

export interface SimulatorOptions {
  /** 0 takes any free port. */
  port: number
  host: string
  /** Where the market takes notices. */
  marketUrl: string
  /** Where browsers find this simulator: the address of its checkout pages. As it listens if left out. */
  publicUrl?: string
  keys: MerchantKeys
  /** Where it remembers beyond its end; in memory only if left out. */
  journalFolder?: string
  /** Milliseconds before each further sending of a notice. */
  pauses?: readonly number[]
  /** Milliseconds before a slow answer. */
  slowMillis?: number
  now?: () => Date
}

export interface RunningSimulator {
  url: string
  payos: SimulatedPayos
  /** Stops listening, lets go of what waits, and settles when nothing runs any more. */
  stop(): Promise<void>
}

const growingPauses = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000]

/**
 * The payOS simulator on a port of its own.
 * @throws when the port is taken, or a key is empty
 */
export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const { port, host, keys, pauses = growingPauses, slowMillis = 30_000, now = () => new Date() } = options
  if (Object.values(keys).includes('')) throw new RangeError('the payOS simulator needs its three keys')
  const marketUrl = withoutSlash(options.marketUrl)
  const journal = openJournal({ folder: options.journalFolder, now })
  const payos = openPayos({ checksumKey: keys.checksumKey, marketUrl, now, journal, pauses })
  const server = createServer()
  // Browsers keep their connection; a stop is not to wait long for one that is idle.
  server.keepAliveTimeout = 500
  server.listen(port, host)
  await once(server, 'listening')
  // Not before the port is ours: who cannot listen has nothing to write.
  journal.begin()
  const address = server.address()
  const boundPort = typeof address === 'object' && address ? address.port : port
  const url = `http://${host === '0.0.0.0' ? 'localhost' : host}:${boundPort}`
  const publicUrl = withoutSlash(options.publicUrl ?? url)
  server.on('request', payosListener({ payos, keys, publicUrl, slowMillis, now }))
  return {
    url,
    payos,
    async stop() {
      const closed = once(server, 'close')
      server.close()
      await payos.close()
      server.closeIdleConnections()
      // A caller who went away in the middle of a slow answer leaves a connection that is never idle.
      const last = setTimeout(() => server.closeAllConnections(), 500)
      await closed
      clearTimeout(last)
      journal.close()
    },
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '')
}
