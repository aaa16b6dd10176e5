import type { Locale } from '#app/kernel/locale.ts'
import { divideHalfUp } from '#app/kernel/money.ts'

/** An amount in the fewest digits that still say it; `unit` is a key under `department:amount.`. */
export interface ShortAmount {
  readonly unit: 'billion' | 'million' | 'thousand' | 'dong'
  readonly number: string
}

const units = [
  ['billion', 1_000_000_000n],
  ['million', 1_000_000n],
  ['thousand', 1_000n],
] as const

/** Three digits and a unit: 1.622.330.000 is `1,62` billion, 412.000.000 is `412` million. */
export function shortAmount(amount: bigint, locale: Locale): ShortAmount {
  const size = amount < 0n ? -amount : amount
  const sign = amount < 0n ? '−' : ''
  // What rounds up to a thousand of one unit is one of the next.
  const found = units.find(([, one]) => size * 1000n >= one * 999n + one / 2n)
  if (!found) return { unit: 'dong', number: `${sign}${size}` }
  const [unit, one] = found
  const decimals = size >= one * 100n - one / 20n ? 0 : size >= one * 10n - one / 200n ? 1 : 2
  const scaled = divideHalfUp(size * 10n ** BigInt(decimals), one).toString()
  return { unit, number: sign + withComma(scaled, decimals, locale) }
}

function withComma(digits: string, decimals: number, locale: Locale): string {
  const padded = digits.padStart(decimals + 1, '0')
  const whole = padded.slice(0, padded.length - decimals)
  const rest = padded.slice(padded.length - decimals).replace(/0+$/, '')
  return rest === '' ? whole : `${whole}${locale === 'vi' ? ',' : '.'}${rest}`
}

/** How a figure stands to the one before. `number` without sign. */
export type Change =
  | { readonly kind: 'up' | 'down'; readonly number: string }
  /** So much more that percents say nothing: how many times as much. */
  | { readonly kind: 'times'; readonly number: string }
  | { readonly kind: 'same' }
  /** There was nothing before to compare with. */
  | { readonly kind: 'new' }

/** The change in percent; whole percents, and one decimal below ten; from eleven times on, in times. */
export function changeOf(now: bigint, before: bigint, locale: Locale): Change {
  if (now === before) return { kind: 'same' }
  if (before <= 0n) return { kind: 'new' }
  const difference = now > before ? now - before : before - now
  const tenths = divideHalfUp(difference * 1000n, before)
  if (tenths === 0n) return { kind: 'same' }
  if (now > before && tenths >= 10_000n) return { kind: 'times', number: `${divideHalfUp(now, before)}` }
  const number = tenths < 100n ? withComma(tenths.toString(), 1, locale) : `${divideHalfUp(tenths, 10n)}`
  return { kind: now > before ? 'up' : 'down', number }
}

/** `part` of `whole` in whole percents, 0 where there is nothing. */
export const percentOf = (part: bigint, whole: bigint): number =>
  whole <= 0n ? 0 : Number(divideHalfUp(part * 100n, whole))
