import { sumDong } from '#app/kernel/money.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { DisputeBearer } from '#app/platform/db/generated/enums.ts'
import {
  claimsOf,
  leftOfParts,
  restOfDispute,
  spread,
  type DisputedPayment,
  type Share,
} from './disputed-money.ts'
import { lockPayments } from './lock-payments.server.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { readDisputedMoney } from './read-disputed-money.server.ts'

export interface DisputeDecision {
  /** Our own id. */
  readonly disputeId: string
  readonly bearer: Exclude<DisputeBearer, 'nobody'>
  /** The parts that bear it, where sellers do; none named: all, by what is left of what it paid of each. */
  readonly parts?: readonly string[]
  readonly reason: string
}

/**
 * An operator says who bears a lost dispute: the market, or sellers by their parts, who may owe it then and are paid
 * out less. What was given back of a part its seller has not earned and does not bear; what is beyond all parts is the
 * market's. Once; the same again changes nothing.
 * @returns `payment:failure.reason` beside `reason`, `.parts_missing` beside `parts`, `.not_there`,
 * `.dispute_not_lost`, or `.dispute_decided` where it was decided otherwise
 */
export async function decideDispute(call: Call, decision: DisputeDecision): Promise<Result<undefined>> {
  const { disputeId, bearer } = decision
  const reason = decision.reason.trim()
  if (reason === '') return failAt('reason', 'payment:failure.reason')
  const known = await call.db.dispute.findUnique({
    where: { id: disputeId },
    select: { payment: { select: { orderId: true } } },
  })
  if (!known) return fail('payment:failure.not_there')
  return call.inTransaction(async (call) => {
    await lockPayments(call, known.payment.orderId)
    const dispute = await call.db.dispute.findUniqueOrThrow({
      where: { id: disputeId },
      include: { shares: { select: { sellerOrderId: true, amount: true } } },
    })
    if (dispute.state !== 'lost') return fail('payment:failure.dispute_not_lost')
    const { paymentId } = dispute
    const money = await readDisputedMoney(call, paymentId)
    const amount = restOfDispute(dispute, money.refunds)
    const { parts } = decision
    const bearing = bearableParts(money, disputeId).filter(
      (part) => !parts?.length || parts.includes(part.sellerOrderId),
    )
    const shares = bearer === 'sellers' ? spread(amount, bearing).filter((share) => share.amount > 0n) : []
    if (dispute.bearer) {
      const same = dispute.bearer === bearer && isSame(dispute.shares, shares)
      return same ? ok() : fail('payment:failure.dispute_decided')
    }
    if (bearer === 'sellers' && shares.length === 0) return failAt('parts', 'payment:failure.parts_missing')
    const at = call.clock.now()
    await call.db.dispute.update({
      where: { id: disputeId },
      data: { bearer, decision: reason, decidedById: userIdOf(call.actor), decidedAt: at },
    })
    await call.db.disputeShare.createMany({ data: shares.map((share) => ({ disputeId, ...share })) })
    const details = { bearer, reason }
    await audit(call, {
      ...{ action: 'payments.dispute-decided', subjectType: 'Dispute', subjectId: disputeId, details },
    })
    await recordPaymentEvent(call, paymentId, 'dispute_decided', { disputeId: dispute.disputeId, ...details })
    await call.tell('payment.dispute-decided', { disputeId, paymentId, amount, shares, holds: true, at })
    return ok()
  })
}

/** It was won after all: nobody bears it. Under `lockPayments` only. */
export async function undoDisputeDecision(call: Call, disputeId: string): Promise<void> {
  await tellDecision(call, disputeId, { holds: false })
  await call.db.disputeShare.deleteMany({ where: { disputeId } })
  await call.db.dispute.update({
    where: { id: disputeId },
    data: { bearer: null, decision: null, decidedById: null, decidedAt: null },
  })
}

/**
 * Some of what a lost dispute took was owed back to the payer anyway: nobody bears that. Before those refunds count as
 * done, under `lockPayments` only.
 */
export async function takeOffDecision(
  call: Call,
  disputeId: string,
  refunds: readonly { readonly sellerOrderId: string | null; readonly amount: bigint }[],
): Promise<void> {
  const dispute = await call.db.dispute.findUniqueOrThrow({
    where: { id: disputeId },
    select: { bearer: true, amount: true, shares: true, refunds: { select: { amount: true } } },
  })
  const off = sumDong(refunds.map(({ amount }) => amount))
  if (dispute.bearer) await tellDecision(call, disputeId, { holds: false, off })
  for (const { sellerOrderId, amount } of dispute.shares) {
    const own = refunds.filter((one) => one.sellerOrderId === sellerOrderId || one.sellerOrderId === null)
    const less = sumDong(own.map((one) => one.amount))
    const where = { disputeId_sellerOrderId: { disputeId, sellerOrderId } }
    if (less >= amount) await call.db.disputeShare.delete({ where })
    else await call.db.disputeShare.update({ where, data: { amount: { decrement: less } } })
  }
  if (dispute.amount === sumDong(dispute.refunds.map(({ amount }) => amount))) {
    const decidedAt = call.clock.now()
    const nobody = { bearer: 'nobody', decision: NOBODYS_WORDS, decidedById: null, decidedAt } as const
    await call.db.dispute.update({ where: { id: disputeId }, data: nobody })
  } else if (dispute.bearer) await tellDecision(call, disputeId, { holds: true })
}

/** Why nobody bears one, a key of words. */
const NOBODYS_WORDS = 'money:decision.nobody_words'

/**
 * Tells what is decided about a dispute, beyond the refunds that it made.
 * @param off đồng of those that did not count yet when that was decided
 */
async function tellDecision(
  call: Call,
  disputeId: string,
  { holds, off = 0n }: { readonly holds: boolean; readonly off?: bigint },
): Promise<void> {
  const { paymentId, amount, shares, refunds } = await call.db.dispute.findUniqueOrThrow({
    where: { id: disputeId },
    include: {
      shares: { select: { sellerOrderId: true, amount: true }, orderBy: { sellerOrderId: 'asc' } },
      refunds: { select: { amount: true } },
    },
  })
  const rest = amount - sumDong(refunds.map((one) => one.amount)) + off
  if (rest === 0n) return
  const at = call.clock.now()
  await call.tell('payment.dispute-decided', { disputeId, paymentId, amount: rest, shares, holds, at })
}

/** What each part's seller can be said to bear: what is left of it and no other dispute has. */
export function bearableParts(money: DisputedPayment, disputeId: string): Share[] {
  const others = claimsOf({
    ...money,
    disputes: money.disputes.filter((one) => one.id !== disputeId && one.shares.length > 0),
  })
  return leftOfParts(money).flatMap(({ sellerOrderId, amount }) => {
    const taken = sumDong(
      others.filter((one) => one.sellerOrderId === sellerOrderId).map((one) => one.amount),
    )
    return amount > taken ? [{ sellerOrderId, amount: amount - taken }] : []
  })
}

const isSame = (some: readonly Share[], others: readonly Share[]) =>
  some.length === others.length &&
  some.every((one) => others.some((other) => other.sellerOrderId === one.sellerOrderId))
