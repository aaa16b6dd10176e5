import path from 'node:path'
import { ensureBuild } from '#app/cli/ensure-build.ts'
import { startProcess, waitForAnswer, type RunningProcess } from '#app/cli/processes.ts'
import { environmentWith } from '#app/platform/config/config.ts'
import { freePort } from '#app/platform/db/embedded.server.ts'
import type { OwnGround } from './ground.ts'

export interface RunningMarket {
  /** Where it listens, without a slash at its end. */
  readonly url: string
  /** Names of processes that have ended by themselves. */
  readonly ended: readonly string[]
  stop(): Promise<void>
}

/**
 * Starts the market's own server and worker, as `npm start` does, on the ground's database. The keys are the demo's;
 * its simulators are left out: nobody is asked in these campaigns.
 * @throws Error where the pages cannot be built, or the server does not answer
 */
export async function startMarket({ url, folder, say = () => undefined }: OwnGround): Promise<RunningMarket> {
  await ensureBuild(say)
  const port = await freePort()
  const env = environmentWith({
    ...{ MARKET_MODE: 'demo', NODE_ENV: 'production', DATABASE_URL: url },
    ...{ DATA_DIR: path.join(folder, 'market'), PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'fatal' },
    SESSION_SECRET: 'a secret of a campaign, 32 bytes',
  })
  const processes: RunningProcess[] = []
  const ended: string[] = []
  const start = (name: string, args: readonly string[]) => {
    const process = startProcess(name, args, env)
    processes.push(process)
    void process.ended.then(() => ended.push(name))
    return process
  }
  const stop = async () => {
    for (const process of processes) await process.stop()
  }
  const server = start('server', ['--import', 'tsx', 'app/server.ts'])
  start('worker', ['--import', 'tsx', 'app/worker.server.ts'])
  const address = `http://127.0.0.1:${port}`
  try {
    await waitForAnswer(`${address}/readyz`, server.ended)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: address, ended, stop }
}
