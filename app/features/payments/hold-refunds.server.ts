import type { Call } from '#app/platform/call.ts'
import type { Prisma, Refund } from '#app/platform/db/generated/client.ts'
import { enqueue } from '#app/platform/jobs/enqueue.server.ts'
import { claimsOf } from './disputed-money.ts'
import { nextAsking } from './pauses.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { readDisputedMoney } from './read-disputed-money.server.ts'
import { refundFact } from './refund-fact.ts'
import { refundMachine } from './refund.machine.ts'
import { requestRefund } from './request-refund.server.ts'
import { sendingGateway } from './sending-gateway.server.ts'
import { settleByDispute } from './settle-by-dispute.server.ts'

/** Nobody has sent these, and no gateway was asked to. */
const unsent = {
  OR: [{ status: 'awaiting_operator' }, { status: 'to_send', asked: 0 }],
} as const satisfies Prisma.RefundWhereInput

/**
 * A payer's bank has taken money: refunds of it that nobody has sent yet wait for that dispute. One of which it has a
 * part only becomes two. Under `lockPayments` only.
 */
export async function holdRefunds(call: Call, paymentId: string): Promise<void> {
  // Whoever has a gateway send one now counts that on its row first.
  await call.db
    .$queryRaw`select "id" from "Refund" where "paymentId" = ${paymentId}::uuid order by "id" for update`
  const refunds = await call.db.refund.findMany({
    where: { paymentId, ...unsent },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
  })
  const open = new Set(refunds.map(({ id }) => id))
  for (const refund of refunds) {
    const { sellerOrderId, amount } = refund
    const claims = claimsOf(await readDisputedMoney(call, paymentId, [...open])).filter(
      (claim) => sellerOrderId === null || claim.sellerOrderId === sellerOrderId,
    )
    open.delete(refund.id)
    const [claim] = claims
    if (!claim) continue
    if (claim.amount >= amount) await waitFor(call, refund, claim.disputeId)
    else await splitUp(call, refund, paymentId)
  }
}

async function waitFor(
  call: Call,
  { id, status, asked, paymentId }: Refund,
  disputeId: string,
): Promise<void> {
  refundMachine.assertGo(status, 'awaiting_dispute')
  await call.db.refund.update({
    where: { id },
    // What no gateway was asked for is looked for at none.
    data: {
      status: 'awaiting_dispute',
      disputeId,
      gateway: null,
      askAt: null,
      ...(asked === 0 && { attemptId: null }),
    },
  })
  if (paymentId) await recordPaymentEvent(call, paymentId, 'refund_awaits_dispute', { refundId: id })
}

/** Asked for anew, so that what the dispute has waits and the rest is sent; to the account that was written down. */
async function splitUp(call: Call, refund: Refund, paymentId: string): Promise<void> {
  const { id, amount, reason, key, sellerOrderId } = refund
  const at = call.clock.now()
  await call.db.refund.update({
    where: { id },
    data: { status: 'dropped', proof: 'money:refund.split', doneAt: at, gateway: null, askAt: null },
  })
  await recordPaymentEvent(call, paymentId, 'refund_dropped', { refundId: id, words: 'money:refund.split' })
  await call.tell('payment.refund-dropped', refundFact(refund, at))
  const again = `${key}/split`
  const answer = await requestRefund(call, {
    ...{ paymentId, amount, reason, key: again },
    ...(sellerOrderId && { sellerOrderId }),
  })
  if (!answer.ok) throw new Error(`a refund could not be split: ${answer.failure.key}`)
  const { toBankBin, toAccount, toHolder, toSetById } = refund
  await call.db.refund.updateMany({
    where: { key: { startsWith: again }, status: 'awaiting_operator' },
    data: { toBankBin, toAccount, toHolder, toSetById },
  })
}

/** The payer's bank gave the money back: what waited for that dispute, or counted as given back by it, is to be sent. */
export async function releaseRefunds(call: Call, disputeId: string): Promise<void> {
  const refunds = await call.db.refund.findMany({ where: { disputeId }, orderBy: { id: 'asc' } })
  const now = call.clock.now()
  for (const refund of refunds) {
    const { id, paymentId, status, attemptId } = refund
    if (!paymentId) throw new Error(`the refund ${id} waits for a dispute and gives back no payment`)
    // What its gateway had declined before stays a person's.
    const sender = attemptId ? null : await sendingGateway(call, { paymentId })
    const next = sender ? 'to_send' : 'awaiting_operator'
    refundMachine.assertGo(status, next)
    await call.db.refund.update({
      where: { id },
      data: {
        ...{ status: next, disputeId: null, doneAt: null, proof: null },
        ...(sender && { ...sender, asked: 0, askAt: nextAsking(0, now) }),
      },
    })
    await recordPaymentEvent(call, paymentId, 'refund_released', { refundId: id })
    if (status === 'done')
      await call.tell('payment.refund-failed', { ...refundFact(refund, now), via: 'dispute' })
    if (sender) await enqueue(call, 'payments.send-refund', { refundId: id }, { key: `send-refund/${id}` })
  }
}

/** A dispute has taken money, or has lost it for good: what it means for refunds. Under `lockPayments` only. */
export async function refundsFollowDispute(
  call: Call,
  {
    id,
    paymentId,
    state,
  }: { readonly id: string; readonly paymentId: string; readonly state: 'opened' | 'won' | 'lost' },
): Promise<void> {
  if (state === 'won') return releaseRefunds(call, id)
  await holdRefunds(call, paymentId)
  if (state === 'lost') await settleByDispute(call, id)
}
