import type { Call } from '#app/platform/call.ts'
import type { FactOf, Subscriptions } from '#app/platform/facts.ts'
import { dispute, disputeKey } from './dispute-postings.ts'
import { gatewayOfMethod } from './gateway-of-method.ts'
import { moneyFreed, moneyIn, moneyOut, moneySetAside, moneyUsed } from './money-postings.ts'
import { postToLedger } from './post-to-ledger.server.ts'
import { toldTo } from './told-to.server.ts'
import {
  onRefundAlsoSent,
  onRefundDropped,
  onRefundFailed,
  onRefundRequested,
  onRefundSent,
} from './follow-refunds.server.ts'

async function onMoneyOut(call: Call, fact: FactOf<'payment.money-out'>): Promise<void> {
  const left = moneyOut(fact)
  if (left) await postToLedger(call, left)
}

async function onDispute(call: Call, fact: FactOf<'payment.dispute'>): Promise<void> {
  const { disputeId, paymentId } = fact
  const { method } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { method: true },
  })
  const opened = await call.db.ledgerPosting.count({ where: { key: disputeKey(disputeId, 'opened') } })
  const moved = dispute(fact, gatewayOfMethod(method), opened > 0)
  if (moved) await postToLedger(call, moved)
}

/** What the books hear of money, in the transaction of the deed. */
export const moneySubscriptions = {
  'payment.money-in': [async (call, fact) => void (await postToLedger(call, moneyIn(fact)))],
  'payment.money-out': [onMoneyOut],
  'payment.money-used': [
    async (call, fact) =>
      void (await postToLedger(call, moneyUsed(fact, await toldTo(call, fact.transferId)))),
  ],
  'payment.money-freed': [
    async (call, fact) =>
      void (await postToLedger(call, moneyFreed(fact, await toldTo(call, fact.transferId)))),
  ],
  'payment.money-set-aside': [
    async (call, fact) =>
      void (await postToLedger(call, moneySetAside(fact, await toldTo(call, fact.transferId)))),
  ],
  'payment.refund-requested': [onRefundRequested],
  'payment.refund-sent': [onRefundSent],
  'payment.refund-dropped': [onRefundDropped],
  'payment.refund-failed': [onRefundFailed],
  'payment.refund-also-sent': [onRefundAlsoSent],
  'payment.dispute': [onDispute],
} satisfies Subscriptions
