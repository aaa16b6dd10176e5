import type { Call } from '#app/platform/call.ts'
import type { Refund } from '#app/platform/db/generated/client.ts'
import type { RefundAnswer } from '#integrations/payments/contract.ts'
import { isGatewayName } from './gateway-name.ts'
import { gatewayNamed } from './gateway-of.server.ts'
import { openDoubleRefund, takeBackDoubleRefund } from './keep-double-refund.server.ts'
import { inADay, nextAsking, nextLook } from './pauses.ts'
import { recordPaymentEvent, type PaymentEventKind } from './payment-events.server.ts'
import { isAtGateway, isSentByGateway, REFUND_UNSURE, refundMachine } from './refund.machine.ts'
import { refundFact } from './refund-fact.ts'

/**
 * Books what a gateway answers about a refund. Told again it changes nothing; where it takes back what it said
 * before, so do the books: what was done is owed again and a person's task, what was declined is done after all. What
 * a person has sent meanwhile, or dropped, stays as it is, and the money that went out beside it gets a name.
 * @returns false where it changes nothing
 */
export async function applyRefundAnswer(
  call: Call,
  refundId: string,
  answer: RefundAnswer,
): Promise<boolean> {
  return call.inTransaction(async (call) => {
    await call.db.$queryRaw`select "id" from "Refund" where "id" = ${refundId}::uuid for update`
    const { gateway: now, ...refund } = await call.db.refund.findUniqueOrThrow({ where: { id: refundId } })
    const told = { ...refund, gateway: now, via: await gatewayOfRefund(call, refund) }
    return isAtGateway(refund.status) ? onItsWay(call, told, answer) : afterItsEnd(call, told, answer)
  })
}

/** The gateway whose money a refund gives back, also where a person sends it by now; null where there is none. */
export async function gatewayOfRefund(call: Call, { attemptId }: Pick<Refund, 'attemptId'>) {
  if (!attemptId) return null
  const { gateway } = await call.db.paymentAttempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { gateway: true },
  })
  return isGatewayName(gateway) ? gateway : null
}

type Told = Refund & { readonly via: Awaited<ReturnType<typeof gatewayOfRefund>> }

async function onItsWay(call: Call, refund: Told, answer: RefundAnswer): Promise<boolean> {
  const { id, status, asked } = refund
  const now = call.clock.now()
  switch (answer.kind) {
    case 'refunded':
      return isSent(call, refund, answer.gatewayReference)
    case 'under-way': {
      const first = status === 'to_send'
      await call.db.refund.update({
        where: { id },
        data: {
          ...{ status: 'under_way', gatewayReference: answer.gatewayReference },
          // The order itself was counted when it was sent.
          ...{ asked: first ? asked : asked + 1, askAt: nextAsking(asked, now) ?? inADay(now) },
        },
      })
      if (first) await note(call, refund, 'refund_under_way', answer.gatewayReference)
      return first
    }
    case 'declined':
      return isAPersons(call, refund, 'refund_declined', answer)
    case 'unknown':
      await call.db.refund.update({
        where: { id },
        data: { status: 'to_send', asked: { increment: 1 }, askAt: nextAsking(asked, now) },
      })
      return true
  }
}

async function afterItsEnd(call: Call, refund: Told, answer: RefundAnswer): Promise<boolean> {
  await call.db.refund.update({ where: { id: refund.id }, data: { askAt: lookAt(call, refund) } })
  // Only its last words count here: what it has forgotten, or thinks about again, is no other end.
  if (answer.kind === 'refunded') {
    const { gatewayReference: words } = answer
    if (isSentByGateway(refund)) return false
    if (refund.status === 'awaiting_operator' || refund.status === 'awaiting_dispute')
      return isSent(call, refund, words)
    return isSentBeside(call, refund, { holds: true, words })
  }
  if (answer.kind !== 'declined' || !isSentByGateway(refund)) return false
  if (refund.alsoSentAt) return isSentBeside(call, refund, { holds: false, words: answer.reason })
  await isAPersons(call, refund, 'refund_failed', answer)
  const via = nameOf(refund)
  await call.tell('payment.refund-failed', { ...refundFact(refund, call.clock.now()), via })
  return true
}

async function isSent(call: Call, refund: Told, gatewayReference: string): Promise<boolean> {
  const { id, status, via } = refund
  refundMachine.assertGo(status, 'done')
  const doneAt = call.clock.now()
  await call.db.refund.update({
    where: { id },
    data: {
      ...{ status: 'done', doneAt, proof: gatewayReference, gatewayReference, gateway: via },
      ...{ declined: null, disputeId: null, askAt: lookAt(call, { ...refund, doneAt }) },
    },
  })
  await note(call, refund, 'refund_sent', gatewayReference)
  await call.tell('payment.refund-sent', { ...refundFact(refund, doneAt), via: nameOf(refund) })
  return true
}

/** Nothing of it was sent, or it came back: an operator has to. */
async function isAPersons(
  call: Call,
  refund: Told,
  kind: 'refund_declined' | 'refund_failed',
  { reason, unsure }: Extract<RefundAnswer, { kind: 'declined' }>,
): Promise<boolean> {
  refundMachine.assertGo(refund.status, 'awaiting_operator')
  await call.db.refund.update({
    where: { id: refund.id },
    data: {
      ...{ status: 'awaiting_operator', gateway: null, declined: unsure ? REFUND_UNSURE : reason },
      ...{ doneAt: null, proof: null, askAt: lookAt(call, { ...refund, doneAt: null }) },
    },
  })
  await note(call, refund, kind, reason)
  return true
}

/** The gateway sent what a person had sent already or dropped, or takes that back. */
async function isSentBeside(
  call: Call,
  refund: Told,
  { holds, words }: { readonly holds: boolean; readonly words: string },
): Promise<boolean> {
  const at = call.clock.now()
  await call.db.refund.update({ where: { id: refund.id }, data: { alsoSentAt: holds ? at : null } })
  await (holds ? openDoubleRefund : takeBackDoubleRefund)(call, refund)
  await note(call, refund, holds ? 'refund_also_sent' : 'refund_failed', words)
  if (holds) call.log.error({ refundId: refund.id }, 'a gateway gave back what a person had decided about')
  await call.tell('payment.refund-also-sent', { ...refundFact(refund, at), via: nameOf(refund), holds })
  return true
}

function nameOf({ id, via }: Told) {
  if (!via) throw new Error(`no gateway was ever asked to send the refund ${id}`)
  return via
}

const lookAt = (call: Call, { via, doneAt, requestedAt }: Told) =>
  nextLook(
    doneAt ?? requestedAt,
    (via && gatewayNamed(call, via)?.capabilities.looksAgain?.refunds) ?? undefined,
    call.clock.now(),
  )

async function note(call: Call, { id, paymentId }: Told, kind: PaymentEventKind, words: string) {
  if (paymentId) await recordPaymentEvent(call, paymentId, kind, { refundId: id, words })
}
