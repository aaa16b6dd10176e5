import {
  addDays,
  daysBetween,
  isDay,
  monthOf,
  startOfVnDay,
  vnDay,
  weekOf,
  type Day,
  type DayRange,
} from '#app/kernel/clock.ts'

export const periodKinds = ['hom-nay', 'tuan', 'thang', 'nam', 'tu-chon'] as const
/** Today, this week (from Monday), this month, this year, or days that the reader chose. */
export type PeriodKind = (typeof periodKinds)[number]

/** Days that are counted, both included, up to an instant. */
export interface Span extends DayRange {
  /** Exclusive. For the running period the end of its last day; for the one before, the same moment in it. */
  readonly until: Date
}

export interface Period {
  readonly kind: PeriodKind
  readonly now: Span
  /** What it is compared with: the same length before, up to the same moment. */
  readonly before: Span
  /** How a chart cuts it. */
  readonly step: 'hour' | 'day' | 'month'
}

/** Longer periods would read a whole history at every look. */
const MOST_DAYS = 731
/** Beyond this a chart by day is a hedge. */
const MOST_DAYS_IN_CHART = 92

/**
 * The period that an address asks for: `ky` names it, `tu` and `den` its own days. What is no period is this
 * month; days that have not come yet are cut off, days in the wrong order are turned round.
 */
export function readPeriod(query: URLSearchParams, instant: Date): Period {
  const today = vnDay(instant)
  const asked = query.get('ky')
  const kind = periodKinds.find((one) => one === asked) ?? 'thang'
  if (kind !== 'tu-chon') return periodUpTo(kind, running(kind, today), instant)
  const days = [query.get('tu') ?? '', query.get('den') ?? ''].filter(isDay).toSorted()
  const first = days[0]
  const last = days[1] ?? first
  if (first === undefined || last === undefined || first > today) {
    return periodUpTo('thang', running('thang', today), instant)
  }
  const to = last > today ? today : last
  const earliest = addDays(to, 1 - MOST_DAYS)
  return periodUpTo(kind, { from: first < earliest ? earliest : first, to }, instant)
}

function running(kind: Exclude<PeriodKind, 'tu-chon'>, today: Day): DayRange {
  const from: Record<typeof kind, Day> = {
    'hom-nay': today,
    tuan: weekOf(today).from,
    thang: monthOf(today).from,
    nam: `${today.slice(0, 4)}-01-01`,
  }
  return { from: from[kind], to: today }
}

function periodUpTo(kind: PeriodKind, { from, to }: DayRange, instant: Date): Period {
  const days = daysBetween(from, to) + 1
  const { cut, ...before } = daysBefore(kind, from, to, days)
  const ends = startOfVnDay(addDays(to, 1))
  // The last day is still running: its counterpart is counted up to the same time of day.
  const missing = cut ? 0 : Math.max(0, ends.getTime() - instant.getTime())
  const whole = startOfVnDay(addDays(before.to, 1))
  return {
    kind,
    now: { from, to, until: ends },
    before: { ...before, until: new Date(whole.getTime() - missing) },
    step: days === 1 ? 'hour' : days <= MOST_DAYS_IN_CHART ? 'day' : 'month',
  }
}

/** `cut`: the period before is shorter (there is no 31 September), so it is counted to its end. */
function daysBefore(kind: PeriodKind, from: Day, to: Day, days: number): DayRange & { cut: boolean } {
  if (kind === 'thang') {
    const last = monthOf(addDays(from, -1))
    const sameDay = addDays(last.from, days - 1)
    const cut = sameDay > last.to
    return { from: last.from, to: cut ? last.to : sameDay, cut }
  }
  if (kind === 'nam') {
    const year = String(Number(from.slice(0, 4)) - 1)
    const sameDay = year + to.slice(4)
    const cut = !isDay(sameDay)
    return { from: `${year}-01-01`, to: cut ? `${year}-02-28` : sameDay, cut }
  }
  const back = kind === 'tuan' ? 7 : days
  return { from: addDays(from, -back), to: addDays(to, -back), cut: false }
}

/** The address of a period, to be put behind a path. */
export function periodQuery({ kind, now }: Period): URLSearchParams {
  return new URLSearchParams(kind === 'tu-chon' ? { ky: kind, tu: now.from, den: now.to } : { ky: kind })
}
