import type { SharingAccountKind } from '#app/platform/db/generated/enums.ts'
import type { LotShare } from './share-lot.ts'

// Why books of their own, and not postings to the market's ledger: that one holds the market's money, and its accounts
// sum to what the market has and owes. What a cooperative owes its households is neither; it is often cash that the
// market never sees, it is nobody's business but theirs, and the market's reconciliation would have to explain it. The
// rules are the same: debit positive, every posting sums to zero, nothing is changed or removed.

/** One side of a posting: đồng, debit positive. */
export interface SharingEntryDraft {
  readonly account: SharingAccountKind
  readonly memberId: string | null
  readonly lotId: string | null
  readonly amount: bigint
}

const entry = (
  account: SharingAccountKind,
  amount: bigint,
  of: { memberId?: string; lotId?: string } = {},
): SharingEntryDraft => ({ account, amount, memberId: of.memberId ?? null, lotId: of.lotId ?? null })

const without0 = (entries: readonly SharingEntryDraft[]) => entries.filter(({ amount }) => amount !== 0n)

/** What the sharing of a lot writes: its income to the households, the fund and the cooperative. */
export const sharedEntries = (lotId: string, share: LotShare): SharingEntryDraft[] =>
  without0([
    entry('lot_income', share.shared, { lotId }),
    ...share.lines.map(({ memberId, credit }) => entry('member', -credit, { memberId, lotId })),
    entry('fund', -share.fund, { lotId }),
    entry('cooperative', -share.cooperative, { lotId }),
  ])

/** Money that a household is given: in cash, or by a transfer. */
export const paidEntries = (memberId: string, amount: bigint, by: 'cash' | 'bank'): SharingEntryDraft[] => [
  entry('member', amount, { memberId }),
  entry(by, -amount),
]
