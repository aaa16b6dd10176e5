import { accounts } from './accounts.ts'
import { move, posting, type Posting } from './posting.ts'

export interface PayoutMove {
  readonly payoutId: string
  readonly sellerId: string
  /** Đồng, more than zero. */
  readonly amount: bigint
  readonly at: Date
}

/** What the seller is owed is on its way: it cannot be paid out a second time. */
export function payoutStarted({ payoutId, sellerId, amount, at }: PayoutMove): Posting {
  return posting(
    { kind: 'payout_started', key: `payout-started/${payoutId}`, source: payoutId, at },
    move(
      amount,
      { from: accounts.payoutsUnderWay(sellerId), to: accounts.sellerPayable(sellerId), note: 'payout' },
      { payoutId },
    ),
  )
}

/** The market's bank has sent it; the bank's statement will tell the same money as `money_out`. */
export function payoutPaid({ payoutId, sellerId, amount, at }: PayoutMove): Posting {
  return posting(
    { kind: 'payout_paid', key: `payout-paid/${payoutId}`, source: payoutId, at },
    move(
      amount,
      { from: accounts.bankOutgoing, to: accounts.payoutsUnderWay(sellerId), note: 'payout' },
      { payoutId },
    ),
  )
}

/** It was never sent: the seller is owed it again. */
export function payoutFailed({ payoutId, sellerId, amount, at }: PayoutMove): Posting {
  return posting(
    { kind: 'payout_failed', key: `payout-failed/${payoutId}`, source: payoutId, at },
    move(
      amount,
      { from: accounts.sellerPayable(sellerId), to: accounts.payoutsUnderWay(sellerId), note: 'payout' },
      { payoutId },
    ),
  )
}

/** It was sent and came back, by somebody's word or the bank's; the bank's line clears what is outgoing. */
export function payoutReturned({ payoutId, sellerId, amount, at }: PayoutMove): Posting {
  return posting(
    { kind: 'payout_returned', key: `payout-returned/${payoutId}`, source: payoutId, at },
    move(
      amount,
      { from: accounts.sellerPayable(sellerId), to: accounts.bankOutgoing, note: 'payout' },
      { payoutId },
    ),
  )
}

/** The line of the bank that brought a payout back; it was set aside, so its money stands on `differences`. */
export function payoutReturnTold({
  payoutId,
  transferId,
  amount,
  at,
}: Omit<PayoutMove, 'sellerId'> & { readonly transferId: string }): Posting {
  return posting(
    { kind: 'payout_returned', key: `payout-return-told/${payoutId}`, source: payoutId, at },
    move(
      amount,
      { from: accounts.bankOutgoing, to: accounts.differences, note: 'payout' },
      { payoutId, transferId },
    ),
  )
}
