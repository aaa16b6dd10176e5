import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { z } from 'zod'
import { parseJson } from '../../parse-json.ts'
import { readBody, reply, replyJson } from '../../simulation/http.ts'
import { style } from '../../simulation/style.ts'
import { rest } from './caller.ts'
import type { Desk } from './desk.ts'
import { defectPage, overviewPage, payPage } from './page.ts'
import { readVisit } from './pay-form.ts'
import { readPayRequest } from './pay-request.ts'
import type { PayDefect } from './pay-request.ts'
import type { Register, Transaction } from './register.ts'
import { World } from './world.ts'

export interface ListenerOptions {
  register: Register
  desk: Desk
  api: (body: string) => object
  world: World
  tmnCode: string
  hashSecret: string
  publicUrl: string
  now: () => Date
  stopping: AbortSignal
}

/** How long a browser waits for the market to hear of its payment, before it is sent back all the same. */
const patience = 2_000
/** Longer than any merchant waits. */
const forEver = 120_000

const ProgramPay = z.object({ url: z.url() })

/** VNPay's addresses, and for programs `/api/pay`, `/api/world`, `/api/transactions` and `/healthz`. */
export function vnpayListener(options: ListenerOptions): RequestListener {
  const { register, desk, world, publicUrl, tmnCode } = options
  let spoken = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://simulator.invalid')
    const route = `${request.method === 'HEAD' ? 'GET' : request.method} ${url.pathname}`
    if (route === 'GET /healthz') return replyJson(response, 200, { ok: true })
    if (route === 'GET /style.css') return reply(response, 200, 'text/css', style)
    if (route === 'GET /') return reply(response, 200, 'text/html', overviewPage(register.all, publicUrl))
    if (route === 'GET /paymentv2/vpcpay.html') return showPayPage(url.searchParams, response)
    if (route === 'GET /api/world') return replyJson(response, 200, world)
    if (route === 'GET /api/transactions') return replyJson(response, 200, register.all.map(printable))
    if (request.method !== 'POST') return reply(response, 404, 'text/plain', 'Không có trang này.')
    if (request.headers['sec-fetch-site'] === 'cross-site')
      return reply(response, 403, 'text/plain', 'Không nhận.')
    const body = await readBody(request)
    if (body === null) return reply(response, 413, 'text/plain', 'Dài quá.')
    if (route === 'POST /paymentv2/Transaction/Confirm.html') return confirm(body, response)
    if (route === 'POST /merchant_webapi/api/transaction') return speak(body, response)
    if (route === 'POST /api/pay') return payForProgram(body, response)
    if (route === 'POST /api/world') return changeWorld(body, response)
    return reply(response, 404, 'text/plain', 'Không có trang này.')
  }

  function open(parameters: URLSearchParams): Transaction | PayDefect | 'taken' {
    const asked = readPayRequest(parameters, options, options.now())
    if (asked.ok) return register.open(asked.value) ?? 'taken'
    // Too late to begin, but whoever began is told how it ended.
    const known = asked.defect === '15' ? register.byReference(parameters.get('vnp_TxnRef') ?? '') : null
    return known && known.state !== 'open' ? known : asked.defect
  }

  function showPayPage(parameters: URLSearchParams, response: ServerResponse): void {
    const opened = open(parameters)
    if (typeof opened === 'string') {
      return reply(response, 400, 'text/html', defectPage(opened, publicUrl))
    }
    return replyPayPage(response, opened)
  }

  /** The form leads back to the merchant by a redirect, which browsers hold against `form-action` too. */
  function replyPayPage(response: ServerResponse, transaction: Transaction): void {
    const merchant = new URL(transaction.returnUrl).origin
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; style-src 'self'; img-src data:; form-action 'self' ${merchant}; base-uri 'none'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    response.end(payPage(transaction, tmnCode))
  }

  async function confirm(body: string, response: ServerResponse): Promise<void> {
    const form = Object.fromEntries(new URLSearchParams(body))
    const transaction = register.byToken(form['token'] ?? '')
    const visit = readVisit(form)
    if (!transaction || !visit) return reply(response, 400, 'text/html', defectPage('03', publicUrl))
    const done = desk.serve(transaction, visit)
    if (!done) return replyPayPage(response, transaction)
    const patient = new AbortController()
    await Promise.race([done.mayLeave, rest(patience, patient.signal)])
    patient.abort()
    response.writeHead(303, { location: done.location, 'cache-control': 'no-store' }).end()
  }

  /** What a payer does in one step, and the answer when every notice of it was sent. */
  async function payForProgram(body: string, response: ServerResponse): Promise<void> {
    const json = parseJson(body)
    const asked = ProgramPay.safeParse(json.ok ? json.value : null)
    const visit = readVisit(json.ok ? json.value : null)
    if (!asked.success || !visit) return replyJson(response, 422, { error: 'url and act are wanted' })
    const opened = open(new URL(asked.data.url).searchParams)
    if (typeof opened === 'string') return replyJson(response, 422, { error: opened })
    const done = desk.serve(opened, visit)
    await done?.finished
    return replyJson(response, 200, { ...printable(opened), location: done?.location ?? null })
  }

  function changeWorld(body: string, response: ServerResponse): void {
    const json = parseJson(body)
    const change = World.partial()
      .strict()
      .safeParse(json.ok ? json.value : null)
    if (!change.success) return replyJson(response, 422, { error: z.prettifyError(change.error) })
    Object.assign(world, change.data)
    return replyJson(response, 200, world)
  }

  async function speak(body: string, response: ServerResponse): Promise<void> {
    await rest(world.state === 'slow' ? forEver : world.latencyMillis, options.stopping)
    if (world.state === 'down' || options.stopping.aborted) {
      response.destroy()
      return
    }
    if (world.state === 'nonsense') {
      spoken += 1
      return reply(response, 200, 'application/json', nonsense[spoken % nonsense.length] ?? '')
    }
    return replyJson(response, 200, options.api(body))
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

/** A page of a proxy, half an answer, a success without a hash, and one with somebody's. */
const nonsense = [
  '<html><body>502 Bad Gateway</body></html>',
  '{"vnp_ResponseCode":"00","vnp_Transac',
  '{"vnp_ResponseCode":"00","vnp_TransactionStatus":"00"}',
  `{"vnp_ResponseCode":"00","vnp_TransactionStatus":"00","vnp_SecureHash":"${'0'.repeat(128)}"}`,
]

function printable(transaction: Transaction) {
  const { txnRef, amount, taken, state, responseCode, transactionNo, deliveries, refunds } = transaction
  return {
    txnRef,
    amount: Number(amount / 100n),
    taken: Number(taken / 100n),
    state,
    responseCode,
    transactionNo,
    deliveries,
    refunds: refunds.map((refund) => ({ ...refund, amount: Number(refund.amount / 100n) })),
  }
}
