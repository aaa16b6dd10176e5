import type { Request, RequestHandler, Response } from 'express'
import { newId } from '#app/kernel/ids.ts'
import { decideAll } from '#app/platform/access.ts'
import type { Call } from '#app/platform/call.ts'
import type { OpenedMarket } from './opened-market.ts'
import { hasPlainOrigin, plainAddress } from './plain-address.server.ts'
import type { RouteTable } from './route-table.server.ts'
import { comesFromOurPages } from './same-origin.server.ts'

/** What the door leaves for the pages in `response.locals`. */
export interface Admitted {
  call: Call
  refusal: number
}

/** No page of ours has this path: the catch-all route draws the refusal that the context names. */
const refusedPath = '/__refused'

const megabyte = 1024 * 1024

/** Sellers' pages that take photos, several at once. */
const photos =
  /^(?:\/en)?\/ban-hang\/(?:san-pham\/moi|san-pham\/[^/]+\/anh|lo\/[^/]+\/(?:nhat-ky|cau-chuyen))\/?$/i
/** Operators' pages that take one paper: a receipt of a transfer (10 MB), a bank's or a carrier's file (5 MB). */
const papers = /^(?:\/en)?\/dieu-hanh\/(?:chi-tra|sao-ke|thu-ho)(?:\/|$)/i

/** Bytes that a request may carry: files come in through a few pages only, a bank's notice is a few hundred. */
function mostBytes(path: string): number {
  if (photos.test(path)) return 80 * megabyte
  if (papers.test(path)) return 11 * megabyte
  return path.startsWith('/webhooks/') ? megabyte / 4 : megabyte / 2
}

/**
 * The door. Before any loader or action runs: where the request came from, how large it is, who sent it,
 * and whether the routes on its way allow them. A refused request is shown a page, never its route.
 */
export function admit(market: OpenedMarket, table: RouteTable): RequestHandler {
  return (request, response, next) => {
    decide(market, table, request, response)
      .then((answer) => answer === 'answered' || next())
      .catch((error: unknown) => next(error))
  }
}

async function decide(
  market: OpenedMarket,
  table: RouteTable,
  request: Request,
  response: Response,
): Promise<'answered' | 'on'> {
  const requestId = newId()
  response.set('X-Request-Id', requestId)
  if (!hasPlainOrigin(request)) {
    response.status(400).end()
    return 'answered'
  }
  const address = plainAddress(request.originalUrl)
  request.originalUrl = address ?? refusedPath
  request.url = request.originalUrl
  // Single fetch asks for a page's data as /path.data.
  const path = pagePath(request.path)
  const locale = path === '/en' || path.startsWith('/en/') ? 'en' : 'vi'
  const { actor, cookies } = await market.readActor(headersOf(request))
  for (const cookie of cookies) response.append('Set-Cookie', cookie)
  if (actor.kind === 'person') response.set('Cache-Control', 'private, no-store')
  response.locals.call = market.callFor({ actor, requestId, locale })

  const refusal = address === null ? 404 : refuseBefore(request, path)
  const verdict = decideAll(table.accessesTo(path) ?? [], actor, market.mode)
  if (!refusal && verdict === 'sign-in') {
    const back = request.method === 'GET' ? request.originalUrl : path
    response.redirect(303, `${locale === 'en' ? '/en' : ''}/dang-nhap?ve=${encodeURIComponent(back)}`)
    return 'answered'
  }
  if (refusal || verdict === 'not-there') turnAway(request, response, refusal ?? 404)
  return 'on'
}

function refuseBefore(request: Request, path: string): number | null {
  const asked = {
    method: request.method,
    path,
    secFetchSite: request.get('sec-fetch-site'),
    origin: request.get('origin'),
    host: request.get('host'),
  }
  if (!comesFromOurPages(asked)) return 403
  if (request.method === 'GET' || request.method === 'HEAD') return null
  if (request.method !== 'POST' && !path.startsWith('/api/v1/')) return 405
  const length = Number(request.get('content-length') ?? Number.NaN)
  const empty = request.get('transfer-encoding') === undefined && Number.isNaN(length)
  return empty || length <= mostBytes(path) ? null : 413
}

function turnAway(request: Request, response: Response, status: number): void {
  response.locals.refusal = status
  request.method = 'GET'
  request.originalUrl = refusedPath
  request.url = refusedPath
}

const pagePath = (path: string): string => {
  const decoded = path.endsWith('.data') ? path.slice(0, -'.data'.length) : path
  return decoded === '/_root' ? '/' : decoded
}

function headersOf(request: Request): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (Array.isArray(value)) for (const each of value) headers.append(name, each)
    else if (value !== undefined) headers.set(name, value)
  }
  return headers
}
