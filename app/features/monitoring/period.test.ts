import { describe, expect, it } from 'vitest'
import { periodQuery, readPeriod } from './period.ts'

const at = (instant: string, query: string) => {
  const { now, before, step } = readPeriod(new URLSearchParams(query), new Date(instant))
  return [now.from, now.to, before.from, before.to, before.until.toISOString(), step]
}
/** Sunday 22 November 2026, 08:42 in Việt Nam. */
const sunday = '2026-11-22T01:42:00Z'

describe('a running period is compared with the same length before, up to the same moment', () => {
  it.each([
    [
      'ky=hom-nay',
      ['2026-11-22', '2026-11-22', '2026-11-21', '2026-11-21', '2026-11-21T01:42:00.000Z', 'hour'],
    ],
    ['ky=tuan', ['2026-11-16', '2026-11-22', '2026-11-09', '2026-11-15', '2026-11-15T01:42:00.000Z', 'day']],
    ['ky=thang', ['2026-11-01', '2026-11-22', '2026-10-01', '2026-10-22', '2026-10-22T01:42:00.000Z', 'day']],
    ['ky=nam', ['2026-01-01', '2026-11-22', '2025-01-01', '2025-11-22', '2025-11-22T01:42:00.000Z', 'month']],
  ])('%s', (query, expected) => expect(at(sunday, query)).toEqual(expected))

  it('in a day that has just begun in Việt Nam while it is yesterday in UTC', () => {
    expect(at('2026-11-21T17:00:00Z', 'ky=hom-nay').slice(0, 5)).toEqual([
      ...['2026-11-22', '2026-11-22', '2026-11-21', '2026-11-21', '2026-11-20T17:00:00.000Z'],
    ])
  })

  it('and where the one before is shorter, with all of it', () => {
    expect(at('2026-03-31T01:00:00Z', 'ky=thang').slice(2, 5)).toEqual([
      ...['2026-02-01', '2026-02-28', '2026-02-28T17:00:00.000Z'],
    ])
    expect(at('2028-02-29T01:00:00Z', 'ky=nam').slice(2, 5)).toEqual([
      ...['2027-01-01', '2027-02-28', '2027-02-28T17:00:00.000Z'],
    ])
  })
})

describe('days of one’s own', () => {
  it('that are over are compared whole', () => {
    expect(at(sunday, 'ky=tu-chon&tu=2026-11-01&den=2026-11-10')).toEqual([
      ...['2026-11-01', '2026-11-10', '2026-10-22', '2026-10-31', '2026-10-31T17:00:00.000Z', 'day'],
    ])
  })

  it('are put in order, and end today', () => {
    expect(at(sunday, 'ky=tu-chon&tu=2027-01-01&den=2026-11-20').slice(0, 2)).toEqual([
      ...['2026-11-20', '2026-11-22'],
    ])
    expect(at(sunday, 'ky=tu-chon&tu=1990-01-01&den=2026-11-20')[0]).toBe('2024-11-20')
  })

  it.each([
    '',
    'ky=mai',
    'ky=tu-chon',
    'ky=tu-chon&tu=2026-02-30',
    "ky=tu-chon&tu='--",
    'ky=tu-chon&tu=2030-01-01',
  ])('or no days (%s): this month', (query) =>
    expect(readPeriod(new URLSearchParams(query), new Date(sunday)).kind).toBe('thang'),
  )
})

it('a period’s address leads back to it', () => {
  for (const query of ['ky=hom-nay', 'ky=nam', 'ky=tu-chon&tu=2026-10-01&den=2026-11-10']) {
    const period = readPeriod(new URLSearchParams(query), new Date(sunday))
    expect(readPeriod(periodQuery(period), new Date(sunday))).toEqual(period)
  }
})
