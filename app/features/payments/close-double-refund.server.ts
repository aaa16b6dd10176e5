import { sumDong } from '#app/kernel/money.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { afterReturn, bearerOf, doubleRefundMachine, mayConfirm } from './double-refund.machine.ts'
import { unasked } from './keep-double-refund.server.ts'
import { recordPaymentEvent, type PaymentEventKind } from './payment-events.server.ts'
import { findToldTwice } from './same-line.server.ts'
import { unmatched } from './transfer-desk.server.ts'
import { restOf, settleTransfer } from './use-money.server.ts'

/**
 * An operator says of money that came in later that it is what the shopper had too much, or a part of it. What is left of
 * the money stays on the desk, what is missing of the refund stays open.
 * @returns `payment:failure.double_closed`; or `.return_unfit` beside `transferId`: decided already, not on the market's
 *   account, or no further money
 */
export function matchDoubleRefund(
  call: Call,
  { refundId, transferId }: { readonly refundId: string; readonly transferId: string },
): Promise<Result<{ amount: bigint }>> {
  return call.inTransaction(async (call) => {
    const double = await lockDouble(call, refundId)
    const bearer = double && bearerOf(double.state)
    if (!double || !bearer) return fail('payment:failure.double_closed')
    if (!(await lockReturn(call, transferId))) return failAt('transferId', 'payment:failure.return_unfit')
    const { id: doubleRefundId, missing, paymentId } = double
    const next = afterReturn(double.state, { rest: await restOf(call, transferId), missing })
    const { amount, state } = next
    const at = call.clock.now()
    const byId = userIdOf(call.actor)
    await call.db.doubleRefundReturn.create({ data: { doubleRefundId, transferId, amount, byId, at } })
    const closed = state === 'returned' && { closedById: byId, closedAt: at }
    await call.db.doubleRefund.update({ where: { refundId }, data: { state, ...closed } })
    const setAside = { increment: amount }
    await call.db.bankTransaction.update({ where: { id: transferId }, data: { setAside } })
    if ((await restOf(call, transferId)) === 0n) await settleTransfer(call, transferId, 'double_refund')
    const fact = { refundId, paymentId, returnId: transferId, amount, bearer, holds: true, at } as const
    await call.tell('payment.double-refund-returned', fact)
    const details = { refundId, amount: amount.toString(), transferId }
    await audit(call, {
      ...{ action: 'payments.transfer-resolved', subjectType: 'BankTransaction', subjectId: transferId },
      details: { resolution: 'double_refund' },
    })
    await record(call, double, 'double_refund_returned', details)
    return ok({ amount })
  })
}

/**
 * An operator asks another one to agree that what is missing is lost.
 * @returns `payment:failure.reason` beside `reason`, `.double_closed` where it is closed or asked for already
 */
export function askWriteOff(
  call: Call,
  input: { readonly refundId: string; readonly reason: string },
): Promise<Result<undefined>> {
  const { refundId } = input
  return call.inTransaction(async (call) => {
    const reason = input.reason.trim()
    if (reason === '') return failAt('reason', 'payment:failure.reason')
    const double = await lockDouble(call, refundId)
    if (!double || !doubleRefundMachine.canGo(double.state, 'write_off_asked')) {
      return fail('payment:failure.double_closed')
    }
    const asked = { reason, askedById: personOf(call), askedAt: call.clock.now() }
    await call.db.doubleRefund.update({ where: { refundId }, data: { state: 'write_off_asked', ...asked } })
    await record(call, double, 'double_refund_write_off_asked', { refundId, reason })
    return ok()
  })
}

/**
 * Another operator agrees: the market bears what is missing.
 * @returns `payment:failure.second_person` for who asked, `.double_closed` where nothing is asked any more
 */
export function confirmWriteOff(
  call: Call,
  { refundId }: { readonly refundId: string },
): Promise<Result<{ amount: bigint }>> {
  return call.inTransaction(async (call) => {
    const double = await lockDouble(call, refundId)
    if (double?.state !== 'write_off_asked') return fail('payment:failure.double_closed')
    if (!mayConfirm(double.askedById, userIdOf(call.actor))) return fail('payment:failure.second_person')
    const { missing: amount, paymentId } = double
    const at = call.clock.now()
    const closed = { closedById: personOf(call), closedAt: at }
    await call.db.doubleRefund.update({ where: { refundId }, data: { state: 'written_off', ...closed } })
    await call.tell('payment.double-refund-written-off', { refundId, paymentId, amount, holds: true, at })
    await record(call, double, 'double_refund_written_off', {
      ...{ refundId, amount: amount.toString(), reason: double.reason },
    })
    return ok({ amount })
  })
}

/**
 * It is not written off: who asked takes it back, or another does not agree.
 * @returns `payment:failure.double_closed` where nothing is asked any more
 */
export function refuseWriteOff(
  call: Call,
  { refundId }: { readonly refundId: string },
): Promise<Result<undefined>> {
  return call.inTransaction(async (call) => {
    const double = await lockDouble(call, refundId)
    if (double?.state !== 'write_off_asked') return fail('payment:failure.double_closed')
    await call.db.doubleRefund.update({ where: { refundId }, data: { state: 'open', ...unasked } })
    await record(call, double, 'double_refund_write_off_refused', { refundId, reason: double.reason })
    return ok()
  })
}

/** The case as it stands, with đồng that are missing; the refund is locked first, as by who hears of its gateway. */
async function lockDouble(call: Call, refundId: string) {
  await call.db.$queryRaw`select "id" from "Refund" where "id" = ${refundId}::uuid for update`
  const double = await call.db.doubleRefund.findUnique({
    where: { refundId },
    include: {
      returns: { select: { amount: true } },
      refund: { select: { amount: true, paymentId: true } },
    },
  })
  if (!double) return null
  const { returns, refund, ...row } = double
  return { ...row, ...refund, missing: refund.amount - sumDong(returns.map((one) => one.amount)) }
}

/** Locks money that came in; false where it cannot be what a shopper sent back. */
async function lockReturn(call: Call, id: string): Promise<boolean> {
  await call.db.$queryRaw`select "id" from "BankTransaction" where "id" = ${id}::uuid for update`
  const { account: accountNumber } = call.ports.payments.marketAccount
  const line = await call.db.bankTransaction.findFirst({
    where: { id, accountNumber, amount: { gt: 0n }, ...unmatched },
    select: { id: true, provider: true, accountNumber: true, amount: true, purpose: true, at: true },
  })
  return line !== null && !(await findToldTwice(call, [line])).has(id)
}

function personOf(call: Call): string {
  const id = userIdOf(call.actor)
  if (id === null) throw new Error('a write-off is asked for and confirmed by people')
  return id
}

async function record(
  call: Call,
  { paymentId, refundId }: { readonly paymentId: string | null; readonly refundId: string },
  kind: Extract<PaymentEventKind, `double_refund_${string}`>,
  details: Readonly<Record<string, string | null>>,
) {
  const action = `payments.${kind.replaceAll('_', '-')}`
  await audit(call, { action, subjectType: 'Refund', subjectId: refundId, details })
  if (paymentId) await recordPaymentEvent(call, paymentId, kind, details)
}
