import { findTransferReferences } from '#app/kernel/codes.ts'
import type { Call } from '#app/platform/call.ts'
import type { FactOf, Subscriptions } from '#app/platform/facts.ts'
import { markPayoutPaid } from './end-payout.server.ts'
import { recordPayoutEvent } from './payout-events.server.ts'

/**
 * Money left the market's account: where it names a payout and is of its amount, that payout is paid. Said before by a
 * person, the line is put beside it; another amount, or a second line, is written down for the reconciliation to show.
 */
async function onMoneyOut(call: Call, fact: FactOf<'payment.money-out'>): Promise<void> {
  const { transferId, amount, purpose } = fact
  const payout = await call.db.payout.findFirst({
    where: { reference: { in: findTransferReferences(purpose) } },
    select: { id: true, runId: true, amount: true, status: true, transferId: true },
  })
  if (!payout || payout.transferId === transferId) return
  const { id: payoutId, runId } = payout
  const details = { transferId, amount: amount.toString() }
  if (payout.amount !== amount) {
    call.log.warn({ payoutId, transferId }, 'the bank sent another amount than a payout asked for')
    return recordPayoutEvent(call, { runId, payoutId, kind: 'amount_differs', details })
  }
  const line = await call.db.bankTransaction.findUniqueOrThrow({
    where: { id: transferId },
    select: { bankReference: true },
  })
  const proof = line.bankReference || transferId
  const paid = await markPayoutPaid(call, { payoutId, proof, transferId })
  if (paid.ok) return
  const { count } = await call.db.payout.updateMany({
    where: { id: payoutId, status: { in: ['paid', 'returned'] }, transferId: null },
    data: { transferId },
  })
  if (count === 0) call.log.error({ payoutId, transferId }, 'the bank sent a payout a second time')
  return recordPayoutEvent(call, {
    runId,
    payoutId,
    kind: count > 0 ? 'told_by_bank' : 'paid_twice',
    details,
  })
}

/** What payouts hear of the bank, after the books. */
export const payoutSubscriptions = { 'payment.money-out': [onMoneyOut] } satisfies Subscriptions
