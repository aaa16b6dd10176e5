import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { GatewayEvent, NoticeOutcome } from '#integrations/payments/contract.ts'
import { applyRefundAnswer } from './apply-refund-answer.server.ts'
import { leftOfParts, spread } from './disputed-money.ts'
import { lockPaymentsOfAttempt } from './lock-payments.server.ts'
import { inADay } from './pauses.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { readDisputedMoney } from './read-disputed-money.server.ts'
import { refundFact } from './refund-fact.ts'

type Answer = Extract<GatewayEvent, { kind: 'refund' }>['answer']

interface ToldElsewhere {
  readonly gateway: string
  /** Whose money it gave back. */
  readonly attemptId: string
  /** Đồng. */
  readonly amount: bigint
  readonly answer: Answer
}

/**
 * Books a refund that was made at the gateway itself, by its owner's hand or for fraud, so that the market does not give
 * the same money back once more. Where somebody here was about to send that amount, that is what it was; else it is a
 * refund of its own; and where there is nothing left of the payment, it went out beside what a person had sent.
 */
export async function hearRefundElsewhere(call: Call, told: ToldElsewhere): Promise<NoticeOutcome> {
  const { gateway, attemptId, amount, answer } = told
  // What never went out, and was not ours, changes nothing.
  if (answer.kind !== 'refunded' && answer.kind !== 'under-way') return 'unknown-attempt'
  const { gatewayReference } = answer
  return call.inTransaction(async (call) => {
    await lockPaymentsOfAttempt(call, attemptId)
    if ((await call.db.refund.count({ where: { attemptId, gatewayReference } })) > 0) return 'known'
    const { paymentId } = await call.db.paymentAttempt.findUniqueOrThrow({
      where: { id: attemptId },
      select: { paymentId: true },
    })
    const payment = await call.db.payment.findUniqueOrThrow({
      where: { id: paymentId },
      select: { status: true },
    })
    const waiting = await oldest(call, {
      ...{ paymentId, amount },
      status: { in: ['awaiting_operator', 'awaiting_dispute'] },
    })
    if (waiting) return adopt(call, waiting.id, told)
    const money = await readDisputedMoney(call, paymentId)
    const left = leftOfParts(money)
    const isLeft = payment.status === 'paid' && amount <= sumDong(left.map((part) => part.amount))
    if (isLeft) {
      for (const share of spread(amount, left))
        if (share.amount > 0n) await keep(call, told, { paymentId, ...share })
      return 'stored'
    }
    const beside =
      (await oldest(call, {
        ...{ paymentId, amount, gatewayReference: null },
        status: { in: ['to_send', 'under_way'] },
      })) ??
      (await oldest(call, {
        ...{ paymentId, amount, alsoSentAt: null, gateway: null },
        status: { in: ['done', 'dropped'] },
      }))
    if (beside) return adopt(call, beside.id, told)
    const details = { amount: amount.toString(), words: gatewayReference }
    await recordPaymentEvent(call, paymentId, 'refund_elsewhere', details)
    call.log.error({ paymentId, gateway, ...details }, 'a gateway gave back more than was left of a payment')
    return 'amount-differs'
  })
}

const oldest = (call: Call, where: Prisma.RefundWhereInput) =>
  call.db.refund.findFirst({ where, select: { id: true }, orderBy: { id: 'asc' } })

/** That refund is what was made there: the gateway's word counts for it from now on. */
async function adopt(call: Call, id: string, { attemptId, answer }: ToldElsewhere): Promise<NoticeOutcome> {
  const gatewayReference = 'gatewayReference' in answer ? answer.gatewayReference : null
  await call.db.refund.update({ where: { id }, data: { attemptId, gatewayReference } })
  await applyRefundAnswer(call, id, answer)
  if (answer.kind === 'under-way')
    await call.db.refund.update({ where: { id }, data: { askAt: inADay(call.clock.now()) } })
  return 'stored'
}

/** One refund for each part, as if it had been asked for here and the gateway had taken it on. */
async function keep(
  call: Call,
  { gateway, attemptId, answer }: ToldElsewhere,
  share: { readonly paymentId: string; readonly sellerOrderId: string; readonly amount: bigint },
): Promise<void> {
  const gatewayReference = 'gatewayReference' in answer ? answer.gatewayReference : null
  const now = call.clock.now()
  const refund = await call.db.refund.create({
    data: {
      ...{ id: newId(), ...share, gateway, attemptId, gatewayReference, status: 'under_way' },
      reason: 'money:refund.elsewhere',
      key: `elsewhere/${gateway}/${gatewayReference}/${share.sellerOrderId}`,
      ...{ requestedAt: now, askAt: inADay(now) },
    },
  })
  const details = { refundId: refund.id, amount: share.amount.toString(), words: gatewayReference }
  await recordPaymentEvent(call, share.paymentId, 'refund_elsewhere', details)
  await call.tell('payment.refund-requested', refundFact(refund, now))
  call.log.warn({ refundId: refund.id, gateway }, 'a refund was made at the gateway itself')
  if (answer.kind === 'refunded') await applyRefundAnswer(call, refund.id, answer)
}
