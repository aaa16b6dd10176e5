import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { enqueue } from '#app/platform/jobs/enqueue.server.ts'
import type { RequestRefundInput } from './payments.types.ts'
import { gatewayNamed } from './gateway-of.server.ts'
import { lockPayments } from './lock-payments.server.ts'
import { nextAsking } from './pauses.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { refundFact } from './refund-fact.ts'
import { restOf, settleTransfer } from './use-money.server.ts'

/**
 * The only door to giving money back. Where the gateway that took the money can send it, it is asked to, by a job of
 * this transaction; else it becomes a task of an operator, who sends a transfer and says so. The same key asked twice
 * is one refund.
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
    const now = call.clock.now()
    const sender = await senderOf(call, input)
    const refund = await call.db.refund.create({
      data: {
        id: refundId,
        paymentId: input.paymentId ?? null,
        transferId: input.transferId ?? null,
        sellerOrderId: input.sellerOrderId ?? null,
        amount: input.amount,
        reason: input.reason,
        key: input.key,
        requestedById: userIdOf(call.actor),
        requestedAt: now,
        ...(sender && { ...sender, status: 'to_send', askAt: nextAsking(0, now) }),
      },
    })
    if (sender) await enqueue(call, 'payments.send-refund', { refundId }, { key: `send-refund/${refundId}` })
    await call.tell('payment.refund-requested', refundFact(refund, now))
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
    if (input.transferId && (await restOf(call, input.transferId)) === 0n) {
      await settleTransfer(call, input.transferId, 'refund')
    }
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
    select: {
      amount: true,
      setAside: true,
      refunds: kept,
      uses: { where: { freedAt: null }, select: { amount: true } },
    },
  })
  if (!transfer || transfer.amount <= 0n) return null
  // What paid an order is given back through its payment.
  const free = transfer.amount - transfer.setAside - sumDong(transfer.uses.map((use) => use.amount))
  return { amount: free, paid: free > 0n, refunds: transfer.refunds }
}

/** The gateway and the attempt whose money can be sent back by it; null where a person has to send it. */
async function senderOf(call: Call, { paymentId, transferId }: RequestRefundInput) {
  const sources = await call.db.bankTransaction.findMany({
    where: paymentId ? { uses: { some: { paymentId, freedAt: null } } } : { id: transferId },
    select: { provider: true, attemptId: true },
    take: 2,
  })
  const [source, another] = sources
  // Money of several movements is given back by a person: no one of them is the whole.
  if (!source?.attemptId || another) return null
  const gateway = gatewayNamed(call, source.provider)
  return gateway?.refund ? { gateway: gateway.name, attemptId: source.attemptId } : null
}
