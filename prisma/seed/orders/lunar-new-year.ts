import { daysBetween, type Day } from '#app/kernel/clock.ts'

/** The first day of the lunar year (mùng một Tết), by the calendar of Việt Nam. */
const firstDays: readonly Day[] = [
  ...['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
]

/** Days from `day` to the nearest Tết: positive before it, negative after, null more than sixty days away. */
export function daysToTet(day: Day): number | null {
  const near = firstDays.map((first) => daysBetween(day, first)).find((days) => days >= -20 && days <= 60)
  return near ?? null
}

/** How much more is bought because of Tết: presents in the weeks before, nothing while the country is at home. */
export function tetFactor(day: Day): number {
  const days = daysToTet(day)
  if (days === null || days < -7) return 1
  if (days <= 0) return 0.12
  if (days <= 3) return 0.9
  if (days <= 12) return 2.8
  if (days <= 25) return 2.1
  return days <= 40 ? 1.35 : 1
}
