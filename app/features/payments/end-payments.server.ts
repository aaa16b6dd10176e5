import type { Call } from '#app/platform/call.ts'
import { endAttempt } from './end-attempt.server.ts'
import { lockPayments } from './lock-payments.server.ts'
import { paymentMachine } from './payment.machine.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { freeMoney } from './use-money.server.ts'

/**
 * Ends what was not paid in time. Payment against expiry is decided by who comes first under the lock.
 * @returns whether anything expired
 */
export async function expirePayments(call: Call, orderId: string): Promise<boolean> {
  return endUnpaid(call, { orderId, expiredBy: call.clock.now() }, 'expired')
}

/** Ends the unpaid payments whose every seller's part is among those that were cancelled. */
export async function cancelPayments(
  call: Call,
  input: { readonly orderId: string; readonly paymentIds: readonly string[] },
): Promise<boolean> {
  return endUnpaid(call, input, 'cancelled')
}

type Unpaid = { readonly orderId: string; readonly paymentIds?: readonly string[]; readonly expiredBy?: Date }

async function endUnpaid(call: Call, which: Unpaid, end: 'expired' | 'cancelled'): Promise<boolean> {
  const { orderId, paymentIds, expiredBy } = which
  return call.inTransaction(async (call) => {
    await lockPayments(call, orderId)
    const open = await call.db.payment.findMany({
      where: {
        ...{ orderId, status: 'open' },
        ...(paymentIds && { id: { in: [...paymentIds] } }),
        ...(expiredBy && { expiresAt: { lte: expiredBy } }),
      },
      select: { id: true, status: true, attempts: { where: { status: 'open' }, select: { id: true } } },
      orderBy: { id: 'asc' },
    })
    const at = call.clock.now()
    for (const { id: paymentId, status, attempts } of open) {
      paymentMachine.assertGo(status, end)
      for (const { id } of attempts) await endAttempt(call, id, { end, code: null })
      await call.db.payment.update({ where: { id: paymentId }, data: { status: end } })
      await recordPaymentEvent(call, paymentId, end)
      await freeMoney(call, paymentId)
      if (end === 'expired') await call.tell('payment.expired', { paymentId, orderId, at })
    }
    return open.length > 0
  })
}
