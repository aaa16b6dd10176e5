import type { Day, DayRange } from '#app/kernel/clock.ts'
import type { PostingKind } from '../ledger/posting.ts'

/** What a line of a statement is split into; words under `settlement:column.`. */
export const statementColumns = [
  'goods',
  'delivery',
  'commission',
  'vat',
  'tax',
  'refunds',
  'cash',
  'payouts',
  'other',
] as const
export type StatementColumn = (typeof statementColumns)[number]

/** Đồng; positive for the seller, negative against it. */
export type StatementAmounts = Readonly<Record<StatementColumn, bigint>>

/** One thing that happened to a seller's money (bảng kê). Its amounts sum to `total`. */
export interface StatementRow {
  readonly rowId: string
  readonly at: Date
  readonly kind: PostingKind
  /** The order behind it: `CL7K-3M2Q-1`. */
  readonly orderCode: string | null
  /** The payout's transfer reference. */
  readonly payoutReference: string | null
  readonly amounts: StatementAmounts
  readonly total: bigint
  /** What the market owes the seller after it. */
  readonly balance: bigint
}

/** `opening` and every row's total give `closing`, to the đồng. */
export interface StatementSums {
  readonly period: DayRange
  readonly opening: bigint
  readonly closing: bigint
  readonly sums: StatementAmounts
  readonly rows: number
}

export interface StatementSeller {
  readonly name: string
  readonly taxCode: string | null
}

/** A statement is asked for so many days at most. */
export const LONGEST_PERIOD = 366

/** The month or the days that an address names; anything else is the month of `today`. */
export interface StatementQuery {
  readonly month: string | null
  readonly from: Day | null
  readonly to: Day | null
}
