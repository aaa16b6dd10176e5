import { createHmac } from 'node:crypto'
import { sameSecret } from '../same-secret.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * The signature of payOS over the `data` of an answer or a notice: HMAC-SHA256 in hex over `key=value` joined by `&`,
 * keys sorted, nothing URL-encoded, null empty, lists as JSON with their objects' keys sorted. Source: npm package
 * @payos/node 2.0.5, `createSignatureFromObj`; its sample is a test of ours.
 */
export function signPayosData(data: Data, checksumKey: string): string {
  return hmac(payosText(data), checksumKey)
}

/** What is signed, for `signPayosData`. */
export function payosText(data: Data): string {
  return entriesOf(data)
    .map(([key, value]) => `${key}=${printed(value)}`)
    .join('&')
}

/** Compares in constant time. Only lower-case hex is a signature. */
export function isSignedByPayos(data: Data, signature: string, checksumKey: string): boolean {
  return sameSecret(signature, signPayosData(data, checksumKey))
}

export interface SignedOrder {
  /** đồng */
  amount: number
  cancelUrl: string
  description: string
  orderCode: number
  returnUrl: string
}

/** The signature of a request for a payment link: these five fields in this order, nothing URL-encoded. */
export function signPayosOrder(order: SignedOrder, checksumKey: string): string {
  const { amount, cancelUrl, description, orderCode, returnUrl } = order
  return signPayosData({ amount, cancelUrl, description, orderCode, returnUrl }, checksumKey)
}

function hmac(text: string, key: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex')
}

function entriesOf(data: Data): [string, unknown][] {
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function printed(value: unknown): string {
  // The texts too: the SDK of payOS takes them for nothing.
  if (value === null || value === 'null' || value === 'undefined') return ''
  return Array.isArray(value) ? JSON.stringify(value.map(sorted)) : String(value)
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(entriesOf({ ...value }))
}
