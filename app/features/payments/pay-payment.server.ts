import { newTransferReference } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { endAttempt } from './end-attempt.server.ts'
import { gatewayOf } from './gateway-of.server.ts'
import { paymentMachine } from './payment.machine.ts'
import { recordPaymentEvent } from './payment-events.server.ts'

/** Ended because the payment was paid or begun anew by another attempt. */
export const SUPERSEDED = 'superseded'

export interface PaidBy {
  /** The attempt that the money named; null for cash. */
  readonly attemptId: string | null
  readonly evidence: Readonly<Record<string, string>>
}

/**
 * Books a payment whose whole money is there, and tells it. Where the attempt that the money named has ended already
 * the money begins a new one, paid at once: an attempt ends once. Under `lockPayments` only.
 */
export async function payPayment(
  call: Call,
  paymentId: string,
  { attemptId, evidence }: PaidBy,
): Promise<void> {
  const { attempts, ...payment } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: {
      orderId: true,
      status: true,
      method: true,
      amount: true,
      attempts: { where: { status: 'open' }, select: { id: true } },
    },
  })
  paymentMachine.assertGo(payment.status, 'paid')
  const at = call.clock.now()
  const paid = attempts.find(({ id }) => attemptId === null || id === attemptId)
  for (const { id } of attempts) {
    if (id !== paid?.id) await endAttempt(call, id, { end: 'cancelled', code: SUPERSEDED })
  }
  if (paid) await endAttempt(call, paid.id, { end: 'paid', code: null })
  else {
    await call.db.paymentAttempt.create({
      data: {
        ...{ id: newId(), paymentId, reference: newTransferReference(), amount: payment.amount },
        ...{ gateway: gatewayOf(call, payment.method).name, details: { kind: 'nothing' } },
        ...{ status: 'paid', startedAt: at, endedAt: at },
      },
    })
  }
  await call.db.payment.update({ where: { id: paymentId }, data: { status: 'paid', paidAt: at } })
  await recordPaymentEvent(call, paymentId, 'paid', evidence)
  await call.tell('payment.paid', { paymentId, orderId: payment.orderId, at })
}

/** Books the cash that a seller or a carrier has in hand. Does nothing when it is booked already. */
export async function markCashPaid(call: Call, paymentId: string): Promise<void> {
  const { method, status } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { method: true, status: true },
  })
  if (method !== 'cash_on_delivery') throw new Error('only cash is paid by hand')
  if (status === 'open') await payPayment(call, paymentId, { attemptId: null, evidence: { by: 'hand' } })
}
