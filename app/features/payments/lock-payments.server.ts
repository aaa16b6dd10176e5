import type { Call } from '#app/platform/call.ts'

/**
 * Locks all payments of an order until the transaction ends. Whoever changes an order or its money takes this lock
 * first, then the order's row, then stock: one order of locks, no circle. Call it inside `inTransaction`.
 */
export async function lockPayments(call: Call, orderId: string): Promise<void> {
  await call.db
    .$queryRaw`select "id" from "Payment" where "orderId" = ${orderId}::uuid order by "id" for update`
}

/** The same for the order that an attempt belongs to. */
export async function lockPaymentsOfAttempt(call: Call, attemptId: string): Promise<void> {
  await call.db.$queryRaw`
    select p."id" from "Payment" p
    where p."orderId" = (select o."orderId" from "PaymentAttempt" a join "Payment" o on o."id" = a."paymentId"
                         where a."id" = ${attemptId}::uuid)
    order by p."id" for update of p`
}
