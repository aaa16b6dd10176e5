import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { decodeVietQr } from '../../vietqr/payload.ts'
import { parseJson } from '../../parse-json.ts'
import type { Bank } from './bank.ts'
import type { OpenTransfer, SentTransfer } from './book.ts'
import { rest } from './delivery.ts'
import { readBody, reply, replyJson, seeOther } from '../../simulation/http.ts'
import { providersWith } from './notices.ts'
import type { FeedKeys } from './notices.ts'
import { bankPage } from './page.ts'
import { readBack, readTransferRequest } from './request.ts'
import { style } from '../../simulation/style.ts'

export interface ListenerOptions {
  bank: Bank
  keys: FeedKeys
  /** Without a slash at the end; the way back leads here. */
  publicUrl: string
}

/** How long a page waits for the market, so that the answer is usually on it when it opens. */
const patience = 2_000

/** Pages for people under `/`, the same for programs under `/api/transfers`, and `/healthz`. */
export function bankListener({ bank, keys, publicUrl }: ListenerOptions): RequestListener {
  const offered = providersWith(keys)
  const page = { book: bank.book, offered, publicUrl, chosen: null, typed: {}, error: null }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://simulator.invalid')
    const route = `${request.method === 'HEAD' ? 'GET' : request.method} ${url.pathname}`
    if (route === 'GET /healthz') return replyJson(response, 200, { ok: true })
    if (route === 'GET /style.css') return reply(response, 200, 'text/css', style)
    if (route === 'GET /') return showPage(url, response)
    if (route === 'GET /api/transfers') return replyJson(response, 200, listed(bank))
    if (request.method !== 'POST') return reply(response, 404, 'text/plain', 'Không có trang này.')
    if (request.headers['sec-fetch-site'] === 'cross-site')
      return reply(response, 403, 'text/plain', 'Không nhận.')
    const body = await readBody(request)
    if (body === null) return reply(response, 413, 'text/plain', 'Dài quá.')
    if (route === 'POST /transfers') return takeForm(body, response)
    if (route === 'POST /api/transfers') return takeJson(body, response)
    return reply(response, 404, 'text/plain', 'Không có trang này.')
  }

  function showPage(url: URL, response: ServerResponse): void {
    const payload = url.searchParams.get('payload')?.trim() ?? ''
    if (payload === '') return reply(response, 200, 'text/html', bankPage(page))
    const code = decodeVietQr(payload)
    if (!code.ok) {
      const error = `Mã VietQR không đọc được (${code.defect}).`
      return reply(response, 422, 'text/html', bankPage({ ...page, typed: { payload }, error }))
    }
    const chosen: OpenTransfer = {
      payload,
      content: code.value,
      back: readBack(url.searchParams.get('back') ?? ''),
    }
    bank.book.remember(chosen)
    return reply(response, 200, 'text/html', bankPage({ ...page, chosen }))
  }

  async function takeForm(body: string, response: ServerResponse): Promise<void> {
    const typed = Object.fromEntries(new URLSearchParams(body))
    const asked = readTransferRequest(typed, offered)
    if (!asked.ok)
      return reply(response, 422, 'text/html', bankPage({ ...page, typed, error: asked.message }))
    const patient = new AbortController()
    const { finished } = bank.transfer(asked.value)
    await Promise.race([finished, rest(patience, patient.signal)])
    patient.abort()
    return seeOther(response, '/')
  }

  async function takeJson(body: string, response: ServerResponse): Promise<void> {
    const json = parseJson(body)
    const asked = readTransferRequest(json.ok ? json.value : null, offered)
    if (!asked.ok) return replyJson(response, 422, { error: asked.message })
    const { entry, finished } = bank.transfer(asked.value)
    await finished
    return replyJson(response, 200, printable(entry))
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

function listed(bank: Bank) {
  const open = bank.book.open.map(({ payload, back }) => ({ payload, back }))
  return { open, sent: bank.book.sent.map(printable) }
}

function printable(transfer: SentTransfer) {
  const last = transfer.answers.at(-1)
  return {
    ...transfer,
    amount: Number(transfer.amount),
    status: last?.status ?? 0,
    taken: last?.taken ?? false,
  }
}
