import { addDays, daysBetween, monthOf, vnDay, type Day } from '#app/kernel/clock.ts'
import type { Random } from '#app/kernel/random.ts'
import type { SeedProduct } from '../content/index.ts'

const HOUR = 3_600_000
/** Goods of the day are on the shelf from half past five in the morning. */
const MORNING_MINUTES = 330
/** What keeps longer than this is made in its season and sold all year. */
const KEEPS_PAST_SEASON = 60

/** A lot as it is made: when, and until when it is good. */
export interface Making {
  readonly madeOn: Day
  readonly expiresOn: Day | null
  readonly receivedAt: Date
}

/** For so many days a maker sells from one lot before the next is made. */
export function daysOfOneLot({ shelfLifeDays }: SeedProduct): number {
  if (shelfLifeDays === null) return 75
  return Math.max(1, Math.min(50, Math.floor(shelfLifeDays * 0.35)))
}

/** So many days must be left of a lot when it is bought: parcels are on the road, and buyers want to eat in peace. */
export function daysToLeave({ shelfLifeDays }: SeedProduct): number {
  return shelfLifeDays === null ? 0 : Math.min(30, Math.max(1, Math.floor(shelfLifeDays * 0.3)))
}

/** The last day in season not after `day`, at most a year back; the day itself for what is made all year. */
export function lastDayInSeason(months: readonly number[], day: Day): Day {
  if (months.length === 0) return day
  let candidate = day
  while (!months.includes(Number(candidate.slice(5, 7)))) candidate = addDays(monthOf(candidate).from, -1)
  return candidate
}

/**
 * The lot that a maker would have on the shelf at an instant.
 * @returns null where there is none: out of season, and nothing keeps so long
 */
export function makingAt(product: SeedProduct, at: Date, random: Random): Making | null {
  // Before the shelf is filled in the morning, yesterday's goods are sold.
  const today = vnDay(new Date(at.getTime() - 6 * HOUR))
  const { shelfLifeDays, harvestMonths } = product
  const inSeason = lastDayInSeason(harvestMonths, today)
  if (inSeason !== today && shelfLifeDays !== null && shelfLifeDays < KEEPS_PAST_SEASON) return null
  const lag = shelfLifeDays === null ? 12 : Math.min(12, Math.floor(shelfLifeDays * 0.08))
  const madeOn = addDays(inSeason, -random.int(0, lag))
  const expiresOn = shelfLifeDays === null ? null : addDays(madeOn, shelfLifeDays)
  if (expiresOn !== null && daysBetween(today, expiresOn) < daysToLeave(product)) return null
  return { madeOn, expiresOn, receivedAt: morningOf(madeOn) }
}

/** When the goods of a day are booked in. */
export const morningOf = (day: Day): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 7 * HOUR + MORNING_MINUTES * 60_000)
