import { newTransferReference } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { endable, endAttempt } from './end-attempt.server.ts'
import { gatewayOf } from './gateway-of.server.ts'
import { paymentMachine } from './payment.machine.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import type { PaymentMethod } from './payments.types.ts'

/** Ended because the payment was paid or begun anew by another attempt. */
export const SUPERSEDED = 'superseded'

export interface PaidBy {
  /** The attempt that the money named; null where it named none. */
  readonly attemptId: string | null
  /** The movement that made it whole; null for cash in somebody's hand. */
  readonly transferId: string | null
  /** Who told of the movement, where the caller knows it. */
  readonly toldBy?: string
}

/**
 * Books a payment whose whole money is there, and tells it. Where the money named no attempt, or one that has ended
 * already, it begins a new one, paid at once: an attempt ends once, and the page of another is closed. The payment
 * was made in the way in which its money came, whatever was chosen last. Under `lockPayments` only.
 */
export async function payPayment(
  call: Call,
  paymentId: string,
  { attemptId, transferId, toldBy }: PaidBy,
): Promise<void> {
  const { attempts, ...payment } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: {
      orderId: true,
      status: true,
      method: true,
      amount: true,
      attempts: { where: { status: 'open' }, select: endable },
    },
  })
  paymentMachine.assertGo(payment.status, 'paid')
  const at = call.clock.now()
  const paid = attempts.find(({ id }) => id === attemptId)
  const method =
    transferId === null ? payment.method : methodOfMoney(toldBy ?? (await tellerOf(call, transferId)))
  for (const attempt of attempts) {
    if (attempt !== paid) await endAttempt(call, attempt, { end: 'cancelled', code: SUPERSEDED })
  }
  if (paid) await endAttempt(call, paid, { end: 'paid', code: null })
  else {
    await call.db.paymentAttempt.create({
      data: {
        ...{ id: newId(), paymentId, reference: newTransferReference(), amount: payment.amount },
        ...{ gateway: gatewayOf(call, method).name, details: { kind: 'nothing' } },
        ...{ status: 'paid', startedAt: at, endedAt: at },
      },
    })
  }
  await call.db.payment.update({ where: { id: paymentId }, data: { status: 'paid', paidAt: at, method } })
  await recordPaymentEvent(call, paymentId, 'paid', transferId ? { transferId } : { by: 'hand' })
  await call.tell('payment.paid', { paymentId, orderId: payment.orderId, at })
}

/** Where money lies is how it was paid: at a gateway, or by a transfer to an account. */
const methodOfMoney = (toldBy: string): PaymentMethod =>
  toldBy === 'vnpay' || toldBy === 'payos' || toldBy === 'stripe' ? toldBy : 'vietqr'

async function tellerOf(call: Call, transferId: string): Promise<string> {
  const { provider } = await call.db.bankTransaction.findUniqueOrThrow({
    where: { id: transferId },
    select: { provider: true },
  })
  return provider
}

/** Books the cash that a seller or a carrier has in hand. Does nothing when it is booked already. */
export async function markCashPaid(call: Call, paymentId: string): Promise<void> {
  const { method, status, attempts } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { method: true, status: true, attempts: { where: { status: 'open' }, select: { id: true } } },
  })
  if (method !== 'cash_on_delivery') throw new Error('only cash is paid by hand')
  const attemptId = attempts[0]?.id ?? null
  if (status === 'open') await payPayment(call, paymentId, { attemptId, transferId: null })
}
