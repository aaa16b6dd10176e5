import { expect, it } from 'vitest'
import { runsAsProcess } from '#tests/contracts/simulator-process.ts'
import { readSettings } from './settings.ts'

runsAsProcess(new URL('./server.ts', import.meta.url), { SEPAY_API_KEY: 'demo' })

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
