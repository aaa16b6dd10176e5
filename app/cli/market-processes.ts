import { createRequire } from 'node:module'
import { environmentWith } from '#app/platform/config/config.ts'
import type { Config } from '#app/platform/config/config.ts'
import { simulatorNames, type SimulatorName } from '#app/platform/config/gateway-settings.ts'
import { demoSettings } from '#app/platform/config/demo-settings.ts'
import { simulatorJournal } from './simulator-journal.ts'
import { startProcess, waitForAnswer } from './processes.ts'
import type { RunningProcess } from './processes.ts'

const simulatorFiles: Readonly<Record<SimulatorName, string>> = {
  bank: 'integrations/payments/bank-feed/simulator/server.ts',
  vnpay: 'integrations/payments/vnpay/simulator/server.ts',
  payos: 'integrations/payments/payos/simulator/server.ts',
  stripe: 'integrations/payments/stripe/simulator/server.ts',
}

/**
 * Starts server, worker and, in demo mode, the simulators, and waits until they answer.
 * `started` is told of each at once, so that a failure on the way can stop those before.
 */
export async function startMarketProcesses(config: Config, started: (process: RunningProcess) => void) {
  const env = environmentWith({
    MARKET_MODE: config.mode,
    NODE_ENV: config.development ? 'development' : 'production',
    DATABASE_URL: config.databaseUrl,
    SESSION_SECRET: config.sessionSecret,
    DATA_DIR: config.dataDir,
  })
  const start = (name: string, args: string[], variables = env) => {
    const process = startProcess(name, args, variables)
    started(process)
    return process
  }
  const source = (file: string) => ['--import', 'tsx', file]
  const waits: Promise<void>[] = []

  for (const name of config.simulators ? simulatorNames : []) {
    const { port, url } = config.simulators?.[name] ?? { port: 0, url: '' }
    // The way back to the market, as browsers know it; payOS hands out addresses of its own pages instead.
    const PUBLIC_URL = name === 'payos' ? url : config.origin
    const addresses = { HOST: '0.0.0.0', MARKET_URL: marketAddress(config), PUBLIC_URL }
    const JOURNAL_DIR = simulatorJournal(config.dataDir, name)
    const own = environmentWith({ ...demoSettings, PORT: String(port), ...addresses, JOURNAL_DIR })
    const simulator = start(`${name} simulator`, source(simulatorFiles[name]), own)
    waits.push(waitForAnswer(`${url}/healthz`, simulator.ended))
  }
  const worker = 'app/worker.server.ts'
  const watch = [createRequire(import.meta.url).resolve('tsx/cli'), 'watch', '--clear-screen=false', worker]
  start('worker', config.development ? watch : source(worker))
  const server = start('server', source('app/server.ts'))
  waits.push(waitForAnswer(`${marketAddress(config)}/readyz`, server.ended))
  await Promise.all(waits)
}

/** How this machine itself reaches the market. */
function marketAddress({ host, port }: Config): string {
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`
}
