import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { parseJson } from '../../parse-json.ts'
import { sameSecret } from '../../same-secret.ts'
import { readBody, reply, replyJson, seeOther } from '../../simulation/http.ts'
import { style } from '../../simulation/style.ts'
import type { Account } from './account.ts'
import { answerCall } from './call.ts'
import { rest } from './delivery.ts'
import { readForm } from './form.ts'
import type { createKeys } from './idempotency.ts'
import { newId } from './ids.ts'
import { deskPage } from './desk-page.ts'
import { payPage } from './pay-page.ts'
import { readAct } from './act.ts'
import { RefusedCall } from './refused.ts'
import { World } from './world.ts'

export interface ListenerOptions {
  account: Account
  keys: ReturnType<typeof createKeys>
  secretKey: string
  now: () => Date
  world: () => World
  become: (world: World) => void
  /** Lets go of answers that wait. */
  stopping: AbortSignal
}

/** How long a page waits for the market, so that the order is usually paid when the browser is back there. */
const patience = 2_000
/** Longer than anybody waits for an answer. */
const slowMillis = 60_000

/** Stripe's API under `/v1`, pay pages under `/c/pay`, a desk for refunds and disputes at `/`, `/api/world` and `/healthz`. */
export function stripeListener(options: ListenerOptions): RequestListener {
  const { account, keys, now, stopping } = options

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', 'http://simulator.invalid')
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
    const body = await readBody(request)
    if (body === null) return reply(response, 413, 'text/plain', 'Dài quá.')
    if (address.pathname.startsWith('/v1/')) return answerApi(request, response, method, address, body)
    const route = `${method} ${address.pathname}`
    if (route === 'GET /healthz') return replyJson(response, 200, { ok: true })
    if (route === 'GET /style.css') return reply(response, 200, 'text/css', style)
    if (route === 'GET /api/world') return replyJson(response, 200, options.world())
    if (route === 'GET /') return reply(response, 200, 'text/html', deskPage(account))
    const session = /^\/c\/pay\/(\w+)$/.exec(address.pathname)?.[1]
    if (method === 'GET' && session !== undefined) return showPage(session, response)
    if (method !== 'POST') return reply(response, 404, 'text/plain', 'Không có trang này.')
    if (request.headers['sec-fetch-site'] === 'cross-site')
      return reply(response, 403, 'text/plain', 'Không nhận.')
    if (route === 'POST /api/world') return changeWorld(body, response)
    if (route === 'POST /disputes') return takeDispute(body, response)
    if (route === 'POST /refunds') return turnRefund(body, response)
    if (session !== undefined) return takeAct(session, body, response)
    return reply(response, 404, 'text/plain', 'Không có trang này.')
  }

  async function answerApi(
    request: IncomingMessage,
    response: ServerResponse,
    method: string,
    address: URL,
    body: string,
  ): Promise<void> {
    const { state, latencyMillis } = options.world()
    if (state === 'down') return void response.destroy()
    response.setHeader('request-id', newId('req'))
    const { status, answered } = callOnce(request, response, method, address, body)
    if (state === 'slow' || latencyMillis > 0)
      await rest(state === 'slow' ? slowMillis : latencyMillis, stopping)
    if (state === 'nonsense') return replyJson(response, 200, { object: 'unicorn', id: null, data: 7 })
    return replyJson(response, status, answered)
  }

  function callOnce(
    request: IncomingMessage,
    response: ServerResponse,
    method: string,
    address: URL,
    body: string,
  ): { status: number; answered: object } {
    try {
      const [, given = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
      if (!sameSecret(given, options.secretKey)) throw new RefusedCall(401, null, 'Invalid API Key provided.')
      account.expireDue()
      const work = () => {
        const form = readForm(method === 'POST' ? body : address.search.slice(1))
        if (!form) throw new RefusedCall(400, 'parameter_invalid', 'Brackets do not match.')
        const at = Math.floor(now().getTime() / 1000)
        return { status: 200, body: answerCall(account, method, address.pathname, form, at) }
      }
      const key = method === 'POST' ? request.headers['idempotency-key']?.toString() : undefined
      const kept = keys.once(key, `${address.pathname}\n${body}`, work)
      if (kept.again) response.setHeader('idempotent-replayed', 'true')
      return { status: kept.status, answered: kept.body }
    } catch (error) {
      if (error instanceof RefusedCall) return { status: error.status, answered: error.body }
      throw error
    }
  }

  function showPage(id: string, response: ServerResponse, error: string | null = null): void {
    account.expireDue()
    const session = account.book.sessions.get(id)
    if (!session) return reply(response, 404, 'text/plain', 'Không có phiên thanh toán này. No such session.')
    return reply(response, error === null ? 200 : 422, 'text/html', payPage(session, error))
  }

  async function takeAct(id: string, body: string, response: ServerResponse): Promise<void> {
    const act = readAct(body)
    if (act.kind === 'mistake') return showPage(id, response, act.word)
    if (act.kind === 'decline') account.decline(id)
    else account.pay(id, act.fault)
    const patient = new AbortController()
    await Promise.race([account.postman.settled(), rest(patience, patient.signal)])
    patient.abort()
    return seeOther(response, `/c/pay/${id}`)
  }

  function takeDispute(body: string, response: ServerResponse): void {
    const fields = new URLSearchParams(body)
    const [payment, dispute, outcome] = ['payment', 'dispute', 'outcome'].map((name) => fields.get(name))
    return atTheDesk(response, () => {
      if (payment) account.dispute(payment)
      if (dispute) account.closeDispute(dispute, outcome === 'won' ? 'won' : 'lost')
    })
  }

  const turnRefund = (body: string, response: ServerResponse): void =>
    atTheDesk(response, () => void account.turnRefund(new URLSearchParams(body).get('refund') ?? ''))

  function atTheDesk(response: ServerResponse, work: () => void): void {
    try {
      work()
      return seeOther(response, '/')
    } catch (error) {
      if (error instanceof RefusedCall) return replyJson(response, error.status, error.body)
      throw error
    }
  }

  function changeWorld(body: string, response: ServerResponse): void {
    const json = parseJson(body)
    const world = World.safeParse(json.ok ? json.value : null)
    if (!world.success) return replyJson(response, 422, { error: world.error.issues })
    options.become(world.data)
    return replyJson(response, 200, world.data)
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
