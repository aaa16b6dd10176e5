import { readOrderCode } from '#app/kernel/codes.ts'
import type { Call } from '#app/platform/call.ts'
import type { PaymentMethod, PaymentStatus } from '#app/platform/db/generated/enums.ts'

/** A payment in the answer of a search. */
export interface FoundPayment {
  readonly paymentId: string
  readonly orderCode: string
  readonly method: PaymentMethod
  readonly amount: bigint
  readonly status: PaymentStatus
  readonly createdAt: Date
}

/** The payments of an order by its code, or by the reference of an attempt as a purpose names it. */
export async function findPayments(call: Call, typed: string): Promise<FoundPayment[]> {
  const reference = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (reference === '') return []
  const payments = await call.db.payment.findMany({
    where: {
      OR: [{ order: { code: readOrderCode(typed) ?? '' } }, { attempts: { some: { reference } } }],
    },
    select: {
      ...{ id: true, method: true, amount: true, status: true, createdAt: true },
      order: { select: { code: true } },
    },
    orderBy: { id: 'asc' },
  })
  return payments.map(({ id, order, ...payment }) => ({
    ...payment,
    paymentId: id,
    orderCode: order.code,
  }))
}
