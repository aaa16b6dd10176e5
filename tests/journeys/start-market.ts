import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { startProcess, waitForAnswer } from '#app/cli/processes.ts'
import { environmentWith } from '#app/platform/config/config.ts'
import { freePort } from '#app/platform/db/embedded.server.ts'

// Long enough for a build and the demo data on two busy cores.
const patienceSeconds = 240

/** What a developer's shell carries must not reach this market: undefined takes a setting out. */
const settings = [
  'MARKET_MODE',
  'DATABASE_URL',
  'PUBLIC_URL',
  'SESSION_SECRET',
  'STORAGE_DIR',
  'SEED_DATE',
  'NODE_ENV',
]
const unset = Object.fromEntries(settings.map((name) => [name, undefined]))

/** Where the simulators are, in the order of their ports from SIMULATOR_PORT on. */
const addresses = ['BANK_URL', 'VNPAY_URL', 'PAYOS_URL', 'STRIPE_URL'] as const

/** The first of `count` ports in a row that nobody has. */
async function freePortsInARow(count: number): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = await freePort()
    const row = Array.from({ length: count }, (_, at) => first + at)
    if ((await Promise.all(row.map(isFree))).every(Boolean)) return first
  }
  throw new Error(`no ${count} free ports in a row`)
}

async function isFree(port: number): Promise<boolean> {
  if (port > 65_535) return false
  const server = createServer()
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
    return true
  } catch {
    return false
  } finally {
    server.close()
  }
}

/**
 * Playwright's global set-up: the whole market as `npm start` brings it up, on a data folder that is thrown
 * away afterwards. The journeys find it by MARKET_URL, and the simulators by
 * the names in `addresses`.
 */
export default async function startMarket(): Promise<(() => Promise<void>) | undefined> {
  // For work on one journey: a market that runs already.
  if (process.env.MARKET_URL) return undefined
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cholang-browser-'))
  await chmod(folder, 0o711)
  const [port, simulators] = [await freePort(), await freePortsInARow(addresses.length)]
  const ours = { PORT: String(port), SIMULATOR_PORT: String(simulators), HOST: '127.0.0.1', DATA_DIR: folder }
  const env = environmentWith({ ...unset, ...ours, LOG_LEVEL: 'error' })
  const market = startProcess('market', ['--import', 'tsx', 'app/cli/start.ts'], env)
  const stop = async () => {
    await market.stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await waitForAnswer(`http://127.0.0.1:${port}/readyz`, market.ended, patienceSeconds)
  } catch (error) {
    await stop()
    throw error
  }
  process.env.MARKET_URL = `http://localhost:${port}`
  for (const [at, name] of addresses.entries()) process.env[name] = `http://localhost:${simulators + at}`
  process.env.MARKET_DATA_DIR = folder
  return stop
}
