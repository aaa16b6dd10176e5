import { expect, it } from 'vitest'
import { runsAsProcess } from '#tests/contracts/simulator-process.ts'
import { readSettings } from './settings.ts'

const terminal = { VNPAY_TMN_CODE: 'CHOLANG1', VNPAY_HASH_SECRET: 'demo' }

runsAsProcess(new URL('./server.ts', import.meta.url), terminal)

it('remembers where it is told to', () => {
  const settings = readSettings({ ...terminal, MARKET_URL: 'http://x.example', JOURNAL_DIR: '/data/vnpay' })
  expect(settings).toMatchObject({ ok: true, value: { journalFolder: '/data/vnpay' } })
})

it.each([
  { ...terminal },
  { ...terminal, MARKET_URL: 'ftp://x' },
  { ...terminal, MARKET_URL: 'http://x.example', VNPAY_TMN_CODE: '' },
  { ...terminal, MARKET_URL: 'http://x.example', VNPAY_HASH_SECRET: '' },
  { ...terminal, MARKET_URL: 'http://x.example', PORT: '70000' },
])('does not start on %o', (environment) => {
  expect(readSettings(environment).ok).toBe(false)
})
