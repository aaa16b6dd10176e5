import { sumDong } from '#app/kernel/money.ts'
import type { PayoutItemKind, PayoutTerms, SkipReason } from './payouts.types.ts'

/** What the books say of one order of a seller, beside what payouts have taken of it. All in đồng. */
export interface OwedPart {
  readonly sellerOrderId: string
  /** Goods and delivery less fees, refunds and cash that the seller has already. */
  readonly owed: bigint
  /** Of payouts that have not failed, come back or been dropped. */
  readonly paid: bigint
  /** When it was delivered and its money was there; null: not yet. */
  readonly settledAt: Date | null
}

/** A seller as a run sees it. */
export interface SellerOwed {
  readonly parts: readonly OwedPart[]
  /** Booked beside orders, less what payouts have taken of it; what was kept back before stands here again. */
  readonly other: bigint
  /** Đồng that stay back for returns now, none negative. */
  readonly reserve: bigint
  readonly hasAccount: boolean
  /** The seller says that its account is wrong. */
  readonly held: boolean
  readonly suspended: boolean
}

export interface ItemDraft {
  readonly kind: PayoutItemKind
  readonly sellerOrderId: string | null
  readonly amount: bigint
}

/** What would go out, with what it is made of: `items` sum to `amount`. */
export interface Proposal {
  readonly amount: bigint
  readonly items: readonly ItemDraft[]
  /** Null: it is paid. */
  readonly skip: SkipReason | null
}

/**
 * What a seller gets of a run: every order that was delivered before `cutoff`, and at once all that it owes (refunds
 * after a payout, fees on cash that it took itself), so that a debt is netted before anything goes out.
 */
export function proposePayout(
  seller: SellerOwed,
  { minimum }: Pick<PayoutTerms, 'minimum'>,
  cutoff: Date,
): Proposal {
  const orders = seller.parts.flatMap(({ sellerOrderId, owed, paid, settledAt }): ItemDraft[] => {
    const amount = owed - paid
    const due = amount < 0n || (amount > 0n && settledAt !== null && settledAt < cutoff)
    return due ? [{ kind: 'order', sellerOrderId, amount }] : []
  })
  const beside: ItemDraft[] = [
    { kind: 'other', sellerOrderId: null, amount: seller.other },
    { kind: 'reserve', sellerOrderId: null, amount: -seller.reserve },
  ]
  const items = [...orders, ...beside.filter(({ amount }) => amount !== 0n)]
  const amount = sumDong(items.map((item) => item.amount))
  return { amount, items, skip: reasonToSkip(seller, amount, minimum) }
}

/**
 * Whether everything that a payout was made of is still owed as it was shown, and the seller's whole balance covers it.
 * What the seller has come to owe since is netted by the next run.
 */
export function stillOwed(
  { amount, items }: Pick<Proposal, 'amount' | 'items'>,
  { parts, other }: Pick<SellerOwed, 'parts' | 'other'>,
): boolean {
  const rests = new Map(parts.map(({ sellerOrderId, owed, paid }) => [sellerOrderId, owed - paid]))
  const stands = items.every((item) => {
    if (item.kind === 'reserve') return true
    const now = item.sellerOrderId === null ? other : (rests.get(item.sellerOrderId) ?? 0n)
    return now === item.amount
  })
  return stands && sumDong(rests.values()) + other >= amount
}

function reasonToSkip(seller: SellerOwed, amount: bigint, minimum: bigint): SkipReason | null {
  if (amount < 0n) return 'owes'
  if (amount === 0n) return 'in_hold'
  if (seller.suspended) return 'suspended'
  if (!seller.hasAccount) return 'no_account'
  if (seller.held) return 'account_change'
  return amount < minimum ? 'below_minimum' : null
}
