import { sumDong } from '#app/kernel/money.ts'
import type { FactOf } from '#app/platform/facts.ts'
import { accountKey, accounts } from './accounts.ts'
import { moneySetAside, type ToldTo } from './money-postings.ts'
import { posting, type EntryDraft, type Posting } from './posting.ts'

/**
 * A transfer that was set aside is the cash that a carrier handed on of a file. What the carrier kept of a parcel is
 * its seller's: sellers ship, and earn the fee that the shopper paid. What came short or beyond that stays on
 * `differences`, with this posting as its name.
 */
export function carrierDeposit(fact: FactOf<'order.carrier-remitted'>): Posting {
  const { receiptId, remittanceId, transferId, carrier, amount, parts, at } = fact
  const head = {
    kind: 'carrier_deposit',
    key: `carrier-deposit/${receiptId}`,
    source: remittanceId,
    at,
  } as const
  const whole = sumDong(parts.map((part) => part.collected))
  const fees = sumDong(parts.map((part) => part.fee))
  return posting(head, [
    { account: accounts.differences, amount, note: 'set_aside', transferId },
    ...parts.map(({ sellerId, sellerOrderId, fee }): EntryDraft => ({
      ...{ account: accounts.sellerPayable(sellerId), amount: fee, note: 'delivery', sellerOrderId },
    })),
    ...parts.map(({ sellerOrderId, collected }): EntryDraft => ({
      ...{ account: accounts.carrierCash(carrier), amount: -collected, note: 'deposit', sellerOrderId },
    })),
    { account: accounts.differences, amount: whole - fees - amount, note: 'difference', transferId },
  ])
}

/**
 * It was not: what the file's postings have come to is turned round.
 * @param entries all of them, in any order
 */
export function carrierDepositUndone(
  { receiptId, remittanceId, at }: FactOf<'order.carrier-remittance-undone'>,
  entries: readonly EntryDraft[],
): Posting {
  const key = `carrier-deposit-undone/${receiptId}`
  const sums = new Map<string, EntryDraft>()
  for (const entry of entries) {
    const { account, note, sellerOrderId, transferId } = entry
    const side = [accountKey(account), note, sellerOrderId, transferId].join('/')
    sums.set(side, { ...entry, amount: entry.amount + (sums.get(side)?.amount ?? 0n) })
  }
  const turned = [...sums.values()].map(turnedRound)
  return posting({ kind: 'carrier_deposit', key, source: remittanceId, at }, turned)
}

/** What was set aside is to be decided about again: as if it had never been. */
export function moneyBackOnDesk(fact: FactOf<'payment.money-back-on-desk'>, toldTo: ToldTo): Posting {
  const { transferId, at } = fact
  const { entries } = moneySetAside({ ...fact, reason: '' }, toldTo)
  const key = `money-back-on-desk/${transferId}/${at.toISOString()}`
  return posting({ kind: 'money_set_aside', key, source: transferId, at }, entries.map(turnedRound))
}

const turnedRound = (entry: EntryDraft): EntryDraft => ({ ...entry, amount: -entry.amount })
