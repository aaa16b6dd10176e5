import { request as ask, type OutgoingHttpHeaders, type Server } from 'node:http'
import type { ServerBuild } from '@remix-run/node'
import express from 'express'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callMaker } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { admit } from './admit.server.ts'
import { createRouteTable } from './route-table.server.ts'

const { root } = testDatabase()
const call = callMaker(root)()

const page = (id: string, path: string, access: string, parentId = 'root') => ({
  [id]: { id, path, parentId, module: { default: () => null, handle: { access } } },
})
const routes: ServerBuild['routes'] = {
  root: { id: 'root', path: '', module: { default: () => null } },
  ...page('desk', 'dieu-hanh', 'operator'),
  ...page('notices', 'webhooks/bank-feed/:provider', 'service'),
  ...page('else', '*', 'anyone'),
}

/** Stands where the pages stand, and reads the address as `@remix-run/express` does. */
const pages: express.RequestHandler = (request, response) => {
  const { pathname } = new URL(`${request.protocol}://${request.hostname}${request.originalUrl}`)
  response
    .set('X-Opened', encodeURI(pathname))
    .status(Number(response.locals['refusal'] ?? 200))
    .end()
}

let server: Server
beforeAll(async () => {
  const app = express()
  app.set('trust proxy', 'loopback')
  const market = {
    ...{ mode: 'demo' as const, development: false, https: false, formTargets: [], log: call.log },
    readActor: () => Promise.resolve({ actor: { kind: 'visitor' as const }, cookies: [] }),
    callFor: () => call,
    close: () => Promise.resolve(),
  }
  app.use(admit(market, createRouteTable(routes)))
  app.use(pages)
  server = await new Promise<Server>((resolve) => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

/** Sends a path exactly as written: `fetch` would fold it first. */
function send(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return new Promise<{ status: number; opened: string | undefined }>((resolve, reject) => {
    const asked = ask({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      answer.resume()
      answer.once('end', () => asked.destroy())
      const opened = answer.headers['x-opened']
      resolve({ status: answer.statusCode ?? 0, opened: typeof opened === 'string' ? opened : undefined })
    })
    asked.on('error', reject)
    // What is announced is never sent: the door decides by the announcement.
    asked.flushHeaders()
  })
}

describe('the door', () => {
  it('asks a visitor to sign in before a closed room, and lets everybody to an open page', async () => {
    expect(await send('/dieu-hanh')).toMatchObject({ status: 303, opened: undefined })
    expect(await send('/mat-ong')).toEqual({ status: 200, opened: '/mat-ong' })
  })

  it.each([
    '/x/../dieu-hanh',
    '/x/%2e%2e/dieu-hanh',
    '/x/.%2E/dieu-hanh',
    '/x\\..\\dieu-hanh',
    '/./dieu-hanh',
    '/%2e/dieu-hanh',
    '/dieu-hanh/.',
    '/x/../dieu-hanh.data',
    '/webhooks/bank-feed/../../dieu-hanh',
  ])('is not walked around by the address %j', async (path) => {
    expect(await send(path)).toEqual({ status: 303, opened: undefined })
  })

  it.each([
    { host: 'a/dieu-hanh?' },
    { host: 'a\\dieu-hanh#' },
    { host: 'a', 'x-forwarded-host': 'a/dieu-hanh?' },
    { host: 'a', 'x-forwarded-host': 'a, a/dieu-hanh?' },
    { host: 'a', 'x-forwarded-proto': 'http://a/dieu-hanh?' },
    { host: 'a:99999' },
    { host: 'somebody@a' },
  ])('takes no host that is more than a host: %j', async (headers) => {
    expect(await send('/', headers)).toEqual({ status: 400, opened: undefined })
  })

  it('keeps hosts that are plain, also behind a proxy', async () => {
    for (const headers of [
      { host: 'cholang.vn' },
      { host: '[::1]:3000' },
      { host: '10.0.0.4:3000', 'x-forwarded-host': 'cholang.vn', 'x-forwarded-proto': 'https' },
    ]) {
      expect(await send('/', headers)).toEqual({ status: 200, opened: '/' })
    }
  })

  it('has no page for an address that cannot be read', async () => {
    for (const path of ['/%ff', '/san-pham/%00', '/%E0%A4%A', '/tim-kiem?q=%00', '/tim-kiem?q=a&%00b=']) {
      expect(await send(path)).toEqual({ status: 404, opened: '/__refused' })
    }
  })

  it('takes no more than a room needs, and only what browsers do', async () => {
    const ours = { 'sec-fetch-site': 'same-origin' }
    for (const [path, bytes] of [
      ['/mat-ong', 0],
      ['/ban-hang/san-pham/moi', 83_886_080],
      ['/en/ban-hang/san-pham/0197/anh', 83_886_080],
      ['/ban-hang/lo/L1/nhat-ky', 83_886_080],
      ['/BAN-HANG/lo/L1/cau-chuyen', 83_886_080],
      ['/dieu-hanh/sao-ke', 11_534_336],
      ['/en/dieu-hanh/thu-ho', 11_534_336],
      ['/dieu-hanh/chi-tra/CT1', 11_534_336],
    ] as const) {
      const sent = await send(path, { ...ours, 'content-length': bytes }, 'POST')
      expect([path, sent]).toEqual([path, { status: 200, opened: path }])
    }
    for (const [path, bytes] of [
      ['/mat-ong', 524_289],
      ['/webhooks/bank-feed/sepay', 262_145],
      ['/ban-hang/san-pham/moi', 83_886_081],
      ['/ban-hang/lo/moi', 524_289],
      ['/dieu-hanh/sao-ke', 11_534_337],
      ['/dieu-hanh/sao-ke-khac', 524_289],
      ['/dieu-hanh/thue', 524_289],
      ['/mat-ong', 'chunked'],
    ] as const) {
      const size = bytes === 'chunked' ? { 'transfer-encoding': bytes } : { 'content-length': bytes }
      expect(await send(path, { ...ours, ...size }, 'POST')).toEqual({ status: 413, opened: '/__refused' })
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect(await send('/mat-ong', ours, method)).toEqual({ status: 405, opened: '/__refused' })
    }
  })

  it('spares a service the question where its request comes from, and nobody whose path only begins like it', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site', 'content-length': 0 }
    expect(await send('/webhooks/bank-feed/sepay', foreign, 'POST')).toMatchObject({ status: 200 })
    expect(await send('/webhooks/../mat-ong', foreign, 'POST')).toEqual({ status: 403, opened: '/__refused' })
  })
})
