import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultTariff, priceDelivery, tariffFault, zones } from './tariff.ts'

const weight = fc.integer({ min: 1, max: 200_000 })
const anyZone = fc.constantFrom(...zones)

describe('the price of a parcel', () => {
  it('is the step that holds it, its upper end included', () => {
    expect(priceDelivery(defaultTariff, 'same_province', 500)).toEqual({
      fee: 16_000n,
      daysMin: 1,
      daysMax: 2,
    })
    expect(priceDelivery(defaultTariff, 'same_province', 501).fee).toBe(19_000n)
  })

  it('beyond the heaviest step is that of several parcels', () => {
    expect(priceDelivery(defaultTariff, 'same_region', 20_000).fee).toBe(138_000n)
    expect(priceDelivery(defaultTariff, 'same_region', 20_001).fee).toBe(138_000n + 22_000n)
    expect(priceDelivery(defaultTariff, 'same_region', 40_000).fee).toBe(2n * 138_000n)
  })

  it('never falls with weight', () => {
    fc.assert(
      fc.property(anyZone, weight, weight, (zone, a, b) => {
        const [light, heavy] = a < b ? [a, b] : [b, a]
        expect(priceDelivery(defaultTariff, zone, light).fee).toBeLessThanOrEqual(
          priceDelivery(defaultTariff, zone, heavy).fee,
        )
      }),
    )
  })

  it('never falls with distance', () => {
    fc.assert(
      fc.property(weight, (grams) => {
        const fees = zones.map((zone) => priceDelivery(defaultTariff, zone, grams).fee)
        expect(fees).toEqual(fees.toSorted((a, b) => (a < b ? -1 : 1)))
      }),
    )
  })

  it('cannot be told for a zone without steps', () => {
    expect(() => priceDelivery([], 'same_commune', 1)).toThrow(RangeError)
  })
})

describe('a tariff', () => {
  it('is sound as it is built in', () => {
    expect(tariffFault(defaultTariff)).toBeNull()
  })

  it.each([
    ['zone_missing', defaultTariff.filter((step) => step.zone !== 'inter_region')],
    ['step_doubled', [...defaultTariff, ...defaultTariff.slice(0, 1)]],
    ['weight_wrong', defaultTariff.map((step, index) => (index ? step : { ...step, upToGrams: 0 }))],
    ['fee_wrong', defaultTariff.map((step, index) => (index ? step : { ...step, fee: -1n }))],
    ['days_wrong', defaultTariff.map((step, index) => (index ? step : { ...step, daysMin: 9 }))],
  ])('is refused with %s', (fault, steps) => {
    expect(tariffFault(steps)).toBe(fault)
  })
})
