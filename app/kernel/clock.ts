import type { Locale } from './locale.ts'

/** Where the current time comes from; handed in with every call so that tests can choose it. */
export type Clock = { now(): Date }

/** A calendar day in Việt Nam, `YYYY-MM-DD`. Days in this form sort as text. */
export type Day = string

/** Days from `from` to `to`, both included. */
export type DayRange = { readonly from: Day; readonly to: Day }

const TIME_ZONE = 'Asia/Ho_Chi_Minh'
/** Việt Nam keeps UTC+7 the whole year and has no summer time, so the offset may be written down. */
const OFFSET_MILLIS = 7 * 60 * 60 * 1000
const DAY_MILLIS = 24 * 60 * 60 * 1000
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/

export const systemClock: Clock = { now: () => new Date() }

/** A clock that stands still until it is told to go on; for tests and for demo data. */
export function fixedClock(
  at: Date | string,
): Clock & { advance(millis: number): void; set(at: Date): void } {
  let millis = new Date(at).getTime()
  return {
    now: () => new Date(millis),
    advance: (by) => {
      millis += by
    },
    set: (to) => {
      millis = to.getTime()
    },
  }
}

/** The calendar day in Việt Nam at an instant. */
export function vnDay(instant: Date): Day {
  return dayOfDateColumn(new Date(instant.getTime() + OFFSET_MILLIS))
}

/** The instant at which a day begins in Việt Nam. */
export function startOfVnDay(day: Day): Date {
  return new Date(utcMidnight(day) - OFFSET_MILLIS)
}

/** The day `count` days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayOfDateColumn(new Date(utcMidnight(day) + count * DAY_MILLIS))
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / DAY_MILLIS)
}

/** The week, Monday to Sunday, in which a day falls. */
export function weekOf(day: Day): DayRange {
  const sinceMonday = (new Date(utcMidnight(day)).getUTCDay() + 6) % 7
  const from = addDays(day, -sinceMonday)
  return { from, to: addDays(from, 6) }
}

/** The calendar month in which a day falls. */
export function monthOf(day: Day): DayRange {
  const from = `${day.slice(0, 7)}-01`
  const nextMonth = addDays(from, 31).slice(0, 7)
  return { from, to: addDays(`${nextMonth}-01`, -1) }
}

/** A day as a PostgreSQL `date` column takes it: midnight UTC. */
export function dateColumnOf(day: Day): Date {
  return new Date(utcMidnight(day))
}

/** The day that a PostgreSQL `date` column holds; Prisma hands it out as midnight UTC. */
export function dayOfDateColumn(value: Date): Day {
  return value.toISOString().slice(0, 10)
}

/** Years that people may write: further out a slip of the finger, and what is reckoned from it would leave the calendar. */
const [FIRST_YEAR, LAST_YEAR] = ['1900', '2200']

/** Whether a text is a day that exists and that people may mean: neither `2026-02-30` nor `9999-12-31` is. */
export function isDay(text: string): boolean {
  const year = text.slice(0, 4)
  return year >= FIRST_YEAR && year <= LAST_YEAR && isInCalendar(text)
}

function isInCalendar(text: string): boolean {
  if (!DAY_FORM.test(text)) return false
  const millis = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(millis) && dayOfDateColumn(new Date(millis)) === text
}

/** `12/10/2026`: day, month, year, in both languages. */
export function formatDay(day: Day): string {
  return day.split('-').reverse().join('/')
}

/** `12/10/2026 08:41`, in Việt Nam's time. */
export function formatMoment(instant: Date): string {
  const local = new Date(instant.getTime() + OFFSET_MILLIS).toISOString()
  return `${formatDay(local.slice(0, 10))} ${local.slice(11, 16)}`
}

/** `12/10/2026 08:41:05`: where several things happen within a minute. */
export function formatSecond(instant: Date): string {
  return `${formatMoment(instant)}:${String(instant.getUTCSeconds()).padStart(2, '0')}`
}

/** `Chủ nhật, 22 tháng 11` (vi), `Sunday 22 November` (en). */
export function formatLongDay(day: Day, locale: Locale = 'vi'): string {
  const text = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: TIME_ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(startOfVnDay(day))
  // ICU writes "Chủ Nhật"; a Vietnamese sentence has one capital.
  return locale === 'vi' ? text.charAt(0) + text.slice(1).toLowerCase() : text
}

/** Milliseconds of a day's midnight UTC. @throws RangeError when it is no day */
function utcMidnight(day: Day): number {
  if (!isInCalendar(day)) throw new RangeError(`Not a day: ${day}`)
  return Date.parse(`${day}T00:00:00Z`)
}
