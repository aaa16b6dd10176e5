import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dateColumnOf,
  dayOfDateColumn,
  daysBetween,
  fixedClock,
  formatDay,
  formatLongDay,
  formatMoment,
  formatSecond,
  isDay,
  monthOf,
  startOfVnDay,
  vnDay,
  weekOf,
} from './clock.ts'

const instants = fc.date({ min: new Date('1976-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
const days = instants.map(vnDay)

it('stands still until told to go on', () => {
  const clock = fixedClock('2026-10-12T00:00:00Z')
  expect(clock.now()).toEqual(clock.now())
  clock.advance(1500)
  expect(clock.now().toISOString()).toBe('2026-10-12T00:00:01.500Z')
  clock.set(new Date('2027-01-01T00:00:00Z'))
  expect(clock.now().toISOString()).toBe('2027-01-01T00:00:00.000Z')
})

describe('days in Việt Nam', () => {
  it('change at 17:00 UTC', () => {
    expect(vnDay(new Date('2026-10-11T16:59:59.999Z'))).toBe('2026-10-11')
    expect(vnDay(new Date('2026-10-11T17:00:00Z'))).toBe('2026-10-12')
    expect(startOfVnDay('2026-10-12').toISOString()).toBe('2026-10-11T17:00:00.000Z')
  })

  it('agree with the time zone database', () => {
    const zoned = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' })
    fc.assert(
      fc.property(instants, (instant) => {
        expect(vnDay(instant)).toBe(zoned.format(instant))
      }),
    )
  })

  it('hold every instant between their beginning and the next', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const day = vnDay(instant)
        expect(startOfVnDay(day) <= instant && instant < startOfVnDay(addDays(day, 1))).toBe(true)
      }),
    )
  })

  it('are counted forth and back', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    fc.assert(
      fc.property(days, fc.integer({ min: -3650, max: 3650 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count)
      }),
    )
  })

  it('lie in a week from Monday to Sunday and in a whole month', () => {
    expect(weekOf('2026-11-22')).toEqual({ from: '2026-11-16', to: '2026-11-22' })
    expect(weekOf('2026-11-23')).toEqual({ from: '2026-11-23', to: '2026-11-29' })
    expect(monthOf('2028-02-10')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(monthOf('2026-12-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' })
    fc.assert(
      fc.property(days, (day) => {
        const [week, month] = [weekOf(day), monthOf(day)]
        expect(week.from <= day && day <= week.to && daysBetween(week.from, week.to) === 6).toBe(true)
        expect(month.from <= day && day <= month.to && addDays(month.to, 1).endsWith('-01')).toBe(true)
      }),
    )
  })

  it('go into a date column and out again', () => {
    expect(dateColumnOf('2026-10-12').toISOString()).toBe('2026-10-12T00:00:00.000Z')
    fc.assert(
      fc.property(days, (day) => {
        expect(dayOfDateColumn(dateColumnOf(day))).toBe(day)
      }),
    )
  })

  it('must exist', () => {
    expect(isDay('2028-02-29')).toBe(true)
    for (const text of ['2026-02-29', '2026-13-01', '12/10/2026', '2026-1-1', ''])
      expect(isDay(text)).toBe(false)
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  })

  it('lie in a span of years that everything reckoned from them still has room around', () => {
    for (const text of ['0000-01-01', '0001-01-01', '1899-12-31', '2201-01-01', '9999-12-31'])
      expect(isDay(text)).toBe(false)
    expect(isDay('1900-01-01') && isDay('2200-12-31')).toBe(true)
    expect(monthOf('2200-12-31')).toEqual({ from: '2200-12-01', to: '2200-12-31' })
    expect(addDays(addDays('1900-01-01', -40), 40)).toBe('1900-01-01')
  })
})

describe('writing', () => {
  it('puts the day first', () => {
    expect(formatDay('2026-10-12')).toBe('12/10/2026')
    expect(formatMoment(new Date('2026-10-11T18:41:30Z'))).toBe('12/10/2026 01:41')
    expect(formatSecond(new Date('2026-10-11T18:41:05Z'))).toBe('12/10/2026 01:41:05')
  })

  it('names the weekday', () => {
    expect(formatLongDay('2026-11-22')).toBe('Chủ nhật, 22 tháng 11')
    expect(formatLongDay('2026-11-23')).toBe('Thứ hai, 23 tháng 11')
    expect(formatLongDay('2026-11-22', 'en')).toMatch(/^Sunday,? 22 November$/)
  })
})
