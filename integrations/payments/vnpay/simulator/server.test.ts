import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const server = fileURLToPath(new URL('./server.ts', import.meta.url))
const terminal = { VNPAY_TMN_CODE: 'CHOLANG1', VNPAY_HASH_SECRET: 'demo' }

function run(environment: Record<string, string>) {
  return spawn(process.execPath, ['--import', 'tsx', server], {
    env: { NODE_ENV: 'test', PATH: process.env['PATH'], ...environment },
  })
}

it('says where it listens, and leaves with 0 on SIGTERM', async () => {
  const child = run({ PORT: '0', MARKET_URL: 'http://127.0.0.1:9', ...terminal })
  const [line] = await once(child.stdout, 'data')
  const { listening } = JSON.parse(String(line))
  expect((await fetch(`${listening}/healthz`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 20_000)

it('leaves with 1 and the names of what is missing', async () => {
  const child = run({ PORT: '0', MARKET_URL: 'http://127.0.0.1:9' })
  const [message] = await once(child.stderr, 'data')
  expect(String(message)).toContain('VNPAY_HASH_SECRET')
  expect(await once(child, 'exit')).toEqual([1, null])
}, 20_000)

it.each([
  { ...terminal },
  { ...terminal, MARKET_URL: 'ftp://x' },
  { ...terminal, MARKET_URL: 'http://x.example', VNPAY_TMN_CODE: '' },
  { ...terminal, MARKET_URL: 'http://x.example', VNPAY_HASH_SECRET: '' },
  { ...terminal, MARKET_URL: 'http://x.example', PORT: '70000' },
])('does not start on %o', (environment) => {
  expect(readSettings(environment).ok).toBe(false)
})
