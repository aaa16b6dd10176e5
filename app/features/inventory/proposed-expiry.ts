import { addDays, type Day } from '#app/kernel/clock.ts'

/** How a lot's last day is said: by the product's shelf life, by a day of its own, or not at all. */
export const EXPIRY_WAYS = ['shelf-life', 'day', 'none'] as const
export type ExpiryWay = (typeof EXPIRY_WAYS)[number]

/**
 * The last good day of goods made on a day: as many days later as the product keeps.
 * @param shelfLifeDays null: the product does not say
 */
export const proposedExpiry = (madeOn: Day, shelfLifeDays: number | null): Day | null =>
  shelfLifeDays === null ? null : addDays(madeOn, shelfLifeDays)

/**
 * The last day that a form means.
 * @returns a day, null for goods that do not expire, or undefined where the way that was chosen lacks its day
 */
export function chosenExpiry(
  way: ExpiryWay,
  { madeOn, day, shelfLifeDays }: { madeOn: Day; day: Day | undefined; shelfLifeDays: number | null },
): Day | null | undefined {
  if (way === 'none') return null
  if (way === 'day') return day
  return proposedExpiry(madeOn, shelfLifeDays) ?? undefined
}
