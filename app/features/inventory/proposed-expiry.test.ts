import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#app/kernel/clock.ts'
import { chosenExpiry, proposedExpiry } from './proposed-expiry.ts'

describe('proposed expiry', () => {
  it('lies as many days after the day of making as the product keeps', () => {
    expect(proposedExpiry('2026-11-22', 365)).toBe('2027-11-22')
    expect(proposedExpiry('2024-02-28', 2)).toBe('2024-03-01')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 3650 }), (start, days) => {
        const madeOn = addDays('2020-01-01', start)
        expect(daysBetween(madeOn, proposedExpiry(madeOn, days) ?? '')).toBe(days)
      }),
    )
  })

  it('is not made up where the product says nothing', () => {
    expect(proposedExpiry('2026-11-22', null)).toBeNull()
  })
})

describe('chosen expiry', () => {
  const made = { madeOn: '2026-11-22', day: '2026-12-01', shelfLifeDays: 30 }

  it('follows the way that was chosen, whatever else is filled in', () => {
    expect(chosenExpiry('shelf-life', made)).toBe('2026-12-22')
    expect(chosenExpiry('day', made)).toBe('2026-12-01')
    expect(chosenExpiry('none', made)).toBeNull()
  })

  it('is missing where its day is missing', () => {
    expect(chosenExpiry('day', { ...made, day: undefined })).toBeUndefined()
    expect(chosenExpiry('shelf-life', { ...made, shelfLifeDays: null })).toBeUndefined()
  })
})
