import { once } from 'node:events'
import { createServer } from 'node:http'
import { openJournal } from '../../simulation/journal.ts'
import { transactionApi } from './api.ts'
import { openDesk } from './desk.ts'
import { vnpayListener } from './listener.ts'
import { createRegister } from './register.ts'
import type { Register } from './register.ts'
import { calmWorld } from './world.ts'
import type { World } from './world.ts'

export interface SimulatorOptions {
  /** 0 takes any free port. */
  port: number
  host: string
  /** Where the market takes notices. */
  marketUrl: string
  /** Where people see the market, for the way back from pages of no order. As `marketUrl` if left out. */
  publicUrl?: string
  tmnCode: string
  hashSecret: string
  /** Where it remembers beyond its end; in memory only if left out. */
  journalFolder?: string
  /** Milliseconds before each further sending of an IPN; VNPay's own are minutes. */
  pauses?: readonly number[]
  now?: () => Date
}

export interface RunningSimulator {
  url: string
  /** May be changed while it runs. */
  readonly world: World
  readonly register: Register
  /** Settles when no notice waits to be sent. */
  quiet(): Promise<void>
  /** Stops listening, lets go of what waits, and settles when nothing runs any more. */
  stop(): Promise<void>
}

const growingPauses = [1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000, 300_000]
export const roomForTransactions = 5_000

/** VNPay on a port of its own: pay page, IPN caller, query and refund. @throws when the port is taken */
export async function startSimulator(options: SimulatorOptions): Promise<RunningSimulator> {
  const { port, host, tmnCode, hashSecret, journalFolder } = options
  const { pauses = growingPauses, now = () => new Date() } = options
  const marketUrl = options.marketUrl.replace(/\/+$/, '')
  const publicUrl = options.publicUrl ?? `${marketUrl}/`
  const terminal = { tmnCode, hashSecret }
  const world = { ...calmWorld }
  const journal = openJournal({ folder: journalFolder, now })
  const register = createRegister(journal, roomForTransactions)
  const desk = openDesk(register, { ...terminal, marketUrl, pauses, now })
  const api = transactionApi(register, { ...terminal, now, world })
  const stopping = new AbortController()
  const server = createServer(
    vnpayListener({ ...terminal, register, desk, api, world, publicUrl, now, stopping: stopping.signal }),
  )
  server.listen(port, host)
  await once(server, 'listening')
  // Not before the port is ours: who cannot listen has nothing to write.
  journal.begin()
  const address = server.address()
  const boundPort = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://${host}:${boundPort}`,
    world,
    register,
    quiet: () => desk.quiet(),
    async stop() {
      const closed = once(server, 'close')
      server.close()
      stopping.abort()
      await desk.close()
      // A client that gave up keeps a connection on which it never asked, and which is therefore not idle.
      server.closeAllConnections()
      await closed
      journal.close()
    },
  }
}
