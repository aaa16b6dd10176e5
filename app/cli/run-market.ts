import path from 'node:path'
import { ConfigError } from '#app/platform/config/config-error.ts'
import { environmentWith, loadConfig, loadSettings } from '#app/platform/config/config.ts'
import type { Settings } from '#app/platform/config/config.ts'
import { startEmbedded } from '#app/platform/db/embedded.server.ts'
import { announce } from './announce.ts'
import { ensureBuild } from './ensure-build.ts'
import { fail, lineOf } from './fail.ts'
import { startMarketProcesses } from './market-processes.ts'
import { preflight } from './preflight.ts'
import { prepareData } from './prepare-data.ts'
import type { RunningProcess } from './processes.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

/**
 * `npm start` and `npm run dev`: checks, database, migrations, demo data, build, processes; runs until
 * it is asked to stop or one of the processes ends.
 */
export async function runMarket({ development }: { development: boolean }): Promise<void> {
  const variables = environmentWith(development ? { NODE_ENV: 'development' } : { NODE_ENV: 'production' })
  const settings = readSettings(variables)
  if (!settings) return
  const obstacle = await preflight(settings)
  if (obstacle) return fail(obstacle)

  const stopping = whenAskedToStop()
  const running: Pick<RunningProcess, 'stop'>[] = []
  try {
    let databaseUrl = settings.databaseUrl
    if (databaseUrl === undefined) {
      const folder = path.join(settings.dataDir, 'postgres')
      const database = await startEmbedded({ folder, database: 'cholang' })
      running.push(database)
      databaseUrl = database.url
    }
    const config = loadConfig({ ...variables, DATABASE_URL: databaseUrl, MARKET_MODE: settings.mode })
    const prepared = prepareData(config, say)
    const built = development ? undefined : ensureBuild(say)
    if ((await Promise.race([Promise.all([prepared, built]), stopping])) === 'stop') return

    const ends: Promise<string>[] = []
    const opened = startMarketProcesses(config, (process) => {
      running.push(process)
      ends.push(process.ended.then(() => process.name))
    })
    // Every process is started by now; only their answers are awaited.
    const end = Promise.race([stopping, ...ends])
    let first = await Promise.race([opened, end])
    if (first === undefined) {
      await announce(config, say)
      first = await end
    }
    if (first !== 'stop') fail(`The ${first} ended unexpectedly: stopping the market.`)
  } catch (error) {
    fail(
      error instanceof Error && error.message.startsWith('The build failed') ? error.message : lineOf(error),
    )
  } finally {
    // In the opposite order of their start: the server answers what it has begun while its database lives.
    for (const part of running.reverse()) await part.stop().catch((error: unknown) => fail(lineOf(error)))
    process.exit()
  }
}

function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings | undefined {
  try {
    return loadSettings(variables)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    fail(error.message)
    return undefined
  }
}

/** Ctrl-C reaches us twice: from the terminal and from the program that started us. */
function whenAskedToStop(): Promise<'stop'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('stop'))
  })
}
