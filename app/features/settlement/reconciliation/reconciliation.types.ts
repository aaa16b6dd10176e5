import type { Day, DayRange } from '#app/kernel/clock.ts'

/** Ways on which money goes; words under `settlement:channel.`. */
export const moneyChannels = ['bank', 'vnpay', 'payos', 'stripe', 'seller_cash', 'carrier_cash'] as const
export type MoneyChannel = (typeof moneyChannels)[number]

/** Gateways that pay out to the market's bank account. */
export const depositingGateways = ['vnpay', 'payos', 'stripe'] as const
export type DepositingGateway = (typeof depositingGateways)[number]

/** Days of one deposit: a gateway pays out at least once a month. */
export const LONGEST_DEPOSIT = 62

/** One day of one way. All in đồng, none negative. */
export interface ReconciliationDay {
  readonly day: Day
  /** As the bank or the gateway told it (cash: as it was reported). */
  readonly toldIn: bigint
  readonly toldOut: bigint
  /** As the books have it. */
  readonly bookedIn: bigint
  readonly bookedOut: bigint
  /** What a gateway kept of payments and of what it paid out, as the books have it. */
  readonly fee: bigint
  readonly differences: number
}

/**
 * Why two of the three do not agree; words under `settlement:difference.`. The first ones nobody has explained; the
 * others have a name and wait for something that will come.
 */
export const unexplainedKinds = [
  'not_booked',
  'other_amount',
  'line_missing',
  'out_unexplained',
  'statement_differs',
  'refund_differs',
  'deposit_differs',
  'not_deposited',
  'cash_differs',
] as const
export const waitingKinds = [
  'unclaimed',
  'refund_not_on_statement',
  'payout_not_on_statement',
  'refunded_twice',
  'dispute_undecided',
] as const
export type DifferenceKind = (typeof unexplainedKinds)[number] | (typeof waitingKinds)[number]

/** One difference with the row behind it. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly channel: MoneyChannel
  readonly day: Day
  /** The last one that it is about; mostly the same. */
  readonly to: Day
  /** Days since `day`. */
  readonly age: number
  /** Đồng. */
  readonly told: bigint
  readonly booked: bigint
  /** What a person finds it by: a purpose, an order's code, a reference. */
  readonly what: string
  readonly id: string
}

export interface Reconciliation {
  readonly channel: MoneyChannel
  readonly period: DayRange
  readonly days: readonly ReconciliationDay[]
  readonly differences: readonly Difference[]
  readonly unexplained: number
  /** What a gateway has told and will still pay out: đồng. */
  readonly onItsWay: bigint
  /** What lies on this way at the end of the period, as the books have it: đồng, debit positive. */
  readonly balance: bigint
}

/** A line of the bank that an operator named. */
export interface NamedDeposit {
  readonly depositId: string
  readonly gateway: string
  readonly from: Day
  readonly to: Day
  /** Đồng: what the gateway told for those days, taken and given back; what it kept in all; what arrived. */
  readonly taken: bigint
  readonly gaveBack: bigint
  readonly fee: bigint
  readonly net: bigint
  readonly by: string | null
}
