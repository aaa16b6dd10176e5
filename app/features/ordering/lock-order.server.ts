import { lockPayments } from '#app/features/payments/index.server.ts'
import type { Call } from '#app/platform/call.ts'

/**
 * Locks an order with its money until the transaction ends: payments first, then the order; stock comes after. A
 * notice of money, the end of the wait and a seller's deed all come through here, so they never cross.
 */
export async function lockOrder(call: Call, orderId: string): Promise<void> {
  await lockPayments(call, orderId)
  await lockPaidOrder(call, orderId)
}

/** The same for whoever is told of money: its teller holds the lock on the payments already. */
export async function lockPaidOrder(call: Call, orderId: string): Promise<void> {
  await call.db.$queryRaw`select "id" from "Order" where "id" = ${orderId}::uuid for update`
}
