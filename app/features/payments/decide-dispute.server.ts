import { allocate } from '#app/kernel/allocate.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { DisputeBearer } from '#app/platform/db/generated/enums.ts'
import { lockPayments } from './lock-payments.server.ts'
import { recordPaymentEvent } from './payment-events.server.ts'

export interface DisputeDecision {
  /** Our own id. */
  readonly disputeId: string
  readonly bearer: DisputeBearer
  /** The parts that bear it, where sellers do; none named: all that the payment covers, by what it paid of each. */
  readonly parts?: readonly string[]
  readonly reason: string
}

/**
 * An operator says who bears a lost dispute: the market, or sellers by their parts, who may owe it then and are paid
 * out less. Once; the same again changes nothing.
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
      include: {
        shares: { select: { sellerOrderId: true, amount: true } },
        payment: { select: { covers: { orderBy: { sellerOrderId: 'asc' } } } },
      },
    })
    if (dispute.state !== 'lost') return fail('payment:failure.dispute_not_lost')
    const { amount, paymentId, payment } = dispute
    const named = decision.parts?.length ? decision.parts : payment.covers.map((one) => one.sellerOrderId)
    const bearing = payment.covers.filter((one) => one.amount > 0n && named.includes(one.sellerOrderId))
    const shares = bearer === 'sellers' ? sharesOf(amount, bearing) : []
    if (bearer === 'sellers' && shares.length === 0) return failAt('parts', 'payment:failure.parts_missing')
    if (dispute.bearer) {
      const same = dispute.bearer === bearer && isSame(dispute.shares, shares)
      return same ? ok() : fail('payment:failure.dispute_decided')
    }
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
  const { paymentId, amount, shares } = await call.db.dispute.findUniqueOrThrow({
    where: { id: disputeId },
    include: { shares: { select: { sellerOrderId: true, amount: true } } },
  })
  await call.db.disputeShare.deleteMany({ where: { disputeId } })
  await call.db.dispute.update({
    where: { id: disputeId },
    data: { bearer: null, decision: null, decidedById: null, decidedAt: null },
  })
  const at = call.clock.now()
  await call.tell('payment.dispute-decided', { disputeId, paymentId, amount, shares, holds: false, at })
}

interface Share {
  readonly sellerOrderId: string
  /** Đồng. */
  readonly amount: bigint
}

function sharesOf(amount: bigint, covers: readonly Share[]): Share[] {
  if (covers.length === 0) return []
  const parts = allocate(
    amount,
    covers.map((cover) => cover.amount),
  )
  const shares = covers.map(({ sellerOrderId }, index) => ({ sellerOrderId, amount: parts[index] ?? 0n }))
  return shares.filter((share) => share.amount > 0n)
}

const isSame = (some: readonly Share[], others: readonly Share[]) =>
  some.length === others.length &&
  some.every((one) => others.some((other) => other.sellerOrderId === one.sellerOrderId))
