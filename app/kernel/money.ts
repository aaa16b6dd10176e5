import type { Locale } from './locale.ts'

/** An amount in whole đồng. The currency has no smaller coin, so nothing here ever has decimals. */
export type Dong = bigint

/** Basis points in a whole: a rate of 250 is 2.5 %. */
const WHOLE = 10_000n

const NO_BREAK_SPACE = '\u00a0'
const GROUPED = /^\d{1,3}(?:([.,\s])\d{3}(?:\1\d{3})*)?$/
const PLAIN = /^\d+$/
const CURRENCY = /(?:đồng|đ|₫|vnđ|vnd)$/
/** Longest amount we read from a person: fifteen digits stay inside a PostgreSQL bigint after any sum we make. */
const MOST_DIGITS = 15

/** Groups the digits of a whole number by three: `1234567n` is `1.234.567` (vi) or `1,234,567` (en). */
export function formatWhole(value: bigint, locale: Locale = 'vi'): string {
  const digits = (value < 0n ? -value : value).toString()
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, locale === 'vi' ? '.' : ',')
  return value < 0n ? `-${grouped}` : grouped
}

/** Writes an amount as people read it, with a space that does not break: `120.000 đ` (vi), `120,000 đ` (en). */
export function formatDong(amount: Dong, locale: Locale = 'vi'): string {
  return `${formatWhole(amount, locale)}${NO_BREAK_SPACE}đ`
}

/**
 * Reads an amount that a person typed: `120.000 đ`, `120000`, `120,000`, `1 200 000`.
 * @returns đồng, never negative; null for anything that is not plainly a whole amount (`1,5`, `12.00`, ``)
 */
export function parseDong(typed: string): Dong | null {
  const text = typed.normalize('NFC').trim().toLowerCase().replace(CURRENCY, '').trim()
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null
  const digits = text.replace(/\D/g, '')
  return digits.length > MOST_DIGITS ? null : BigInt(digits)
}

/**
 * Divides and rounds to the nearest whole, halves away from zero, so that a refund mirrors its charge.
 * This is the only rounding of money in the product.
 * @throws RangeError when `divisor` is zero
 */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw new RangeError('Division of money by zero')
  const negative = dividend < 0n !== divisor < 0n
  const top = dividend < 0n ? -dividend : dividend
  const bottom = divisor < 0n ? -divisor : divisor
  const rounded = (2n * top + bottom) / (2n * bottom)
  return negative ? -rounded : rounded
}

/** A rate in basis points (250n is 2.5 %) of an amount, rounded half up to whole đồng. */
export function basisPointsOf(amount: Dong, basisPoints: bigint): Dong {
  return divideHalfUp(amount * basisPoints, WHOLE)
}

/** Adds amounts; nothing adds up to `0n`. */
export function sumDong(amounts: Iterable<Dong>): Dong {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return sum
}
