import { sumDong } from '#app/kernel/money.ts'
import { accountKey, type LedgerAccountRef } from './accounts.ts'

/** What happened. */
export const postingKinds = [
  'money_in',
  'money_out',
  'money_used',
  'money_freed',
  'money_set_aside',
  'money_told_twice',
  'gateway_deposit',
  'carrier_deposit',
  'cash_received',
  'settled',
  'refund_requested',
  'refund_sent',
  'refund_dropped',
  'refund_failed',
  'refund_also_sent',
  'double_refund_returned',
  'double_refund_written_off',
  'dispute',
  'dispute_decided',
  'voucher',
  'payout_started',
  'payout_paid',
  'payout_failed',
  'payout_returned',
  'difference',
] as const
export type PostingKind = (typeof postingKinds)[number]

/** What one entry is for; a key under `settlement:note.`. */
export const ledgerNotes = [
  'money',
  'fee',
  'held',
  'goods',
  'delivery',
  'commission',
  'commission_vat',
  'tax_vat',
  'tax_pit',
  'cash',
  'refund',
  'refund_sent',
  'refund_also_sent',
  'payout',
  'dispute',
  'voucher',
  'set_aside',
  'deposit',
  'difference',
] as const
export type LedgerNote = (typeof ledgerNotes)[number]

export interface EntryReferences {
  readonly sellerOrderId?: string | null
  readonly paymentId?: string | null
  readonly transferId?: string | null
  readonly refundId?: string | null
  readonly payoutId?: string | null
}

/** One side of a posting: đồng, debit positive. */
export interface EntryDraft extends EntryReferences {
  readonly account: LedgerAccountRef
  readonly amount: bigint
  readonly note: LedgerNote
}

export interface PostingHead {
  readonly kind: PostingKind
  /** Made of our own ids: a second posting with the same key is the first one. */
  readonly key: string
  /** The id of what it is about. */
  readonly source: string
  readonly at: Date
}

/** What is written at once; its entries sum to zero. */
export interface Posting extends PostingHead {
  readonly entries: readonly EntryDraft[]
}

/**
 * Puts a posting together; entries of nothing are left out.
 * @throws RangeError when the entries do not sum to zero
 */
export function posting(head: PostingHead, entries: readonly EntryDraft[]): Posting {
  const sum = sumDong(entries.map(({ amount }) => amount))
  if (sum !== 0n) throw new RangeError(`the posting ${head.key} is out of balance by ${sum}`)
  return { ...head, entries: entries.filter(({ amount }) => amount !== 0n) }
}

/** The same amount from one account to another: `to` is debited, `from` credited. */
export function move(
  amount: bigint,
  { from, to, note }: { from: LedgerAccountRef; to: LedgerAccountRef; note: LedgerNote },
  references: EntryReferences = {},
): EntryDraft[] {
  return [
    { account: to, amount, note, ...references },
    { account: from, amount: -amount, note, ...references },
  ]
}

/** What each account ends up with, by `accountKey`; accounts that are even are left out. */
export function balancesOf(entries: Iterable<EntryDraft>): Map<string, bigint> {
  const balances = new Map<string, bigint>()
  for (const { account, amount } of entries) {
    const key = accountKey(account)
    const balance = (balances.get(key) ?? 0n) + amount
    if (balance === 0n) balances.delete(key)
    else balances.set(key, balance)
  }
  return balances
}
