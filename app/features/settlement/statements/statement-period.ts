import { addDays, daysBetween, isDay, monthOf, type Day, type DayRange } from '#app/kernel/clock.ts'
import { LONGEST_PERIOD, type StatementQuery } from './statement.types.ts'

/** The days of a statement: a month `YYYY-MM`, or days from and to (cut to a year); else the month of `today`. */
export function statementPeriod({ month, from, to }: StatementQuery, today: Day): DayRange {
  if (from && to && isDay(from) && isDay(to) && from <= to) {
    const far = daysBetween(from, to) >= LONGEST_PERIOD
    return { from, to: far ? addDays(from, LONGEST_PERIOD - 1) : to }
  }
  const first = `${month ?? ''}-01`
  return monthOf(isDay(first) ? first : today)
}

/** The last months, the newest first, as `YYYY-MM`. */
export function lastMonths(today: Day, count: number): string[] {
  const months: string[] = []
  let day = today
  for (let one = 0; one < count; one++) {
    months.push(day.slice(0, 7))
    day = addDays(monthOf(day).from, -1)
  }
  return months
}

export const isWholeMonth = ({ from, to }: DayRange): boolean => {
  const month = monthOf(from)
  return month.from === from && month.to === to
}
