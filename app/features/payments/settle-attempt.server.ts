import { newTransferReference } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { gatewayOf } from './gateway-of.server.ts'
import { attemptMachine, paymentMachine } from './payment.machine.ts'
import { lockPayments } from './lock-payments.server.ts'
import { recordPaymentEvent } from './payment-events.server.ts'

/** Ends the open attempt of a payment as paid, and tells it. Under `lockPayments` only. */
export async function payOpenAttempt(
  call: Call,
  paymentId: string,
  evidence: Record<string, string>,
): Promise<void> {
  const { attempts, ...payment } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: {
      orderId: true,
      status: true,
      attempts: { where: { status: 'open' }, select: { id: true, status: true } },
    },
  })
  const at = call.clock.now()
  paymentMachine.assertGo(payment.status, 'paid')
  for (const attempt of attempts) {
    attemptMachine.assertGo(attempt.status, 'paid')
    await call.db.paymentAttempt.update({ where: { id: attempt.id }, data: { status: 'paid', endedAt: at } })
  }
  await call.db.payment.update({ where: { id: paymentId }, data: { status: 'paid', paidAt: at } })
  await recordPaymentEvent(call, paymentId, 'paid', evidence)
  await call.tell('payment.paid', { paymentId, orderId: payment.orderId, at })
}

/**
 * Takes money that came after the expiry, for whoever has found that the goods can still be had: a new attempt,
 * paid at once, on the re-opened payment. Called by a hearer of `payment.late-money`, in its transaction.
 */
export async function acceptLateMoney(
  call: Call,
  { paymentId, transferId }: { readonly paymentId: string; readonly transferId: string },
): Promise<void> {
  const payment = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { orderId: true, status: true, amount: true, method: true },
  })
  paymentMachine.assertGo(payment.status, 'paid')
  const at = call.clock.now()
  const attempt = await call.db.paymentAttempt.create({
    data: {
      id: newId(),
      paymentId,
      gateway: gatewayOf(call, payment.method).name,
      reference: newTransferReference(),
      amount: payment.amount,
      status: 'paid',
      details: { kind: 'nothing' },
      startedAt: at,
      endedAt: at,
    },
    select: { id: true },
  })
  await call.db.bankTransaction.update({
    where: { id: transferId },
    data: { match: 'matched', attemptId: attempt.id },
  })
  await call.db.payment.update({ where: { id: paymentId }, data: { status: 'paid', paidAt: at } })
  await recordPaymentEvent(call, paymentId, 'late_money_accepted', { transferId })
  await recordPaymentEvent(call, paymentId, 'paid', { transferId })
  await call.tell('payment.paid', { paymentId, orderId: payment.orderId, at })
}

/** Books the cash that a seller has in hand. Does nothing when it is booked already. */
export async function markCashPaid(call: Call, paymentId: string): Promise<void> {
  const payment = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { method: true, status: true },
  })
  if (payment.method !== 'cash_on_delivery') throw new Error('only cash is paid by hand')
  if (payment.status === 'open') await payOpenAttempt(call, paymentId, { by: 'hand' })
}

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
  return call.inTransaction(async (call) => {
    await lockPayments(call, which.orderId)
    const open = await call.db.payment.findMany({
      where: {
        orderId: which.orderId,
        status: 'open',
        ...(which.paymentIds ? { id: { in: [...which.paymentIds] } } : {}),
        ...(which.expiredBy
          ? { attempts: { some: { status: 'open', expiresAt: { lte: which.expiredBy } } } }
          : {}),
      },
      select: { id: true, status: true },
      orderBy: { id: 'asc' },
    })
    const at = call.clock.now()
    for (const { id: paymentId, status } of open) {
      paymentMachine.assertGo(status, end)
      await call.db.paymentAttempt.updateMany({
        where: { paymentId, status: 'open' },
        data: { status: end, endedAt: at },
      })
      await call.db.payment.update({ where: { id: paymentId }, data: { status: end } })
      await recordPaymentEvent(call, paymentId, end)
      if (end === 'expired') await call.tell('payment.expired', { paymentId, orderId: which.orderId, at })
    }
    return open.length > 0
  })
}
