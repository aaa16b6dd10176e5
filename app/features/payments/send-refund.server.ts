import type { Call } from '#app/platform/call.ts'
import type { RefundAnswer, RefundHandle } from '#integrations/payments/contract.ts'
import { handleOf, handleSelect } from './attempt-handle.ts'
import { isGatewayName } from './gateway-name.ts'
import { gatewayNamed } from './gateway-of.server.ts'
import { inADay, nextAsking } from './pauses.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { refundFact } from './refund-fact.ts'

/** One sweep asks about so many at most. */
const MOST = 100

/** An operator has to find out whether it was sent before sending it by hand. */
const SILENT = {
  kind: 'declined',
  reason: 'no answer in two weeks: ask the gateway before sending it',
} as const

/** Sends, or asks about, every refund whose time has come. @returns how many */
export async function sweepRefunds(call: Call): Promise<number> {
  const due = await call.db.refund.findMany({
    where: { askAt: { lte: call.clock.now() } },
    select: { id: true, gateway: true },
    orderBy: { askAt: 'asc' },
    take: MOST,
  })
  const away = new Set<string | null>()
  for (const { id, gateway } of due) {
    // One that is away keeps nobody waiting who asks another.
    if (!away.has(gateway) && !(await sendRefund(call, id))) away.add(gateway)
  }
  return due.length
}

/**
 * Has a gateway give money back, or asks what became of it. Can be done again and again, also by two at once: the
 * gateway knows the refund by our own id. What it does not answer is asked again; what it declines is an operator's.
 * @returns whether it answered
 */
export async function sendRefund(call: Call, refundId: string): Promise<boolean> {
  const refund = await call.db.refund.findUniqueOrThrow({
    where: { id: refundId },
    select: {
      status: true,
      gateway: true,
      attemptId: true,
      amount: true,
      requestedAt: true,
      gatewayReference: true,
      asked: true,
      transferId: true,
      paymentId: true,
    },
  })
  const { status, gateway: name, attemptId, asked } = refund
  if ((status !== 'to_send' && status !== 'under_way') || !name || !attemptId) return true
  const gateway = gatewayNamed(call, name)
  const attempt = await call.db.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: handleSelect,
  })
  // An attempt can have been paid twice: it is this money that goes back.
  const receipt = await call.db.bankTransaction.findFirstOrThrow({
    where: refund.transferId
      ? { id: refund.transferId }
      : { provider: name, uses: { some: { paymentId: refund.paymentId ?? '', freedAt: null } } },
    select: { providerId: true },
  })
  const handle: RefundHandle = {
    ...{ refundId, amount: refund.amount, requestedAt: refund.requestedAt },
    ...{
      attempt: handleOf(attempt),
      receiptId: receipt.providerId,
      gatewayReference: refund.gatewayReference,
    },
  }
  try {
    const answer =
      status === 'to_send' ? await gateway?.refund?.(handle) : await gateway?.queryRefund?.(handle)
    if (answer) {
      await applyRefundAnswer(call, refundId, answer)
      return true
    }
  } catch (error) {
    call.log.warn({ err: error, refundId }, 'a gateway did not answer about a refund')
  }
  const now = call.clock.now()
  // What it took on it will bring to an end: only what it never acknowledged is left to a person.
  const askAt = nextAsking(asked, now) ?? (status === 'under_way' ? inADay(now) : null)
  if (askAt === null) await applyRefundAnswer(call, refundId, SILENT)
  else {
    await call.db.refund.updateMany({
      where: { id: refundId, status },
      data: { askAt, asked: { increment: 1 } },
    })
  }
  return false
}

/**
 * Books what a gateway says about a refund, by itself or asked; once, whatever comes after.
 * @returns false where it changes nothing any more
 */
export async function applyRefundAnswer(
  call: Call,
  refundId: string,
  answer: RefundAnswer,
): Promise<boolean> {
  return call.inTransaction(async (call) => {
    await call.db.$queryRaw`select "id" from "Refund" where "id" = ${refundId}::uuid for update`
    const refund = await call.db.refund.findUniqueOrThrow({ where: { id: refundId } })
    if (refund.status !== 'to_send' && refund.status !== 'under_way') return false
    const now = call.clock.now()
    const note = (kind: 'refund_sent' | 'refund_under_way' | 'refund_declined', words: string) =>
      refund.paymentId && recordPaymentEvent(call, refund.paymentId, kind, { refundId, words })
    switch (answer.kind) {
      case 'refunded': {
        await call.db.refund.update({
          where: { id: refundId },
          data: {
            ...{ status: 'done', doneAt: now, askAt: null },
            ...{ proof: answer.gatewayReference, gatewayReference: answer.gatewayReference },
          },
        })
        await note('refund_sent', answer.gatewayReference)
        const via = refund.gateway && isGatewayName(refund.gateway) ? refund.gateway : 'bank'
        await call.tell('payment.refund-sent', { ...refundFact(refund, now), via })
        return true
      }
      case 'under-way': {
        const first = refund.status === 'to_send'
        await call.db.refund.update({
          where: { id: refundId },
          data: {
            ...{ status: 'under_way', gatewayReference: answer.gatewayReference },
            ...{ asked: { increment: 1 }, askAt: nextAsking(refund.asked, now) ?? inADay(now) },
          },
        })
        if (first) await note('refund_under_way', answer.gatewayReference)
        return first
      }
      case 'declined':
        await call.db.refund.update({
          where: { id: refundId },
          data: { status: 'awaiting_operator', gateway: null, declined: answer.reason, askAt: null },
        })
        await note('refund_declined', answer.reason)
        return true
      case 'unknown':
        await call.db.refund.update({
          where: { id: refundId },
          data: { status: 'to_send', asked: { increment: 1 }, askAt: nextAsking(refund.asked, now) },
        })
        return true
    }
  })
}
