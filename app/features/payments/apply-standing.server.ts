import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { AttemptStanding, NoticeOutcome, Receipt } from '#integrations/payments/contract.ts'
import { endAttempt, lookAt } from './end-attempt.server.ts'
import { isGatewayName } from './gateway-name.ts'
import { judgeMoney } from './judge-money.ts'
import { keepMovement, tellMoneyIn, type Movement } from './keep-money.server.ts'
import { offerLateMoney } from './late-money.server.ts'
import { lockPaymentsOfAttempt } from './lock-payments.server.ts'
import { payPayment } from './pay-payment.server.ts'
import { nextAsking } from './pauses.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { used, useMoney } from './use-money.server.ts'

export interface ToldStanding {
  readonly attemptId: string
  readonly standing: AttemptStanding
  /** The notice that told it; null where the gateway was asked. */
  readonly noticeId: string | null
}

/**
 * Applies what a gateway says about one attempt, by itself or asked, in one transaction under the lock on the order's
 * payments. However often, by whatever way and in whatever order it is told, the end is the same; money is kept once
 * and pays only where it is exactly what was asked for.
 * @returns what the gateway is told of it
 */
export async function applyStanding(call: Call, told: ToldStanding): Promise<NoticeOutcome> {
  return call.inTransaction(async (call) => {
    await lockPaymentsOfAttempt(call, told.attemptId)
    const attempt = await call.db.paymentAttempt.findUniqueOrThrow({ where: { id: told.attemptId }, select })
    return apply(call, attempt, told)
  })
}

const select = {
  ...{ id: true, status: true, gateway: true, reference: true, paymentId: true, asked: true, amount: true },
  ...{ expiresAt: true, startedAt: true },
  payment: { select: { status: true, amount: true, uses: used } },
} as const

interface Attempt {
  readonly id: string
  readonly status: string
  readonly gateway: string
  readonly reference: string
  readonly paymentId: string
  readonly asked: number
  readonly amount: bigint
  readonly expiresAt: Date | null
  readonly startedAt: Date
  readonly payment: {
    readonly status: 'open' | 'paid' | 'failed' | 'expired' | 'cancelled'
    readonly amount: bigint
    readonly uses: readonly { readonly amount: bigint }[]
  }
}

async function apply(call: Call, attempt: Attempt, told: ToldStanding): Promise<NoticeOutcome> {
  const { standing } = told
  const { id: attemptId, paymentId } = attempt
  switch (standing.kind) {
    case 'paid':
      return takeReceipts(call, attempt, [standing.receipt, ...(standing.further ?? [])], told.noticeId)
    case 'pending':
    case 'unknown': {
      // What the gateway never heard of will not be paid once its time is over; until then an old page can be opened.
      const late = attempt.expiresAt === null || attempt.expiresAt <= call.clock.now()
      const over = standing.kind === 'unknown' && attempt.status !== 'open' && late
      const askAt = over ? null : nextAsking(attempt.asked, call.clock.now())
      await call.db.paymentAttempt.update({
        where: { id: attemptId },
        data: { askAt, asked: { increment: 1 } },
      })
      if (standing.kind === 'pending' && standing.suspected) {
        await recordPaymentEvent(call, paymentId, 'suspected', { attemptId })
        call.log.warn({ paymentId }, 'a gateway holds money that it suspects')
      }
      return 'stored'
    }
    case 'failed':
    case 'expired':
    case 'cancelled': {
      await call.db.paymentAttempt.update({
        where: { id: attemptId },
        data: { askAt: lookAt(call, attempt) },
      })
      if (attempt.status !== 'open') return 'known'
      const { kind: end, code } = standing
      await endAttempt(call, attemptId, { end, code })
      await recordPaymentEvent(call, paymentId, 'attempt_failed', { attemptId, end, code })
      return 'stored'
    }
  }
}

/** Each receipt counts once, and finds the payment as the one before has left it. */
async function takeReceipts(
  call: Call,
  attempt: Attempt,
  receipts: readonly Receipt[],
  noticeId: string | null,
): Promise<NoticeOutcome> {
  await call.db.paymentAttempt.update({
    where: { id: attempt.id },
    data: { askAt: lookAt(call, attempt) },
  })
  const outcomes: NoticeOutcome[] = []
  for (const receipt of receipts) {
    const now =
      outcomes.length === 0
        ? attempt
        : await call.db.paymentAttempt.findUniqueOrThrow({ where: { id: attempt.id }, select })
    outcomes.push(await takeReceipt(call, now, receipt, noticeId))
  }
  return worst.find((one) => outcomes.includes(one)) ?? 'known'
}

/** Of several receipts in one word, the gateway is told the outcome that a person has most to do with. */
const worst: readonly NoticeOutcome[] = ['amount-differs', 'stored']

async function takeReceipt(
  call: Call,
  attempt: Attempt,
  { id: providerId, amount, at: movedAt, fee }: Receipt,
  noticeId: string | null,
): Promise<NoticeOutcome> {
  const { gateway, paymentId, payment } = attempt
  if (!isGatewayName(gateway)) throw new Error(`${gateway} is no gateway`)
  const movement: Movement = {
    ...{ provider: gateway, providerId, noticeId, importId: null, account: gateway, amount, movedAt, fee },
    direction: 'in',
    ...{ purpose: attempt.reference, bankReference: '' },
  }
  const missing = payment.amount - sumDong(payment.uses.map((use) => use.amount))
  const candidate = {
    ...{ attemptId: attempt.id, paymentId, account: gateway, missing },
    ...{ paymentStatus: payment.status, amount: payment.amount },
  }
  const { match } = judgeMoney({ amount, account: gateway }, [candidate])
  const transferId = await keepMovement(call, movement, { match, attemptId: attempt.id })
  if (transferId === null) return amount === attempt.amount ? 'known' : 'amount-differs'
  await tellMoneyIn(call, transferId, movement, { place: gateway, sellerId: null })
  if (match === 'matched') {
    await useMoney(call, { transferId, paymentId, amount, known: { rest: amount, missing } })
    await payPayment(call, paymentId, { attemptId: attempt.id, transferId, toldBy: gateway })
  }
  if (match === 'late') await offerLateMoney(call, { paymentId, transferId })
  // What a gateway took is what it was asked for, or something is wrong: a person looks before it counts.
  return amount === attempt.amount ? 'stored' : 'amount-differs'
}
