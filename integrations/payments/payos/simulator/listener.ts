import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { z } from 'zod'
import { parseJson } from '../../parse-json.ts'
import { rest } from '../../bank-feed/simulator/delivery.ts'
import { readBody, reply, replyJson, seeOther } from '../../simulation/http.ts'
import { style } from '../../simulation/style.ts'
import { checkoutPage, linksPage } from './checkout-page.ts'
import { carryOut, readDeed } from './deeds.ts'
import type { Deed } from './deeds.ts'
import { paidSoFar, statusOf } from './links.ts'
import type { SimulatedLink } from './links.ts'
import { merchantApi } from './merchant-api.ts'
import type { ApiAnswer, MerchantKeys } from './merchant-api.ts'
import { worlds } from './payos.ts'
import type { SimulatedPayos } from './payos.ts'

export interface ListenerOptions {
  payos: SimulatedPayos
  keys: MerchantKeys
  publicUrl: string
  /** Milliseconds before a slow answer. */
  slowMillis: number
  now: () => Date
}

/** How long a page waits for the market, so that the answer is usually on it when it opens. */
const patience = 2_000
const WorldChange = z.object({ state: z.enum(worlds) })
const noSuchPage = 'Không có trang này.'

/**
 * The merchant API under `/v2`, checkout pages under `/web/:id`, the same for programs under `/api`
 * (`/api/world`, `/api/links`, `POST /api/links/:id`), and `/healthz`.
 */
export function payosListener({ payos, keys, publicUrl, slowMillis, now }: ListenerOptions): RequestListener {
  const api = merchantApi({ payos, keys, publicUrl, now })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://simulator.invalid')
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
    const route = `${method} ${pathname}`
    if (route === 'GET /healthz') return replyJson(response, 200, { ok: true })
    if (route === 'GET /style.css') return reply(response, 200, 'text/css', style)
    if (route === 'GET /') return reply(response, 200, 'text/html', linksPage(payos.links.newestFirst, now()))
    if (route === 'GET /api/world') return replyJson(response, 200, { state: payos.world })
    if (route === 'GET /api/links') return replyJson(response, 200, payos.links.newestFirst.map(printable))
    const body = await readBody(request)
    if (body === null) return reply(response, 413, 'text/plain', 'Dài quá.')
    if (pathname.startsWith('/v2/')) {
      return merchantAnswer(response, () => api({ method, path: pathname, headers: request.headers, body }))
    }
    if (method === 'POST' && request.headers['sec-fetch-site'] === 'cross-site') {
      return reply(response, 403, 'text/plain', 'Không nhận.')
    }
    if (route === 'POST /api/world') return changeWorld(body, response)
    const [, room, name = ''] = /^\/(web|api\/links)\/([0-9a-f]{1,40})$/.exec(pathname) ?? []
    const link = payos.links.find(name)
    if (!link) return reply(response, 404, 'text/plain', noSuchPage)
    if (room === 'web' && method === 'GET') {
      return reply(response, 200, 'text/html', checkoutPage(link, now()))
    }
    if (room === 'web' && method === 'POST') return takeForm(link, body, response)
    if (method === 'POST') return takeJson(link, body, response)
    return reply(response, 404, 'text/plain', noSuchPage)
  }

  /** What was asked is done before a slow answer is given, as it may be at the real one. */
  async function merchantAnswer(response: ServerResponse, work: () => ApiAnswer): Promise<void> {
    if (payos.world === 'down') return reply(response, 503, 'text/plain', 'Service Unavailable')
    const slow = payos.world === 'slow'
    const nonsense = payos.world === 'nonsense'
    const { status, body } = work()
    if (slow) await rest(slowMillis, payos.closing)
    if (nonsense) return reply(response, 200, 'text/html', '<html><body>It works!</body></html>')
    return replyJson(response, status, body)
  }

  function changeWorld(body: string, response: ServerResponse): void {
    const json = parseJson(body)
    const asked = WorldChange.safeParse(json.ok ? json.value : null)
    if (!asked.success)
      return replyJson(response, 422, { error: `state must be one of ${worlds.join(', ')}` })
    payos.world = asked.data.state
    return replyJson(response, 200, { state: payos.world })
  }

  async function takeForm(link: SimulatedLink, body: string, response: ServerResponse): Promise<void> {
    const deed = readDeed(Object.fromEntries(new URLSearchParams(body)))
    if (!deed) return reply(response, 422, 'text/plain', 'Có ô điền chưa đúng, xin quay lại kiểm tra.')
    const patient = new AbortController()
    await Promise.race([does(link, deed), rest(patience, patient.signal)])
    patient.abort()
    return seeOther(response, `/web/${link.id}`)
  }

  async function takeJson(link: SimulatedLink, body: string, response: ServerResponse): Promise<void> {
    const json = parseJson(body)
    const deed = json.ok ? readDeed(json.value) : null
    if (!deed) return replyJson(response, 422, { error: 'no deed that can be done to a link' })
    await does(link, deed)
    return replyJson(response, 200, printable(link))
  }

  const does = (link: SimulatedLink, deed: Deed) => carryOut(payos, link, deed, now())

  function printable(link: SimulatedLink) {
    const { id, orderCode, description, movements } = link
    const amounts = { amount: Number(link.amount), amountPaid: Number(paidSoFar(link)) }
    const told = movements.map(({ amount, ...movement }) => ({ ...movement, amount: Number(amount) }))
    return { id, orderCode, description, ...amounts, status: statusOf(link, now()), movements: told }
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A caller who hangs up in the middle of a body has no use for an answer.
      if (request.destroyed || response.headersSent) return response.destroy()
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      return reply(response, 500, 'text/plain', 'Có lỗi.')
    })
  }
}
