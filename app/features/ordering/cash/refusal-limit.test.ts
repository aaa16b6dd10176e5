import fc from 'fast-check'
import { expect, it } from 'vitest'
import { builtInLimit, isNearLimit, isOverLimit, percentRefused, type RefusalLimit } from './refusal-limit.ts'

const limit: RefusalLimit = { mostRefused: 4, share: { basisPoints: 5_000, ofAtLeast: 3 }, days: 90 }

it.each([
  ['nobody who took every parcel', 0, 50, false],
  ['nobody by one refusal of two: too few to be a share', 1, 2, false],
  ['half of three and more', 2, 3, true],
  ['exactly half', 2, 4, true],
  ['nobody below half', 2, 5, false],
  ['so many, however many were taken', 4, 100, true],
])('bars %s', (_, refused, ended, barred) => {
  expect(isOverLimit({ refused, ended }, limit)).toBe(barred)
})

it('knows no share where none was set', () => {
  expect(isOverLimit({ refused: 3, ended: 3 }, { ...limit, share: null })).toBe(false)
})

it('bars by a share of a hundredth of a percent without rounding', () => {
  const exact = { ...limit, mostRefused: 100, share: { basisPoints: 3_333, ofAtLeast: 1 } }
  expect(isOverLimit({ refused: 1, ended: 3 }, exact)).toBe(true)
  const above = { ...exact, share: { basisPoints: 3_334, ofAtLeast: 1 } }
  expect(isOverLimit({ refused: 1, ended: 3 }, above)).toBe(false)
})

it('lets a first refusal pass by itself as it comes built in', () => {
  expect(isOverLimit({ refused: 1, ended: 1 }, builtInLimit)).toBe(false)
  expect(percentRefused({ refused: 2, ended: 3 })).toBe(67)
  expect(percentRefused({ refused: 0, ended: 0 })).toBe(0)
})

const counts = fc
  .tuple(fc.nat(150), fc.nat(150))
  .map(([refused, taken]) => ({ refused, ended: refused + taken }))
const limits = fc.record({
  mostRefused: fc.integer({ min: 1, max: 100 }),
  days: fc.integer({ min: 1, max: 730 }),
  share: fc.option(
    fc.record({
      basisPoints: fc.integer({ min: 1, max: 10_000 }),
      ofAtLeast: fc.integer({ min: 1, max: 100 }),
    }),
  ),
})

it('never lets a phone back in for one more refusal, and warns before it bars', () => {
  fc.assert(
    fc.property(counts, limits, ({ refused, ended }, rule) => {
      const more = { refused: refused + 1, ended: ended + 1 }
      if (isOverLimit({ refused, ended }, rule)) expect(isOverLimit(more, rule)).toBe(true)
      if (refused > 0) expect(isNearLimit({ refused, ended }, rule)).toBe(isOverLimit(more, rule))
      else expect(isNearLimit({ refused, ended }, rule)).toBe(false)
    }),
  )
})

it('bars nobody by the share for a parcel more that is taken, once there are enough of them', () => {
  fc.assert(
    fc.property(counts, limits, ({ refused, ended }, rule) => {
      fc.pre(ended >= (rule.share?.ofAtLeast ?? 0) && !isOverLimit({ refused, ended }, rule))
      expect(isOverLimit({ refused, ended: ended + 1 }, rule)).toBe(false)
    }),
  )
})
