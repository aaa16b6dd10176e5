import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { Refund } from '#app/platform/db/generated/client.ts'
import { bearerOf, doubleRefundMachine } from './double-refund.machine.ts'

type TwiceRefunded = Pick<Refund, 'id' | 'paymentId' | 'amount'>

/** A gateway sent what a person had sent, or dropped: the case is open. Under the lock on the refund. */
export async function openDoubleRefund(call: Call, { id: refundId }: TwiceRefunded): Promise<void> {
  const since = call.clock.now()
  const before = await call.db.doubleRefund.findUnique({ where: { refundId }, select: { state: true } })
  if (before) doubleRefundMachine.assertGo(before.state, 'open')
  await call.db.doubleRefund.upsert({
    where: { refundId },
    create: { id: newId(), refundId, since },
    update: { state: 'open', since, ...unasked, closedById: null, closedAt: null },
  })
}

/** Nobody asks for a write-off. */
export const unasked = { reason: null, askedById: null, askedAt: null } as const

/**
 * The gateway took back that it had sent it: nobody has anything too much. What had come in for it lies on the desk again,
 * and what was written off is no loss any more. Under the lock on the refund.
 */
export async function takeBackDoubleRefund(
  call: Call,
  { id: refundId, paymentId, amount }: TwiceRefunded,
): Promise<void> {
  const { id, state, returns } = await call.db.doubleRefund.findUniqueOrThrow({
    where: { refundId },
    include: { returns: { orderBy: { transferId: 'asc' } } },
  })
  doubleRefundMachine.assertGo(state, 'taken_back')
  const at = call.clock.now()
  const fact = { refundId, paymentId, holds: false, at } as const
  const missing = amount - sumDong(returns.map((one) => one.amount))
  if (bearerOf(state) === 'losses') {
    await call.tell('payment.double-refund-written-off', { ...fact, amount: missing })
  }
  for (const { transferId, amount: returned } of returns) {
    await call.db.bankTransaction.update({
      where: { id: transferId },
      data: { setAside: { decrement: returned }, resolution: null, resolvedById: null, resolvedAt: null },
    })
    await call.tell('payment.double-refund-returned', {
      ...{ ...fact, amount: returned, returnId: transferId, bearer: 'differences' },
    })
  }
  await call.db.doubleRefundReturn.deleteMany({ where: { doubleRefundId: id } })
  await call.db.doubleRefund.update({ where: { id }, data: { state: 'taken_back', closedAt: at } })
}
