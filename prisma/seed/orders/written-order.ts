import type { PartState } from './part-state.ts'
import type { PlannedOrder, PlannedPart } from './planned-order.ts'

/** A part with the ids that its rows share. */
export interface WrittenPart extends PlannedPart {
  readonly sellerOrderId: string
  readonly code: string
  readonly goodsTotal: bigint
  readonly total: bigint
  readonly state: PartState
}

export interface WrittenOrder extends PlannedOrder {
  readonly orderId: string
  readonly code: string
  readonly parts: readonly WrittenPart[]
  readonly total: bigint
  /** Set when the transfer never came. */
  readonly expiredAt: Date | null
}
