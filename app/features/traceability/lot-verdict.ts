import type { LotStatus } from '#app/features/inventory/index.ts'
import type { Day } from '#app/kernel/clock.ts'

/** The answer that a person who scanned a code came for. */
export type LotVerdict = 'good' | 'expired' | 'held' | 'recalled'

/** The gravest that is true of a lot on a day; the last day itself is still good. */
export function lotVerdict(lot: { status: LotStatus; expiresOn: Day | null }, today: Day): LotVerdict {
  if (lot.status === 'recalled' || lot.status === 'held') return lot.status
  const over = lot.expiresOn !== null && lot.expiresOn < today
  return over || lot.status === 'expired' ? 'expired' : 'good'
}
