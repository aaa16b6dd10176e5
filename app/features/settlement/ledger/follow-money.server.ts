import type { Call } from '#app/platform/call.ts'
import type { FactOf, Subscriptions } from '#app/platform/facts.ts'
import { onDispute, onDisputeDecided } from './follow-disputes.server.ts'
import { onDoubleRefundReturned, onDoubleRefundWrittenOff } from './follow-double-refunds.server.ts'
import { moneyFreed, moneyIn, moneyOut, moneySetAside, moneyToldTwice, moneyUsed } from './money-postings.ts'
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
  'payment.money-told-twice': [
    async (call, fact) =>
      void (await postToLedger(call, moneyToldTwice(fact, await toldTo(call, fact.transferId)))),
  ],
  'payment.refund-requested': [onRefundRequested],
  'payment.refund-sent': [onRefundSent],
  'payment.refund-dropped': [onRefundDropped],
  'payment.refund-failed': [onRefundFailed],
  'payment.refund-also-sent': [onRefundAlsoSent],
  'payment.double-refund-returned': [onDoubleRefundReturned],
  'payment.double-refund-written-off': [onDoubleRefundWrittenOff],
  'payment.dispute': [onDispute],
  'payment.dispute-decided': [onDisputeDecided],
} satisfies Subscriptions
