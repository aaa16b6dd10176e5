import { sumDong } from '#app/kernel/money.ts'
import type { FactOf } from '#app/platform/facts.ts'
import { accounts } from './accounts.ts'
import { posting, type EntryDraft, type Posting } from './posting.ts'

/**
 * A transfer that was set aside is the cash that a carrier handed on of a file. What the carrier kept of a parcel is
 * its seller's: sellers ship, and earn the fee that the shopper paid. What came short or beyond that stays on
 * `differences`, with this posting as its name.
 */
export function carrierDeposit(fact: FactOf<'order.carrier-remitted'>): Posting {
  const { remittanceId, transferId, carrier, amount, parts, at } = fact
  const head = {
    kind: 'carrier_deposit',
    key: `carrier-deposit/${remittanceId}`,
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
