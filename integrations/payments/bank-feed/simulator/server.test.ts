import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const server = fileURLToPath(new URL('./server.ts', import.meta.url))

function run(environment: Record<string, string>) {
  return spawn(process.execPath, ['--import', 'tsx', server], {
    env: { NODE_ENV: 'test', PATH: process.env['PATH'], ...environment },
  })
}

it('says where it listens, and leaves with 0 on SIGTERM', async () => {
  const child = run({ PORT: '0', MARKET_URL: 'http://127.0.0.1:9', SEPAY_API_KEY: 'demo' })
  const [line] = await once(child.stdout, 'data')
  const { listening } = JSON.parse(String(line))
  expect((await fetch(`${listening}/healthz`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 20_000)

it('leaves with 1 and the names of what is missing', async () => {
  const child = run({ PORT: '0' })
  const [message] = await once(child.stderr, 'data')
  expect(String(message)).toContain('MARKET_URL')
  expect(await once(child, 'exit')).toEqual([1, null])
}, 20_000)

it.each([
  [{ SEPAY_API_KEY: 'k' }],
  [{ MARKET_URL: 'ftp://x', SEPAY_API_KEY: 'k' }],
  [{ MARKET_URL: 'http://x.example' }],
  [{ MARKET_URL: 'http://x.example', CASSO_CHECKSUM_KEY: '' }],
  [{ MARKET_URL: 'http://x.example', CASSO_CHECKSUM_KEY: 'k', PORT: '70000' }],
])('does not start on %o', (environment) => {
  expect(readSettings(environment).ok).toBe(false)
})

it('offers only the feeds that have a key', () => {
  const settings = readSettings({ MARKET_URL: 'http://x.example', CASSO_CHECKSUM_KEY: 'k' })
  expect(settings).toMatchObject({
    ok: true,
    value: { port: 0, host: '127.0.0.1', keys: { casso: { checksumKey: 'k' } } },
  })
})
