import { addDays, startOfVnDay, weekOf, type Day } from '#app/kernel/clock.ts'
import type { PayoutTerms } from './payouts.types.ts'

type Schedule = Pick<PayoutTerms, 'weekday' | 'holdDays'>

/** Monday is 1, Sunday 7. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number =>
  Math.round((startOfVnDay(day).getTime() - startOfVnDay(weekOf(day).from).getTime()) / 86_400_000) + 1

/** What was delivered before this instant may go out on `day`: whole days have passed since. */
export const cutoffOn = (day: Day, { holdDays }: Pick<PayoutTerms, 'holdDays'>): Date =>
  startOfVnDay(addDays(day, 1 - holdDays))

/** The first day of payouts on `day` or after it. */
export function nextPayoutDay(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

/** When the money of something that was delivered on `day` goes out; never before `today`. */
export function payoutDayOf(deliveredOn: Day, { weekday, holdDays }: Schedule, today: Day): Day {
  const free = addDays(deliveredOn, holdDays)
  return nextPayoutDay(free > today ? free : today, weekday)
}
