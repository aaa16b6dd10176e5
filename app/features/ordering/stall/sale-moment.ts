import type { KeptMoment, SaleDating } from './stall.types.ts'

/** A device gets its signal back within days; what is older would change figures that were handed on. */
export const LONGEST_KEPT_MILLIS = 3 * 24 * 60 * 60 * 1000
/** So long a request may take: sooner than that is now. */
const TRAVEL_MILLIS = 60_000

export interface SaleMoment {
  /** When the sale counts. */
  readonly at: Date
  readonly dating: SaleDating
}

/**
 * When a sale counts that its device may have kept: the time that passed on the device, counted back from our own
 * clock, so that a device whose clock is set wrong still tells the truth. What cannot be counts now.
 * @param kept       null: the device says nothing
 * @param receivedAt when each chosen lot came into stock
 */
export function momentOfSale(
  kept: KeptMoment | null,
  now: Date,
  receivedAt: readonly (Date | null)[],
): SaleMoment {
  if (!kept) return { at: now, dating: 'now' }
  const passed = kept.sentAt.getTime() - kept.soldAt.getTime()
  if (passed < 0) return { at: now, dating: 'ahead' }
  if (passed < TRAVEL_MILLIS) return { at: now, dating: 'now' }
  if (passed > LONGEST_KEPT_MILLIS) return { at: now, dating: 'too_old' }
  const at = new Date(now.getTime() - passed)
  if (receivedAt.some((received) => received !== null && received > at))
    return { at: now, dating: 'before_lot' }
  return { at, dating: 'kept' }
}
