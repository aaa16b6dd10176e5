import { createHmac } from 'node:crypto'
import { sameSecret } from '../same-secret.ts'

/** Not part of what is signed (VNPay 2.1.0, "pay"). */
const unsigned = new Set(['vnp_SecureHash', 'vnp_SecureHashType'])

/**
 * The text that VNPay 2.1.0 signs of a request, an IPN or a return: the `vnp_` parameters that have a value, sorted
 * by name, `name=urlencode(value)` with a space as `+`, joined by `&`. Whatever else an address carries is not
 * VNPay's, and neither helps nor hurts.
 */
export function canonicalText(parameters: Iterable<readonly [string, string]>): string {
  const signed = [...parameters]
    .filter(([name, value]) => name.startsWith('vnp_') && !unsigned.has(name) && value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return new URLSearchParams(signed.map(([name, value]) => [name, value])).toString()
}

/** @returns lower-case hex of HMAC-SHA512 over `canonicalText` */
export function signParameters(parameters: Iterable<readonly [string, string]>, secret: string): string {
  return hmac(canonicalText(parameters), secret)
}

/**
 * The hash of `querydr`, `refund` and their answers: HMAC-SHA512 over the values joined by `|`, an absent one empty.
 * The order of the values is the message's own.
 * @returns lower-case hex
 */
export function signPiped(values: readonly string[], secret: string): string {
  return hmac(values.join('|'), secret)
}

/** What keeps parameters from being VNPay's, in English for the log; `null` when they are genuine. */
export function forgeryIn(parameters: URLSearchParams, secret: string): string | null {
  const names = [...parameters.keys()].filter((name) => name.startsWith('vnp_'))
  const repeated = names.find((name, at) => names.indexOf(name) !== at)
  // Two readers could take two different values of it.
  if (repeated !== undefined) return `${repeated} stands there more than once`
  const given = parameters.get('vnp_SecureHash') ?? ''
  if (given === '') return 'no vnp_SecureHash'
  return sameHash(given, signParameters(parameters, secret)) ? null : 'wrong vnp_SecureHash'
}

/** In constant time; VNPay writes hashes in either case. */
export function sameHash(given: string, expected: string): boolean {
  return sameSecret(given.toLowerCase(), expected.toLowerCase())
}

function hmac(text: string, secret: string): string {
  return createHmac('sha512', secret).update(text, 'utf8').digest('hex')
}
