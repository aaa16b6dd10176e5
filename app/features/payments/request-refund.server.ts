import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { RequestRefundInput } from './payments.types.ts'
import { lockPayments } from './lock-payments.server.ts'
import { recordPaymentEvent } from './payment-events.server.ts'

/**
 * The only door to giving money back. No gateway of this market can send it by itself, so it becomes a task of an
 * operator, who sends a transfer and says so. The same key asked twice is one refund.
 * @returns the refund; or `payment:failure.not_there`, `.not_paid`, or `.more_than_paid` with what is `left`
 */
export async function requestRefund(
  call: Call,
  input: RequestRefundInput,
): Promise<Result<{ refundId: string }>> {
  if (input.amount <= 0n) return fail('payment:failure.more_than_paid', { left: 0n })
  return call.inTransaction(async (call) => {
    const source = await lockSource(call, input)
    if (!source) return fail('payment:failure.not_there')
    const before = await call.db.refund.findUnique({ where: { key: input.key }, select: { id: true } })
    if (before) return ok({ refundId: before.id })
    if (!source.paid) return fail('payment:failure.not_paid')
    const left = source.amount - sumDong(source.refunds.map((refund) => refund.amount))
    if (input.amount > left) return fail('payment:failure.more_than_paid', { left })

    const refundId = newId()
    await call.db.refund.create({
      data: {
        id: refundId,
        paymentId: input.paymentId ?? null,
        transferId: input.transferId ?? null,
        sellerOrderId: input.sellerOrderId ?? null,
        amount: input.amount,
        reason: input.reason,
        key: input.key,
        requestedById: userIdOf(call.actor),
        requestedAt: call.clock.now(),
      },
    })
    await audit(call, {
      action: 'payments.refund-requested',
      subjectType: 'Refund',
      subjectId: refundId,
      details: { amount: input.amount.toString(), key: input.key },
    })
    if (input.paymentId) {
      await recordPaymentEvent(call, input.paymentId, 'refund_requested', {
        refundId,
        amount: input.amount.toString(),
      })
    }
    if (input.transferId) await resolveTransfer(call, input.transferId)
    return ok({ refundId })
  })
}

const kept = { where: { status: { not: 'dropped' } }, select: { amount: true } } as const

async function lockSource(call: Call, { paymentId, transferId }: RequestRefundInput) {
  if (paymentId) {
    const known = await call.db.payment.findUnique({ where: { id: paymentId }, select: { orderId: true } })
    if (!known) return null
    await lockPayments(call, known.orderId)
    const payment = await call.db.payment.findUniqueOrThrow({
      where: { id: paymentId },
      select: { amount: true, status: true, refunds: kept },
    })
    return { amount: payment.amount, paid: payment.status === 'paid', refunds: payment.refunds }
  }
  if (!transferId) return null
  await call.db.$queryRaw`select "id" from "BankTransaction" where "id" = ${transferId}::uuid for update`
  const transfer = await call.db.bankTransaction.findUnique({
    where: { id: transferId },
    select: { amount: true, match: true, refunds: kept },
  })
  // What paid an order is given back through its payment.
  return (
    transfer && { amount: transfer.amount, paid: transfer.match !== 'matched', refunds: transfer.refunds }
  )
}

async function resolveTransfer(call: Call, id: string): Promise<void> {
  await call.db.bankTransaction.update({
    where: { id },
    data: { resolution: 'refund', resolvedById: userIdOf(call.actor), resolvedAt: call.clock.now() },
  })
}
