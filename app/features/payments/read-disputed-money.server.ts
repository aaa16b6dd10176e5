import type { Call } from '#app/platform/call.ts'
import type { DisputedPayment } from './disputed-money.ts'

/**
 * A payment with what was asked back of it and what disputes have of it. Whoever decides by it holds `lockPayments`.
 * @param without refunds that are looked at as if nobody had asked for them
 */
export async function readDisputedMoney(
  call: Call,
  paymentId: string,
  without: readonly string[] = [],
): Promise<DisputedPayment> {
  const { covers, refunds, disputes } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: {
      covers: { select: { sellerOrderId: true, amount: true }, orderBy: { sellerOrderId: 'asc' } },
      refunds: {
        where: { status: { not: 'dropped' }, id: { notIn: [...without] } },
        select: { sellerOrderId: true, amount: true, disputeId: true },
      },
      disputes: {
        where: { state: { not: 'won' } },
        select: {
          ...{ id: true, state: true, amount: true },
          shares: { select: { sellerOrderId: true, amount: true }, orderBy: { sellerOrderId: 'asc' } },
        },
        orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
      },
    },
  })
  return { covers, refunds, disputes }
}
