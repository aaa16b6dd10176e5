import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOf, percentOf, shortAmount } from './figures.ts'

const short = (amount: bigint) => {
  const { number, unit } = shortAmount(amount, 'vi')
  return `${number} ${unit}`
}

describe('short amounts', () => {
  it.each([
    [1_622_330_000n, '1,62 billion'],
    [412_400_000n, '412 million'],
    [41_260_000n, '41,3 million'],
    [4_000_000n, '4 million'],
    [999_600_000n, '1 billion'],
    [999_400_000n, '999 million'],
    [99_960_000n, '100 million'],
    [850_000n, '850 thousand'],
    [999_999n, '1 million'],
    [640n, '640 dong'],
    [0n, '0 dong'],
    [-80_120_000n, '−80,1 million'],
  ])('%s', (amount, expected) => expect(short(amount)).toBe(expected))

  it('stay within half of their last digit', () => {
    const worth = { billion: 1e9, million: 1e6, thousand: 1e3, dong: 1 }
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 12n), (amount) => {
        const { number, unit } = shortAmount(amount, 'en')
        return Math.abs(Number(number) * worth[unit] - Number(amount)) <= Number(amount) * 0.0051
      }),
    )
  })
})

describe('changes', () => {
  it.each([
    [118n, 100n, 'up 18'],
    [1043n, 1000n, 'up 4,3'],
    [0n, 100n, 'down 100'],
    [-50n, 100n, 'down 150'],
    [1_099n, 100n, 'up 999'],
    [98_900n, 100n, 'times 989'],
    [100n, 100n, 'same'],
    [1_000_001n, 1_000_000n, 'same'],
    [5n, 0n, 'new'],
    [0n, 0n, 'same'],
  ])('%s after %s', (now, before, expected) => {
    const change = changeOf(now, before, 'vi')
    expect('number' in change ? `${change.kind} ${change.number}` : change.kind).toBe(expected)
  })

  it('shares are of something', () => {
    expect(percentOf(83n, 100n)).toBe(83)
    expect(percentOf(0n, 0n)).toBe(0)
  })
})
