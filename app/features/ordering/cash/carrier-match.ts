import { fold } from '#app/kernel/vietnamese-text.ts'

/** A carrier's file whose money has not come. */
export interface AwaitedRemittance {
  readonly remittanceId: string
  readonly carrier: string
  /** Đồng that it hands on. */
  readonly paidOut: bigint
  /** The carrier's own number of it: upper-case letters and digits. */
  readonly reference: string | null
}

/** Money that came, as the bank tells it. */
export interface ToldMoney {
  /** Đồng. */
  readonly amount: bigint
  readonly purpose: string
}

export interface CarrierMatch {
  readonly remittanceId: string
  /** Reference and amount both agree, and with no other file: nobody needs to look. */
  readonly sure: boolean
}

/** Shorter numbers, and those of few digits, stand in purposes by chance. */
const TELLING = { signs: 6, digits: 4 } as const

/**
 * Which carrier's file money is most likely for. Sure only where the purpose names one file alone, by a number that
 * tells, and the amount is its amount to the đồng; else the best guess for a person: by number and amount, by number,
 * by carrier and amount, by amount.
 * @returns null where nothing speaks for one file alone
 */
export function matchCarrier(money: ToldMoney, awaited: readonly AwaitedRemittance[]): CarrierMatch | null {
  const named = awaited.filter(({ reference }) => reference !== null && isNamed(money.purpose, reference))
  const exact = awaited.filter(({ paidOut }) => paidOut === money.amount)
  const both = named.filter((one) => exact.includes(one))
  const [only] = named
  if (only && named.length === 1 && both.length === 1 && isTelling(only.reference)) {
    return { remittanceId: only.remittanceId, sure: true }
  }
  const ofCarrier = exact.filter(({ carrier }) => isNamed(money.purpose, referenceOf(carrier) ?? ''))
  for (const few of [both, named, ofCarrier, exact]) {
    const [first] = few
    if (first && few.length === 1) return { remittanceId: first.remittanceId, sure: false }
  }
  return null
}

/** A number as a carrier writes it → as it is kept; null where nothing of it is left. */
export function referenceOf(written: string): string | null {
  const signs = fold(written)
    .replace(/[^a-z0-9]/g, '')
    .toUpperCase()
  return signs === '' ? null : signs
}

/**
 * Whether a purpose that a bank has handled holds the number: case changed, spaces and punctuation put inside, the
 * bank's own words glued to it. A longer number that begins or ends like it is another one.
 */
function isNamed(purpose: string, reference: string): boolean {
  if (reference === '') return false
  const signs = [...reference].join('[^A-Z0-9]*')
  const before = /^\d/.test(reference) ? String.raw`(?<!\d)` : ''
  const after = /\d$/.test(reference) ? String.raw`(?!\d)` : ''
  return new RegExp(`${before}${signs}${after}`).test(fold(purpose).toUpperCase())
}

const isTelling = (reference: string | null) =>
  reference !== null &&
  reference.length >= TELLING.signs &&
  reference.replace(/\D/g, '').length >= TELLING.digits
