import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocate } from './allocate.ts'
import { sumDong } from './money.ts'

const totals = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((weight) => weight > 0n))

describe('allocate', () => {
  it('gives the rest to the largest remainders, the first of equal ones', () => {
    expect(allocate(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n])
    expect(allocate(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n])
    expect(allocate(10n, [1n, 2n, 0n])).toEqual([3n, 7n, 0n])
    expect(allocate(0n, [5n])).toEqual([0n])
  })

  it('refuses weights that give no answer', () => {
    expect(() => allocate(1n, [])).toThrow(RangeError)
    expect(() => allocate(1n, [0n, 0n])).toThrow(RangeError)
    expect(() => allocate(1n, [2n, -1n])).toThrow(RangeError)
  })

  it('adds up to the whole', () => {
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        expect(sumDong(allocate(total, list))).toBe(total)
      }),
    )
  })

  it('keeps every part within one đồng of its exact share, and nothing for no weight', () => {
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        const whole = sumDong(list)
        const parts = allocate(total, list)
        for (const [index, weight] of list.entries()) {
          const off = (parts[index] ?? 0n) * whole - total * weight
          expect(off < whole && off > -whole).toBe(true)
          expect(weight > 0n || parts[index] === 0n).toBe(true)
        }
      }),
    )
  })

  it('mirrors a charge in its refund', () => {
    fc.assert(
      fc.property(totals, weights, (total, list) => {
        expect(allocate(-total, list)).toEqual(allocate(total, list).map((part) => -part))
      }),
    )
  })
})
