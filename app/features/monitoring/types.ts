import type { LocalText } from '#app/features/ocop/index.ts'
import type { PaymentMethod, SaleEntryKind } from '#app/platform/db/generated/enums.ts'
import type { Period } from './period.ts'
import type { PlaceName, ViewName } from './views.ts'

export type { Cell, ExportColumn } from '#app/platform/sheets/sheet.ts'

/** What an officer asks for; the address holds it. */
export interface SalesQuery {
  readonly period: Period
  readonly place: PlaceName
}

/** Figures of one period, đồng. `net` is `gross` less `back`. */
export interface Sums {
  readonly gross: bigint
  /** Cancelled and refunded on days of this period, not negative. */
  readonly back: bigint
  readonly net: bigint
  /** Sellers' parts that were placed. */
  readonly orders: number
  /** Packs sold, less those of cancellations and refunds. */
  readonly packs: number
}

export interface Totals extends Sums {
  /** Sellers with at least one sale. */
  readonly sellersSold: number
  /** Đồng of `gross` that were not paid in cash. */
  readonly notCash: bigint
}

export interface SalesTotals {
  readonly now: Totals
  readonly before: Totals
  /** Verified sellers of the territory. */
  readonly sellers: number
}

/** One row of a breakdown. `name` null: it is not said; words of the page say so. */
export interface BreakdownRow extends Sums {
  readonly key: string
  readonly name: LocalText | null
  /** A second name: the seller of a product, the commune of a seller. */
  readonly of: string | null
  /** Net of the period before. */
  readonly before: bigint
}

export interface Breakdown {
  readonly view: ViewName
  readonly rows: readonly BreakdownRow[]
  /** How many rows there are, where not all are shown. */
  readonly total: number
}

/** One point of the curve. */
export interface SeriesPoint extends Sums {
  /** An hour ('08'), a day ('2026-11-22') or a month ('2026-11'). */
  readonly key: string
  /** Net of its counterpart in the period before; null where there is none. */
  readonly before: bigint | null
  /** False where it has not come yet. */
  readonly come: boolean
}

/** What happened last, without a word of who bought. */
export interface LatestDeed {
  readonly kind: SaleEntryKind
  readonly at: Date
  /** Of the seller's part. */
  readonly code: string
  readonly sellerName: string
  /** Đồng, of the goods in the territory; negative for a cancellation or a refund. */
  readonly amount: bigint
  readonly method: PaymentMethod
}

/** One row of the table under the figures, named. */
export interface TableRow extends Sums {
  readonly key: string
  readonly name: string
  /** A second name: the seller of a product, the commune of a seller. */
  readonly of: string | null
  readonly before: bigint
}
