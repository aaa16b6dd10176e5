import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withinStock } from './within-stock.ts'

describe('a quantity within stock', () => {
  it.each([
    { wanted: 3, available: 10, minQuantity: 1, step: 1, is: 3 },
    { wanted: 12, available: 10, minQuantity: 1, step: 1, is: 10 },
    { wanted: 1, available: 10, minQuantity: 2, step: 1, is: 2 },
    { wanted: 7, available: 10, minQuantity: 2, step: 3, is: 5 },
    { wanted: 3, available: 1, minQuantity: 2, step: 1, is: 0 },
    { wanted: 3, available: 0, minQuantity: 1, step: 1, is: 0 },
  ])(
    'of $wanted with $available left, from $minQuantity by $step, is $is',
    ({ wanted, available, is, ...rules }) => {
      expect(withinStock(wanted, available, rules)).toBe(is)
    },
  )

  it('is never more than is left, and always on the step', () => {
    const packs = fc.integer({ min: 0, max: 1000 })
    const rule = fc.integer({ min: 1, max: 20 })
    fc.assert(
      fc.property(packs, packs, rule, rule, (wanted, available, minQuantity, step) => {
        const quantity = withinStock(wanted, available, { minQuantity, step })
        expect(quantity).toBeLessThanOrEqual(available)
        expect(quantity === 0 || (quantity - minQuantity) % step === 0).toBe(true)
      }),
    )
  })
})
