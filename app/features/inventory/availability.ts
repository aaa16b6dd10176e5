import type { Day } from '#app/kernel/clock.ts'
import type { Availability, LotStatus } from '#app/platform/db/generated/enums.ts'

export type { Availability } from '#app/platform/db/generated/enums.ts'

/** Below so many packs a page says "còn dưới 10" instead of "còn hàng". */
export const FEW = 10

/** In words, how much of a product can be bought; `packs` is the sum over its lots on sale. */
export function availabilityOf(packs: number): Availability {
  if (packs <= 0) return 'none'
  return packs < FEW ? 'few' : 'plenty'
}

/** Whether a lot can be sold on a day: open, and not past its last day (that day itself is still good). */
export function isOnSale(
  lot: { readonly status: LotStatus; readonly expiresOn: Day | null },
  today: Day,
): boolean {
  return lot.status === 'open' && (lot.expiresOn === null || lot.expiresOn >= today)
}

/** Whether a lot could be sold on a day that may lie behind us: only since then has it passed its last one. */
export const wasOnSale: typeof isOnSale = (lot, day) =>
  isOnSale({ ...lot, status: lot.status === 'expired' && lot.expiresOn !== null ? 'open' : lot.status }, day)
