import { z } from 'zod'
import { parseJson } from '../parse-json.ts'
import { Envelope } from './shapes.ts'
import { isSignedByPayos } from './signature.ts'

export interface PayosAccess {
  clientId: string
  apiKey: string
  checksumKey: string
  /** `https://api-merchant.payos.vn`, without a slash at the end. */
  apiUrl: string
  timeoutMillis: number
}

/** `refused`: payOS understood and said no, and did nothing; `code` is its own. */
export type PayosAnswer = { kind: 'done'; data: unknown } | { kind: 'refused'; code: string }

export type PayosCall = (method: 'GET' | 'POST', path: string, body?: object) => Promise<PayosAnswer>

/** Codes of refusals that mean more to us than no; seen in answers of the real API, not in its documentation. */
export const refusals = { orderCodeExists: '231', linkNotFound: '101' } as const

const Data = z.record(z.string(), z.unknown())

/**
 * Speaks to the merchant API of payOS. An answer counts only when its signature verifies.
 * @throws Error when the outcome is not known: no answer in time, status 429 or 5xx, nonsense, a wrong signature
 */
export function payosApi({ clientId, apiKey, checksumKey, apiUrl, timeoutMillis }: PayosAccess): PayosCall {
  if ([clientId, apiKey, checksumKey].includes('')) throw new RangeError('a payOS key is empty')
  return async (method, path, body) => {
    const response = await fetch(`${apiUrl}${path}`, {
      method,
      headers: { 'x-client-id': clientId, 'x-api-key': apiKey, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMillis),
    })
    const text = await response.text()
    if (response.status === 429 || response.status >= 500) {
      throw new Error(`payOS answered ${response.status} to ${method} ${path}`)
    }
    const json = parseJson(text)
    const envelope = Envelope.safeParse(json.ok ? json.value : null)
    if (!envelope.success) throw new Error(`payOS answered nonsense to ${method} ${path}`)
    if (envelope.data.code !== '00') return { kind: 'refused', code: envelope.data.code }
    const data = Data.safeParse(envelope.data.data)
    if (!data.success || !isSignedByPayos(data.data, envelope.data.signature ?? '', checksumKey)) {
      throw new Error(`the answer of payOS to ${method} ${path} bears no signature of payOS`)
    }
    return { kind: 'done', data: data.data }
  }
}
