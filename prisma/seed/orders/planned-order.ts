import type { DeliveryQuote } from '#app/features/delivery/index.ts'
import type { PaymentMethod } from '#app/platform/db/generated/enums.ts'
import type { BookLevel } from '../lots/stock-book.ts'
import type { SeededProduct, SeededVariant } from '../market/products.ts'
import type { SeededSeller } from '../market/sellers.ts'
import type { Buyer } from './buyers.ts'

/** An order before it is written: who, what, from which lot, and what happens to it when. */
export interface PlannedOrder {
  readonly at: Date
  readonly channel: 'online' | 'stall'
  readonly buyer: Buyer
  readonly note: string
  readonly method: PaymentMethod
  /** When the money came; null: it never did, or cash. */
  readonly paidAt: Date | null
  readonly parts: readonly PlannedPart[]
}

export interface PlannedPart {
  readonly seller: SeededSeller
  readonly lines: readonly PlannedLine[]
  readonly delivery: DeliveryQuote
  readonly weightGrams: number
  /** In order of time, up to the opening of the demo. */
  readonly steps: readonly Step[]
}

export interface PlannedLine {
  readonly product: SeededProduct
  readonly variant: SeededVariant
  readonly quantity: number
  readonly level: BookLevel
}

export type StepKind =
  'accepted' | 'packed' | 'handed_over' | 'delivered' | 'cash_received' | 'cancelled' | 'refused' | 'returned'

export interface Step {
  readonly at: Date
  readonly kind: StepKind
  /** Of an ending. */
  readonly reason?: string
  /** Of a return: whether the goods can be sold again. */
  readonly sellable?: boolean
}

/** Lines of one seller before fees and days are known. */
export interface Basket {
  readonly seller: SeededSeller
  readonly lines: readonly PlannedLine[]
}

/** Đồng. */
export const goodsOf = (lines: readonly PlannedLine[]): bigint =>
  lines.reduce((sum, { variant, quantity }) => sum + BigInt(variant.seed.priceDong) * BigInt(quantity), 0n)
