import { machine } from '#app/kernel/state-machine.ts'
import type { SellerOrderStatus } from '#app/platform/db/generated/enums.ts'

export type { SellerOrderStatus } from '#app/platform/db/generated/enums.ts'

/** One seller's part of an order. Stock leaves at `packed`; after `handed_over` it can only come back. */
export const sellerOrderMachine = machine(
  {
    awaiting_payment: ['placed', 'cancelled'],
    placed: ['accepted', 'cancelled'],
    accepted: ['packed', 'cancelled'],
    packed: ['handed_over', 'cancelled'],
    handed_over: ['delivered', 'refused', 'returned'],
    delivered: ['returned'],
    // Refused at the door: the goods are on their way back.
    refused: ['returned'],
    returned: [],
    cancelled: ['awaiting_payment'],
  } satisfies Record<SellerOrderStatus, SellerOrderStatus[]>,
  ['awaiting_payment', 'placed'],
)

/** States after which a seller has nothing more to do. */
export const ENDED = ['delivered', 'refused', 'returned', 'cancelled'] as const satisfies SellerOrderStatus[]

/** Whether its seller has nothing more to do for a part. */
export const isOver = (status: SellerOrderStatus): boolean => ENDED.some((end) => end === status)
