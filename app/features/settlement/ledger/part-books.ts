import { allocate } from '#app/kernel/allocate.ts'
import { accountKey, accounts, type LedgerAccountRef } from './accounts.ts'
import type { EntryDraft, LedgerNote } from './posting.ts'

/** One seller's part as it was frozen at the sale; all in đồng, none negative. */
export interface PartTerms {
  readonly sellerOrderId: string
  readonly sellerId: string
  readonly goods: bigint
  /** The seller ships and earns it. */
  readonly delivery: bigint
  readonly commission: bigint
  readonly commissionVat: bigint
  readonly taxVat: bigint
  readonly taxPit: bigint
}

/** How far a paid part has come in the books. */
export interface PartState {
  /** Delivered, and its money there: the seller has earned it. */
  readonly settled: boolean
  /** Đồng that were asked back, dropped refunds not counted. */
  readonly refunded: bigint
}

export const totalOf = ({ goods, delivery }: PartTerms): bigint => goods + delivery

/**
 * What the books say of one paid part in a state; its lines sum to minus what the shopper still pays for it. A refund
 * takes the frozen amounts back in proportion (largest remainder), so that the last one leaves exactly nothing,
 * in whatever order refunds were asked for and dropped.
 */
export function partBooks(terms: PartTerms, { settled, refunded }: PartState): EntryDraft[] {
  const { sellerOrderId } = terms
  const kept = totalOf(terms) - refunded
  const line = (account: LedgerAccountRef, amount: bigint, note: LedgerNote): EntryDraft => ({
    ...{ account, amount, note, sellerOrderId },
  })
  if (!settled) return [line(accounts.held, -kept, 'held')]
  const payable = accounts.sellerPayable(terms.sellerId)
  const keptOf = (amount: bigint) => shareOf(amount, kept, refunded)
  const goods = keptOf(terms.goods)
  const taken = (account: LedgerAccountRef, amount: bigint, note: LedgerNote) => [
    line(payable, keptOf(amount), note),
    line(account, -keptOf(amount), note),
  ]
  return [
    line(payable, -goods, 'goods'),
    line(payable, -(kept - goods), 'delivery'),
    ...taken(accounts.commission, terms.commission, 'commission'),
    ...taken(accounts.commissionVat, terms.commissionVat, 'commission_vat'),
    ...taken(accounts.taxWithheld('vat'), terms.taxVat, 'tax_vat'),
    ...taken(accounts.taxWithheld('pit'), terms.taxPit, 'tax_pit'),
  ]
}

/** What changes in the books when a part goes from one state to another; its entries sum to what was given back. */
export function partChange(terms: PartTerms, before: PartState, after: PartState): EntryDraft[] {
  const changes = new Map<string, EntryDraft>()
  const add = (entries: readonly EntryDraft[], sign: bigint) => {
    for (const entry of entries) {
      const key = `${accountKey(entry.account)}/${entry.note}`
      const sum = (changes.get(key)?.amount ?? 0n) + sign * entry.amount
      changes.set(key, { ...entry, amount: sum })
    }
  }
  add(partBooks(terms, before), -1n)
  add(partBooks(terms, after), 1n)
  return [...changes.values()].filter(({ amount }) => amount !== 0n)
}

function shareOf(amount: bigint, kept: bigint, refunded: bigint): bigint {
  const [share = 0n] = kept + refunded === 0n ? [] : allocate(amount, [kept, refunded])
  return share
}
