import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

type Environment = Readonly<Record<string, string>>

/**
 * What the demo relies on of every simulator: a process of its own that says where it listens, answers there, and
 * leaves with 0 when it is told to.
 * @param server its `server.ts`
 * @param keys what it needs besides `MARKET_URL`
 */
export function runsAsProcess(server: URL, keys: Environment): void {
  it('says where it listens, and leaves with 0 on SIGTERM', async () => {
    const child = run(server, { PORT: '0', MARKET_URL: 'http://127.0.0.1:9', ...keys })
    const [line] = await once(child.stdout, 'data')
    const { listening } = JSON.parse(String(line))
    expect((await fetch(`${listening}/healthz`)).status).toBe(200)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
  }, 20_000)
}

/** One that cannot start leaves with 1, and says which variables are missing. */
export function refusesToRun(server: URL, environment: Environment, missing: readonly string[]): void {
  it('leaves with 1 and the names of what is missing', async () => {
    const child = run(server, { PORT: '0', ...environment })
    const [message] = await once(child.stderr, 'data')
    for (const name of missing) expect(String(message)).toContain(name)
    expect(await once(child, 'exit')).toEqual([1, null])
  }, 20_000)
}

const run = (server: URL, environment: Environment) =>
  spawn(process.execPath, ['--import', 'tsx', fileURLToPath(server)], {
    env: { NODE_ENV: 'test', PATH: process.env['PATH'], ...environment },
  })
