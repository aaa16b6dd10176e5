import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const server = fileURLToPath(new URL('./server.ts', import.meta.url))
const good = {
  MARKET_URL: 'http://127.0.0.1:9',
  STRIPE_SECRET_KEY: 'sk_test_demo',
  STRIPE_WEBHOOK_SECRET: 'whsec_demo',
}

function run(environment: Record<string, string>) {
  return spawn(process.execPath, ['--import', 'tsx', server], {
    env: { NODE_ENV: 'test', PATH: process.env['PATH'], ...environment },
  })
}

it('says where it listens, and leaves with 0 on SIGTERM', async () => {
  const child = run({ PORT: '0', ...good })
  const [line] = await once(child.stdout, 'data')
  const { listening } = JSON.parse(String(line))
  expect((await fetch(`${listening}/healthz`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 20_000)

it('leaves with 1 and the names of what is missing', async () => {
  const child = run({ PORT: '0' })
  const [message] = await once(child.stderr, 'data')
  for (const name of Object.keys(good)) expect(String(message)).toContain(name)
  expect(await once(child, 'exit')).toEqual([1, null])
}, 20_000)

it.each([
  [{ ...good, MARKET_URL: 'ftp://x' }],
  [{ ...good, STRIPE_SECRET_KEY: 'sk_live_real' }],
  [{ ...good, STRIPE_SECRET_KEY: '' }],
  [{ ...good, STRIPE_WEBHOOK_SECRET: 'secret' }],
  [{ ...good, PORT: '70000' }],
])('does not start on %o', (environment) => {
  expect(readSettings(environment).ok).toBe(false)
})

it('needs no more than that', () => {
  expect(readSettings(good)).toMatchObject({ ok: true, value: { port: 0, host: '127.0.0.1' } })
})
