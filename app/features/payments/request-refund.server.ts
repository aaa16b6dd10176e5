import { newId } from '#app/kernel/ids.ts'
import { sumDong } from '#app/kernel/money.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { enqueue } from '#app/platform/jobs/enqueue.server.ts'
import type { RequestRefundInput } from './payments.types.ts'
import { claimsOf, type Claim } from './disputed-money.ts'
import { lockPayments } from './lock-payments.server.ts'
import { nextAsking } from './pauses.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { readDisputedMoney } from './read-disputed-money.server.ts'
import { refundFact } from './refund-fact.ts'
import { sendingGateway } from './sending-gateway.server.ts'
import { settleByDispute } from './settle-by-dispute.server.ts'
import { restOf, settleTransfer } from './use-money.server.ts'

/**
 * The only door to giving money back. Where the gateway that took the money can send it, it is asked to, by a job of
 * this transaction; else it becomes a task of an operator, who sends a transfer and says so. What a dispute has of the
 * money waits for its end, as a refund of its own. The same key asked twice is one refund.
 * @returns the refund (of several the first); or `payment:failure.not_there`, `.not_paid`, or `.more_than_paid` with what is `left`
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

    const money = input.paymentId ? await readDisputedMoney(call, input.paymentId) : null
    const claims = money ? claimsOf(money) : []
    const pieces = piecesOf(input, claims)
    const sent = sumDong(pieces.map((piece) => (piece.claim ? 0n : piece.amount)))
    const free = left - sumDong(claims.map((claim) => claim.amount))
    if (sent > 0n && sent > free)
      return fail('payment:failure.more_than_paid', { left: free > 0n ? free : 0n })
    const refundIds: string[] = []
    for (const [index, piece] of pieces.entries()) {
      const key = index === 0 ? input.key : `${input.key}/${index + 1}`
      refundIds.push(await ask(call, { ...input, key, amount: piece.amount }, piece.claim))
    }
    if (input.transferId && (await restOf(call, input.transferId)) === 0n) {
      await settleTransfer(call, input.transferId, 'refund')
    }
    const [refundId = ''] = refundIds
    return ok({ refundId })
  })
}

interface Piece {
  readonly amount: bigint
  /** The dispute that has it; null: none has. */
  readonly claim: Claim | null
}

/** What disputes have of the money waits for them; the rest is sent. */
function piecesOf({ sellerOrderId, amount }: RequestRefundInput, claims: readonly Claim[]): Piece[] {
  const pieces: Piece[] = []
  let rest = amount
  for (const claim of claims) {
    if (sellerOrderId && claim.sellerOrderId !== sellerOrderId) continue
    const taken = claim.amount < rest ? claim.amount : rest
    if (taken > 0n) pieces.push({ amount: taken, claim })
    rest -= taken
  }
  return rest > 0n ? [...pieces, { amount: rest, claim: null }] : pieces
}

/** Keeps one refund and tells of it. @returns its id */
async function ask(call: Call, input: RequestRefundInput, claim: Claim | null): Promise<string> {
  const { paymentId, sellerOrderId } = input
  const refundId = newId()
  const now = call.clock.now()
  const sender = claim ? null : await sendingGateway(call, input)
  const heldBySellerId = sender ? null : await cashHolderOf(call, input)
  const refund = await call.db.refund.create({
    data: {
      id: refundId,
      paymentId: paymentId ?? null,
      transferId: input.transferId ?? null,
      sellerOrderId: sellerOrderId ?? null,
      heldBySellerId,
      amount: input.amount,
      reason: input.reason,
      key: input.key,
      requestedById: userIdOf(call.actor),
      requestedAt: now,
      ...(sender && { ...sender, status: 'to_send', askAt: nextAsking(0, now) }),
      ...(claim && { status: 'awaiting_dispute', disputeId: claim.disputeId }),
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
  if (paymentId) {
    const details = { refundId, amount: input.amount.toString() }
    await recordPaymentEvent(call, paymentId, 'refund_requested', details)
    if (claim) await recordPaymentEvent(call, paymentId, 'refund_awaits_dispute', { refundId })
  }
  if (claim?.state === 'lost') await settleByDispute(call, claim.disputeId)
  return refundId
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

/** The seller that says to have this part's cash; null where no seller has it. */
async function cashHolderOf(
  call: Call,
  { paymentId, sellerOrderId }: Pick<RequestRefundInput, 'paymentId' | 'sellerOrderId'>,
): Promise<string | null> {
  if (!paymentId || !sellerOrderId) return null
  const part = await call.db.sellerOrder.findFirst({
    where: { id: sellerOrderId, cashHolder: 'seller', order: { payments: { some: inCash(paymentId) } } },
    select: { sellerId: true },
  })
  return part?.sellerId ?? null
}

const inCash = (id: string) => ({ id, method: 'cash_on_delivery' }) as const
