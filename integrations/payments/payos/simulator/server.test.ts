import { expect, it } from 'vitest'
import { runsAsProcess } from '#tests/contracts/simulator-process.ts'
import { readSettings } from './settings.ts'

const keys = { PAYOS_CLIENT_ID: 'c', PAYOS_API_KEY: 'a', PAYOS_CHECKSUM_KEY: 'k' }

runsAsProcess(new URL('./server.ts', import.meta.url), keys)

it.each([
  [keys, 'MARKET_URL'],
  [{ ...keys, MARKET_URL: 'ftp://x' }, 'MARKET_URL'],
  [{ ...keys, MARKET_URL: 'http://x', PAYOS_API_KEY: '' }, 'PAYOS_API_KEY'],
  [{ ...keys, MARKET_URL: 'http://x', PORT: '70000' }, 'PORT'],
  [{ ...keys, MARKET_URL: 'http://x', PUBLIC_URL: 'x' }, 'PUBLIC_URL'],
])('does not start on %o, and names %s', (environment, name) => {
  const settings = readSettings(environment)
  expect(settings.ok ? '' : settings.message).toContain(name)
})
