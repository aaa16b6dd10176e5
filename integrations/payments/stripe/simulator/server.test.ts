import { expect, it } from 'vitest'
import { refusesToRun, runsAsProcess } from '#tests/contracts/simulator-process.ts'
import { readSettings } from './settings.ts'

const keys = { STRIPE_SECRET_KEY: 'sk_test_demo', STRIPE_WEBHOOK_SECRET: 'whsec_demo' }
const good = { MARKET_URL: 'http://127.0.0.1:9', ...keys }
const server = new URL('./server.ts', import.meta.url)

runsAsProcess(server, keys)
refusesToRun(server, {}, Object.keys(good))

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
