import { machine } from '#app/kernel/state-machine.ts'
import type { OrderStatus, PaymentMethod } from '#app/platform/db/generated/enums.ts'

export type { OrderStatus } from '#app/platform/db/generated/enums.ts'

/** An order is placed when it is paid, or at once when it is paid on delivery. */
export const orderMachine = machine(
  {
    awaiting_payment: ['placed', 'cancelled'],
    placed: ['closed', 'cancelled'],
    // Late money opens it again where the goods are still there (domain: payments).
    cancelled: ['awaiting_payment'],
    closed: [],
  } satisfies Record<OrderStatus, OrderStatus[]>,
  ['awaiting_payment', 'placed'],
)

/** Whether an order waits for its money before it is placed. Cash is taken at the door. */
export const isAwaited = (method: PaymentMethod): boolean => method !== 'cash_on_delivery'
