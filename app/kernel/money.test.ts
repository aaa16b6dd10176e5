import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basisPointsOf, divideHalfUp, formatDong, formatWhole, parseDong, sumDong } from './money.ts'

const amounts = fc.bigInt({ min: 0n, max: 999_999_999_999_999n })

describe('formatDong', () => {
  it('groups by three with the sign of the language and a space that does not break', () => {
    expect(formatDong(120_000n)).toBe('120.000\u00a0đ')
    expect(formatDong(120_000n, 'en')).toBe('120,000\u00a0đ')
    expect(formatDong(0n)).toBe('0\u00a0đ')
    expect(formatDong(-1_234_567n)).toBe('-1.234.567\u00a0đ')
    expect(formatWhole(999n)).toBe('999')
    expect(formatWhole(1000n)).toBe('1.000')
  })
})

describe('parseDong', () => {
  it.each([
    ['120.000 đ', 120_000n],
    ['120000', 120_000n],
    ['120,000', 120_000n],
    ['1 200 000 đồng', 1_200_000n],
    ['120.000VNĐ', 120_000n],
    ['120.000\u00a0₫', 120_000n],
    ['0', 0n],
  ])('reads %s', (typed, amount) => expect(parseDong(typed)).toBe(amount))

  it.each(['', 'đ', '1,5', '12.00', '1.200,000', '-5', '1e3', '120k', '1.2.3', '1234.567', '1'.repeat(16)])(
    'refuses "%s"',
    (typed) => expect(parseDong(typed)).toBeNull(),
  )

  it('reads whatever we write, in both languages', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('vi' as const, 'en' as const), (amount, locale) => {
        expect(parseDong(formatDong(amount, locale))).toBe(amount)
      }),
    )
  })
})

describe('divideHalfUp', () => {
  it('rounds halves away from zero', () => {
    expect(divideHalfUp(5n, 2n)).toBe(3n)
    expect(divideHalfUp(-5n, 2n)).toBe(-3n)
    expect(divideHalfUp(5n, -2n)).toBe(-3n)
    expect(divideHalfUp(4n, 3n)).toBe(1n)
    expect(() => divideHalfUp(1n, 0n)).toThrow(RangeError)
  })

  it('is never more than half a divisor away, and a refund mirrors its charge', () => {
    const divisors = fc.bigInt({ min: 1n, max: 1_000_000n })
    fc.assert(
      fc.property(fc.bigInt(), divisors, (dividend, divisor) => {
        const off = 2n * (dividend - divideHalfUp(dividend, divisor) * divisor)
        expect(off <= divisor && off >= -divisor).toBe(true)
        expect(divideHalfUp(-dividend, divisor)).toBe(-divideHalfUp(dividend, divisor))
      }),
    )
  })
})

it('takes basis points of an amount', () => {
  expect(basisPointsOf(120_000n, 250n)).toBe(3_000n)
  expect(basisPointsOf(10n, 500n)).toBe(1n)
  expect(basisPointsOf(9n, 500n)).toBe(0n)
})

it('adds amounts', () => {
  expect(sumDong([])).toBe(0n)
  expect(sumDong([1n, 2n, -3n, 5n])).toBe(5n)
})
