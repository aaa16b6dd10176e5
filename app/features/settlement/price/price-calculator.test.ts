import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freezeTerms } from '../commission/freeze-terms.ts'
import { gatewayCosts, type GatewayCost } from './gateway-costs.ts'
import { dearest, takeApart, type PriceTerms } from './price-calculator.ts'

const dong = (most: bigint) => fc.bigInt(0n, most)
const someRates = fc.record({
  percentBp: fc.nat(3_000),
  minimum: fc.option(dong(20_000n)),
  maximum: fc.option(dong(200_000n)),
  fixed: dong(5_000n),
  vatBp: fc.constantFrom(0, 800, 1_000),
})
const someTax = fc.record({
  vatBp: fc.nat(500),
  pitBp: fc.nat(200),
  threshold: fc.option(dong(1_000_000_000n)),
  fromFirstDong: fc.boolean(),
})
const someCosts: fc.Arbitrary<GatewayCost[]> = fc.array(
  fc.record({
    method: fc.constantFrom('vietqr', 'vnpay', 'stripe'),
    percentBp: fc.nat(500),
    fixed: dong(10_000n),
    bearer: fc.constantFrom('market', 'seller'),
  }),
)
const someTerms: fc.Arbitrary<PriceTerms> = fc.record({
  commission: fc.option(someRates),
  tax: fc.option(someTax),
  soldThisYear: dong(2_000_000_000n),
  gateways: someCosts,
})
const at = new Date('2026-11-22T03:00:00Z')

describe('a price taken apart', () => {
  it('adds up to the price, to the đồng', () => {
    fc.assert(
      fc.property(dong(50_000_000n), dong(100_000n), someTerms, (price, packing, terms) => {
        const parts = takeApart(price, packing, terms)
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0n)).toBe(price)
      }),
    )
  })

  it('takes what would be frozen at a sale of one pack', () => {
    fc.assert(
      fc.property(
        dong(50_000_000n),
        someRates,
        someTax,
        dong(2_000_000_000n),
        (price, rates, tax, soldThisYear) => {
          const open = { validFrom: at, validTo: null }
          const nobody = {
            productId: null,
            sellerId: null,
            categoryId: null,
            sellerKind: null,
            minStars: null,
          }
          const [frozen] = freezeTerms(
            {
              ...{ sellerOrderId: '', sellerId: '', sellerKind: 'household', at, soldThisYear },
              lines: [
                {
                  orderLineId: '',
                  productId: '',
                  categoryIds: [],
                  stars: null,
                  quantity: 1,
                  lineTotal: price,
                },
              ],
            },
            {
              commission: [{ id: 'c', scope: 'everybody', ...nobody, ...open, ...rates }],
              tax: [{ id: 't', sellerKind: 'household', enabled: true, ...open, ...tax }],
            },
          )
          expect(frozen).toMatchObject({
            ...pick(takeApart(price, 0n, { commission: rates, tax, soldThisYear, gateways: [] })),
          })
        },
      ),
    )
  })

  it('charges the seller for no gateway that the market pays', () => {
    const terms = { commission: null, tax: null, soldThisYear: 0n, gateways: gatewayCosts }
    expect(takeApart(100_000n, 4_000n, terms)).toMatchObject({ gateway: 0n, reaches: 96_000n })
    expect(
      dearest([{ method: 'vnpay', percentBp: 110, fixed: 0n, bearer: 'market' }], 'market', 100_000n),
    ).toBe(1_100n)
  })

  it('says so when packing eats the price', () => {
    const terms = { commission: null, tax: null, soldThisYear: 0n, gateways: gatewayCosts }
    expect(takeApart(3_000n, 4_000n, terms).reaches).toBe(-1_000n)
  })
})

const pick = ({ commission, commissionVat, taxVat, taxPit }: ReturnType<typeof takeApart>) => ({
  ...{ commission, commissionVat, taxVat, taxPit },
})
