import type { RefundVia } from '#app/features/payments/index.ts'
import type { FactOf } from '#app/platform/facts.ts'
import { accounts, type LedgerAccountRef } from './accounts.ts'
import { partChange, totalOf, type PartState, type PartTerms } from './part-books.ts'
import { accountOfPlace } from './money-postings.ts'
import { move, posting, type EntryDraft, type Posting } from './posting.ts'

/** A part with where it stands. */
export interface PartInBooks {
  readonly terms: PartTerms
  readonly state: PartState
}

/**
 * Cash of a part was taken at the door: a seller has it already, a carrier has to hand it on. What the door did not
 * give is a difference with a name; the shopper has paid the whole either way.
 */
export function cashReceived(terms: PartTerms, fact: FactOf<'order.cash-received'>): Posting {
  const { sellerOrderId, amount, holder, carrier, at } = fact
  const has =
    holder === 'seller' ? accounts.sellerPayable(terms.sellerId) : accounts.carrierCash(carrier ?? '')
  const total = totalOf(terms)
  return posting({ kind: 'cash_received', key: `cash/${sellerOrderId}`, source: sellerOrderId, at }, [
    { account: has, amount, note: 'cash', sellerOrderId },
    { account: accounts.differences, amount: total - amount, note: 'difference', sellerOrderId },
    { account: accounts.held, amount: -total, note: 'held', sellerOrderId },
  ])
}

export const settledKey = (sellerOrderId: string): string => `settled/${sellerOrderId}`

/**
 * Delivered and its money there: the seller has earned goods and delivery, less commission, its VAT and withheld tax
 * as they were frozen at the sale.
 */
export function settled({ terms, state }: PartInBooks, at: Date): Posting {
  const { sellerOrderId } = terms
  const head = { kind: 'settled', key: settledKey(sellerOrderId), source: sellerOrderId, at } as const
  return posting(head, partChange(terms, { ...state, settled: false }, { ...state, settled: true }))
}

type RefundFact = FactOf<'payment.refund-requested'>

export const refundRequestedKey = (refundId: string): string => `refund-requested/${refundId}`

/** A share of a refund that falls on one part, đồng. */
export interface RefundedPart extends PartInBooks {
  readonly amount: bigint
}

/**
 * Money that paid parts is to be given back: out of what is held before delivery, out of what the seller has earned
 * after it, with the frozen commission and taxes given back in proportion.
 * @param parts amounts that sum to the refund's; what is more than a part still has is a difference
 */
export function refundRequested(fact: RefundFact, parts: readonly RefundedPart[]): Posting {
  const { refundId, paymentId, amount, at } = fact
  const references = { refundId, paymentId }
  const entries = parts.flatMap(({ terms, state, amount: wanted }): EntryDraft[] => {
    const { sellerOrderId } = terms
    const left = totalOf(terms) - state.refunded
    const given = wanted > left ? left : wanted
    const changes = partChange(terms, state, { ...state, refunded: state.refunded + given })
    return [
      ...changes.map((entry) => ({ ...entry, ...references })),
      { account: accounts.refundsOwed, amount: -given, note: 'refund', sellerOrderId, ...references },
    ]
  })
  const beyond = amount + entries.filter(isOwed).reduce((sum, entry) => sum + entry.amount, 0n)
  return posting({ kind: 'refund_requested', key: refundRequestedKey(refundId), source: refundId, at }, [
    ...entries,
    { account: accounts.differences, amount: beyond, note: 'difference', ...references },
    { account: accounts.refundsOwed, amount: -beyond, note: 'difference', ...references },
  ])
}

/** Money that paid nothing of ours is to be given back. */
export function transferRefundRequested(fact: RefundFact, unclaimed: LedgerAccountRef): Posting {
  const { refundId, transferId, amount, at } = fact
  const references = { refundId, transferId }
  return posting({ kind: 'refund_requested', key: refundRequestedKey(refundId), source: refundId, at }, [
    { account: unclaimed, amount, note: 'refund', ...references },
    { account: accounts.refundsOwed, amount: -amount, note: 'refund', ...references },
  ])
}

/**
 * @param from the account that gave it: bank, gateway, a seller that paid it out of its own pocket, or `differences`, where
 *   a lost dispute stands that took it
 * @param failures how often it had been sent before and come back
 */
export function refundSent(
  fact: FactOf<'payment.refund-sent'>,
  from: LedgerAccountRef,
  failures = 0,
): Posting {
  const { refundId: source, at } = fact
  const head = { kind: 'refund_sent', key: turnKey('refund-sent', source, failures), source, at } as const
  const sides = { from, to: accounts.refundsOwed, note: noteOf(fact) } as const
  return posting(head, move(fact.amount, sides, referencesOf(fact)))
}

/** The gateway has the money again, or a dispute is won after all, and the shopper is owed it: the mirror of `refundSent`. */
export function refundFailed(fact: FactOf<'payment.refund-failed'>, failures: number): Posting {
  const { refundId: source, via, at } = fact
  const head = { kind: 'refund_failed', key: turnKey('refund-failed', source, failures), source, at } as const
  const to = via === 'dispute' ? accounts.differences : accountOfPlace(via)
  const sides = { from: accounts.refundsOwed, to, note: noteOf(fact) } as const
  return posting(head, move(fact.amount, sides, referencesOf(fact)))
}

const noteOf = ({ via }: { readonly via: RefundVia }) => (via === 'dispute' ? 'dispute' : 'refund_sent')

/**
 * A gateway sent what a person had sent or dropped: nobody owes it, so it stands on `differences` under this name
 * until it comes back; or, where the gateway took it back, does not stand there any more.
 */
export function refundAlsoSent(fact: FactOf<'payment.refund-also-sent'>, turns: number): Posting {
  const { refundId: source, via, holds, amount, at } = fact
  const key = turnKey('refund-also-sent', source, turns)
  const sides = { from: accountOfPlace(via), to: accounts.differences, note: 'refund_also_sent' } as const
  return posting(
    { kind: 'refund_also_sent', key, source, at },
    move(holds ? amount : -amount, sides, referencesOf(fact)),
  )
}

/** The same thing can happen to a refund again, each time after its opposite. */
const turnKey = (what: string, refundId: string, before: number) =>
  before === 0 ? `${what}/${refundId}` : `${what}/${refundId}/${before + 1}`

const referencesOf = ({ refundId, paymentId, transferId, sellerOrderId }: RefundFact) => ({
  ...{ refundId, paymentId, transferId, sellerOrderId },
})

/**
 * It will not be sent: each part stands as if that much had never been asked back.
 * @param requested the entries of its request that fell on no part; they are turned round
 */
export function refundDropped(
  fact: RefundFact,
  parts: readonly RefundedPart[],
  requested: readonly EntryDraft[],
): Posting {
  const { refundId, paymentId, at } = fact
  const references = { refundId, paymentId }
  const entries = parts.flatMap(({ terms, state, amount }): EntryDraft[] => {
    const { sellerOrderId } = terms
    const changes = partChange(terms, state, { ...state, refunded: state.refunded - amount })
    return [
      ...changes.map((entry) => ({ ...entry, ...references })),
      { account: accounts.refundsOwed, amount, note: 'refund', sellerOrderId, ...references },
    ]
  })
  return posting({ kind: 'refund_dropped', key: `refund-dropped/${refundId}`, source: refundId, at }, [
    ...entries,
    ...requested.map((entry) => ({ ...entry, amount: -entry.amount })),
  ])
}

const isOwed = ({ account }: EntryDraft) => account.kind === 'refunds_owed'
