import { accounts } from './accounts.ts'
import { partChange } from './part-books.ts'
import type { PartInBooks } from './part-postings.ts'
import { move, posting, type Posting } from './posting.ts'

/** A voucher on one part. There is no voucher to be had yet; the rule stands so that the first one posts right. */
export interface VoucherUse {
  readonly sellerOrderId: string
  /** The market, a seller by its id, or somebody else who pays for it (a department's campaign). */
  readonly bearer: string
  /** Đồng, more than zero. */
  readonly amount: bigint
  readonly at: Date
}

/** The bearer pays this much of the part in the shopper's place. */
export function voucherUsed({ sellerOrderId, bearer, amount, at }: VoucherUse): Posting {
  return posting(
    { kind: 'voucher', key: `voucher/${sellerOrderId}/${bearer}`, source: sellerOrderId, at },
    move(amount, { from: accounts.held, to: accounts.voucher(bearer), note: 'voucher' }, { sellerOrderId }),
  )
}

/**
 * The part was cancelled or came back, and the shopper has their own money again: what the voucher paid goes back to
 * its bearer, out of what is held or out of what the seller had earned with it.
 */
export function voucherGivenBack(
  { terms, state }: PartInBooks,
  { sellerOrderId, bearer, amount, at }: VoucherUse,
): Posting {
  return posting(
    { kind: 'voucher', key: `voucher-back/${sellerOrderId}/${bearer}`, source: sellerOrderId, at },
    [
      ...partChange(terms, state, { ...state, refunded: state.refunded + amount }),
      { account: accounts.voucher(bearer), amount: -amount, note: 'voucher', sellerOrderId },
    ],
  )
}

/** A seller's own voucher is settled with what the market owes it, once the part is. */
export function voucherBorneBySeller({ sellerOrderId, bearer, amount, at }: VoucherUse): Posting {
  return posting(
    { kind: 'voucher', key: `voucher-borne/${sellerOrderId}`, source: sellerOrderId, at },
    move(
      amount,
      { from: accounts.voucher(bearer), to: accounts.sellerPayable(bearer), note: 'voucher' },
      { sellerOrderId },
    ),
  )
}
