import { chmod, mkdtemp, rm } from 'node:fs/promises'
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

/**
 * Playwright's global set-up: the whole market as `npm start` brings it up, on a data folder that is thrown
 * away afterwards. The journeys find it by MARKET_URL and the bank simulator by BANK_URL.
 */
export default async function startMarket(): Promise<(() => Promise<void>) | undefined> {
  // For work on one journey: a market that runs already.
  if (process.env.MARKET_URL) return undefined
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cholang-browser-'))
  await chmod(folder, 0o711)
  const [port, bank] = [await freePort(), await freePort()]
  const ours = { PORT: String(port), SIMULATOR_PORT: String(bank), HOST: '127.0.0.1', DATA_DIR: folder }
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
  process.env.BANK_URL = `http://localhost:${bank}`
  process.env.MARKET_DATA_DIR = folder
  return stop
}
