import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const server = fileURLToPath(new URL('./server.ts', import.meta.url))
const keys = { PAYOS_CLIENT_ID: 'c', PAYOS_API_KEY: 'a', PAYOS_CHECKSUM_KEY: 'k' }

it('says where it listens, and leaves with 0 on SIGTERM', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', server], {
    env: { NODE_ENV: 'test', PATH: process.env['PATH'], MARKET_URL: 'http://127.0.0.1:9', ...keys },
  })
  const [line] = await once(child.stdout, 'data')
  const { listening } = JSON.parse(String(line))
  expect((await fetch(`${listening}/healthz`)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
}, 20_000)

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
