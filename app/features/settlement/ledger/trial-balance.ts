import { sumDong } from '#app/kernel/money.ts'
import { bookSections, placeInChart, sectionOf, type BookSection } from './chart.ts'
import type { LedgerAccountKind } from './accounts.ts'

/** Both sides of a balance, in đồng, none negative: several accounts together can stand on both. */
export interface Sides {
  readonly debit: bigint
  readonly credit: bigint
}

/** What an account held, what moved, what it holds. */
export interface AccountSums {
  readonly opening: Sides
  readonly moved: Sides
  readonly closing: Sides
}

/** One line of the trial balance: an account, or all accounts of a kind that sellers have. */
export interface TrialLine extends AccountSums {
  readonly kind: LedgerAccountKind
  /** Whose it is; empty where there is one only, null for the accounts of sellers taken together. */
  readonly subject: string | null
  /** How many accounts it sums up. */
  readonly accounts: number
}

export interface TrialSection {
  readonly section: BookSection
  readonly lines: readonly TrialLine[]
}

/** In the order of the chart; sections without a line are left out. */
export function inSections(lines: readonly TrialLine[]): TrialSection[] {
  const sorted = lines.toSorted(
    (a, b) =>
      placeInChart(a.kind) - placeInChart(b.kind) || ((a.subject ?? '~') < (b.subject ?? '~') ? -1 : 1),
  )
  return bookSections.flatMap((section) => {
    const own = sorted.filter(({ kind, subject }) => sectionOf(kind, subject === null) === section)
    return own.length > 0 ? [{ section, lines: own }] : []
  })
}

/** What lines come to; in whole books both sides of each are the same. */
export function totalOfLines(lines: readonly AccountSums[]): AccountSums {
  const sides = (part: keyof AccountSums): Sides => ({
    debit: sumDong(lines.map((line) => line[part].debit)),
    credit: sumDong(lines.map((line) => line[part].credit)),
  })
  return { opening: sides('opening'), moved: sides('moved'), closing: sides('closing') }
}

/** Whether debit is credit at the beginning, in between and at the end. */
export const isEven = ({ opening, moved, closing }: AccountSums): boolean =>
  [opening, moved, closing].every(({ debit, credit }) => debit === credit)

/** Debit positive. */
export const netOf = ({ debit, credit }: Sides): bigint => debit - credit

/** A balance, debit positive, on its side. */
export const sideOf = (balance: bigint): Sides =>
  balance < 0n ? { debit: 0n, credit: -balance } : { debit: balance, credit: 0n }
