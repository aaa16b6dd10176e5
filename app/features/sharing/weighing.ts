import { divideHalfUp } from '#app/kernel/money.ts'
import type { NetUnit } from '#app/platform/db/generated/enums.ts'

/** More of one delivery is a slip of the finger: a thousand tonnes, in grams. */
export const MOST_QUANTITY = 1_000_000_000

/** `1.200` and `1.200,5` group by dots, `12,5` and `12.5` have decimals; three digits behind a dot are a group. */
const WRITTEN = /^(\d{1,3}(?:\.\d{3})+|\d{1,7})(?:[.,](\d{1,3}))?$/

/**
 * Reads a weight, volume or count as people write it: kilograms ('12,5', '1.200'), litres or whole pieces.
 * @returns grams, millilitres or pieces; null for what is not plainly a quantity above nothing
 */
export function readQuantity(text: string, unit: NetUnit): number | null {
  const tidy = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(kg|lít|l)$/i, '')
  const match = WRITTEN.exec(tidy)
  if (!match?.[1]) return null
  const whole = Number(match[1].replaceAll('.', ''))
  const parts = Number((match[2] ?? '').padEnd(3, '0'))
  if (unit === 'piece') return parts === 0 && whole > 0 && whole <= MOST_QUANTITY ? whole : null
  const amount = whole * 1000 + parts
  return amount > 0 && amount <= MOST_QUANTITY ? amount : null
}

/** Reads a percentage ('5', '2,5 %') as basis points; null where it is none, or above a hundred. */
export function readPercent(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.normalize('NFKC').replace(/[\s%]/g, ''))
  if (!match?.[1]) return null
  const basisPoints = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return basisPoints <= 10_000 ? basisPoints : null
}

export interface Deductions {
  /** Basis points of the quantity. */
  readonly deductedBp: number
  /** In the unit of the quantity. */
  readonly deductedQuantity: number
}

/** What counts of a delivery: the quantity less its percentage (rounded half up) and less what was sorted out. */
export function netQuantityOf(quantity: number, { deductedBp, deductedQuantity }: Deductions): number {
  const taken = divideHalfUp(BigInt(quantity) * BigInt(deductedBp), 10_000n)
  return quantity - Number(taken) - deductedQuantity
}
