import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumDong } from '#app/kernel/money.ts'
import { cutoffOn, nextPayoutDay, payoutDayOf, weekdayOf } from './payout-days.ts'
import { proposePayout, stillOwed, type OwedPart, type SellerOwed } from './propose-payout.ts'

const cutoff = new Date('2026-11-16T17:00:00Z')
const before = new Date('2026-11-10T03:00:00Z')
const after = new Date('2026-11-20T03:00:00Z')
const terms = { minimum: 50_000n }

const part = (given: Partial<OwedPart>): OwedPart => ({
  sellerOrderId: 'a',
  owed: 100_000n,
  paid: 0n,
  settledAt: before,
  ...given,
})
const seller = (given: Partial<SellerOwed>): SellerOwed => ({
  parts: [part({})],
  other: 0n,
  reserve: 0n,
  hasAccount: true,
  held: false,
  suspended: false,
  ...given,
})
const reasonOf = (given: Partial<SellerOwed>) => proposePayout(seller(given), terms, cutoff).skip

describe('what a seller gets of a run', () => {
  it('is what was delivered long enough ago', () => {
    const parts = [part({}), part({ sellerOrderId: 'b', settledAt: after })]
    expect(proposePayout(seller({ parts }), terms, cutoff)).toMatchObject({ amount: 100_000n, skip: null })
  })

  it('nets at once what the seller owes, however young', () => {
    const parts = [part({}), part({ sellerOrderId: 'b', owed: -30_000n, settledAt: after })]
    expect(proposePayout(seller({ parts }), terms, cutoff).amount).toBe(70_000n)
  })

  it('leaves out what payouts have taken', () => {
    const parts = [part({ paid: 100_000n }), part({ sellerOrderId: 'b', owed: 60_000n })]
    expect(proposePayout(seller({ parts }), terms, cutoff).amount).toBe(60_000n)
  })

  it('says why nothing goes out', () => {
    expect(reasonOf({ parts: [part({ settledAt: after })] })).toBe('in_hold')
    expect(reasonOf({ parts: [part({ owed: -1n })] })).toBe('owes')
    expect(reasonOf({ parts: [part({ owed: 49_999n })] })).toBe('below_minimum')
    expect(reasonOf({ parts: [part({ owed: 50_000n })] })).toBeNull()
    expect(reasonOf({ hasAccount: false })).toBe('no_account')
    expect(reasonOf({ held: true })).toBe('account_change')
    expect(reasonOf({ suspended: true })).toBe('suspended')
  })

  it('adds up, and is never more than the seller is owed', () => {
    const dong = fc.bigInt({ min: -1_000_000n, max: 1_000_000n })
    const anyParts = fc.array(
      fc.record({
        sellerOrderId: fc.uuid(),
        ...{ owed: dong, paid: dong, settledAt: fc.constantFrom(null, before, after) },
      }),
    )
    const anyReserve = fc.bigInt({ min: 0n, max: 1_000_000n })
    fc.assert(
      fc.property(anyParts, dong, anyReserve, (parts, other, reserve) => {
        const { amount, items } = proposePayout(seller({ parts, other, reserve }), terms, cutoff)
        expect(sumDong(items.map((item) => item.amount))).toBe(amount)
        const balance = sumDong(parts.map((one) => one.owed - one.paid)) + other
        expect(amount).toBeLessThanOrEqual(balance)
      }),
    )
  })
})

describe('a payout that was shown', () => {
  const parts = [part({}), part({ sellerOrderId: 'b', owed: 80_000n, settledAt: after })]
  const shown = proposePayout(seller({ parts }), terms, cutoff)

  it('stands while what it is made of does, and is covered', () => {
    expect(stillOwed(shown, seller({ parts }))).toBe(true)
    const debt = part({ sellerOrderId: 'c', owed: -30_000n })
    expect(stillOwed(shown, seller({ parts: [...parts, debt] }))).toBe(true)
    const large = part({ sellerOrderId: 'c', owed: -90_000n })
    expect(stillOwed(shown, seller({ parts: [...parts, large] }))).toBe(false)
  })

  it('does not when an order of it has changed, or was paid by another', () => {
    expect(stillOwed(shown, seller({ parts: [part({ owed: 60_000n }), ...parts.slice(1)] }))).toBe(false)
    expect(stillOwed(shown, seller({ parts: parts.slice(1) }))).toBe(false)
    const taken = part({ paid: 100_000n })
    expect(stillOwed(shown, seller({ parts: [taken, ...parts.slice(1)] }))).toBe(false)
  })
})

describe('days of payouts', () => {
  it('count whole days after delivery', () => {
    expect(weekdayOf('2026-11-22')).toBe(7)
    expect(weekdayOf('2026-11-23')).toBe(1)
    expect(nextPayoutDay('2026-11-22', 3)).toBe('2026-11-25')
    expect(nextPayoutDay('2026-11-25', 3)).toBe('2026-11-25')
    expect(payoutDayOf('2026-11-18', { weekday: 3, holdDays: 7 }, '2026-11-22')).toBe('2026-11-25')
    expect(payoutDayOf('2026-11-19', { weekday: 3, holdDays: 7 }, '2026-11-22')).toBe('2026-12-02')
    expect(payoutDayOf('2026-01-01', { weekday: 3, holdDays: 7 }, '2026-11-22')).toBe('2026-11-25')
    // Delivered on the evening of the 18th, a week has passed when the 25th begins.
    expect(cutoffOn('2026-11-25', { holdDays: 7 })).toEqual(new Date('2026-11-18T17:00:00Z'))
  })
})
