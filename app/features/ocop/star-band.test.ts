import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateColumnOf } from '#app/kernel/clock.ts'
import { isInForce } from './certificate-in-force.ts'
import { starBand } from './star-band.ts'

describe('stars', () => {
  // QĐ 26/2026/QĐ-TTg, Điều 3.3: a band begins with its lowest score.
  it.each([
    [0, 1],
    [2999, 1],
    [3000, 2],
    [4999, 2],
    [5000, 3],
    [6999, 3],
    [7000, 4],
    [8999, 4],
    [9000, 5],
    [10_000, 5],
  ])('%i hundredths give %i', (score, stars) => expect(starBand(score)).toBe(stars))

  it('never fall when the score rises', () => {
    const score = fc.integer({ min: 0, max: 10_000 })
    fc.assert(fc.property(score, score, (a, b) => (a <= b ? starBand(a) <= starBand(b) : true)))
  })

  it.each([-1, 10_001, 70.5, Number.NaN])('are not given for %d', (score) =>
    expect(() => starBand(score)).toThrow(RangeError),
  )
})

describe('a certificate', () => {
  const paper = { issuedOn: dateColumnOf('2023-11-22'), expiresOn: dateColumnOf('2026-11-22') }

  it('holds on its first and on its last day, and not a day before or after', () => {
    const holds = (day: string) => isInForce({ ...paper, status: 'active' }, day)
    expect([addDays('2023-11-22', -1), '2023-11-22', '2026-11-22', '2026-11-23'].map(holds)).toEqual([
      ...[false, true, true, false],
    ])
  })

  it.each(['suspended', 'revoked'])('that is %s does not hold', (status) =>
    expect(isInForce({ ...paper, status }, '2025-01-01')).toBe(false),
  )

  it('without an end holds for good', () =>
    expect(isInForce({ ...paper, status: 'active', expiresOn: null }, '2099-01-01')).toBe(true))
})
