import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taxOf, taxRuleFor, type TaxTerms } from '../tax/tax-of.ts'
import { chooseRule, type CommissionRuleTerms, type CommissionSubject } from './choose-rule.ts'
import { commissionOf } from './commission-of.ts'
import { freezeTerms } from './freeze-terms.ts'

const day = (text: string) => new Date(`${text}T00:00:00+07:00`)
const rates = { percentBp: 500, minimum: null, maximum: null, fixed: 0n, vatBp: 1000 }

describe('commissionOf', () => {
  it.each([
    ['a plain percentage', {}, 200_000n, 1, 10_000n, 1_000n],
    ['rounds half up, once', {}, 110n, 1, 6n, 1n],
    ['a minimum for each pack', { minimum: 4_000n }, 60_000n, 2, 8_000n, 800n],
    ['a maximum for each pack', { maximum: 3_000n }, 600_000n, 2, 6_000n, 600n],
    ['a fixed part for the line', { fixed: 1_500n }, 200_000n, 3, 11_500n, 1_150n],
    ['never more than the goods', { minimum: 9_000n, fixed: 5_000n }, 10_000n, 1, 10_000n, 1_000n],
    ['nothing of nothing', { fixed: 5_000n }, 0n, 1, 0n, 0n],
  ])('%s', (_, over, lineTotal, quantity, commission, commissionVat) => {
    expect(commissionOf({ ...rates, ...over }, lineTotal, quantity)).toEqual({ commission, commissionVat })
  })

  it('is never negative and never more than the goods', () => {
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 10n),
        fc.integer({ min: 1, max: 999 }),
        fc.nat(10_000),
        (goods, packs, percentBp) => {
          const { commission } = commissionOf(
            { ...rates, percentBp, minimum: 500n, fixed: 100n },
            goods,
            packs,
          )
          expect(commission >= 0n && commission <= goods).toBe(true)
        },
      ),
    )
  })
})

const open = {
  ...{ productId: null, sellerId: null, categoryId: null, sellerKind: null, minStars: null },
  ...{ validFrom: day('2026-01-01'), validTo: null, ...rates },
}
const rule = (id: string, over: Partial<CommissionRuleTerms>): CommissionRuleTerms => ({
  ...open,
  scope: 'everybody',
  ...over,
  id,
})
const everybody = rule('everybody', {})
const cooperatives = rule('cooperatives', { scope: 'seller_kind', sellerKind: 'cooperative' })
const starred = rule('starred', { scope: 'seller_kind', sellerKind: 'cooperative', minStars: 3 })
const food = rule('food', { scope: 'category', categoryId: 'food' })
const honey = rule('honey', { scope: 'category', categoryId: 'honey' })
const maker = rule('maker', { scope: 'seller', sellerId: 'maker' })
const product = rule('product', { scope: 'product', productId: 'product' })
const later = rule('later', { validFrom: day('2026-06-01') })
const ended = rule('ended', { scope: 'product', productId: 'product', validTo: day('2026-06-01') })

describe('chooseRule', () => {
  const subject: CommissionSubject = {
    ...{ productId: 'product', sellerId: 'maker', sellerKind: 'cooperative' },
    ...{ categoryIds: ['honey', 'food'], stars: 4 },
  }
  it.each([
    [
      'everybody where nothing else fits',
      [everybody, rule('x', { scope: 'seller', sellerId: 'other' })],
      {},
      'everybody',
    ],
    ['the kind of seller before everybody', [everybody, cooperatives], {}, 'cooperatives'],
    ['a category before the kind of seller', [cooperatives, food], {}, 'food'],
    ['the nearest category', [food, honey], {}, 'honey'],
    ['a shelf above where its own has none', [food], {}, 'food'],
    ['the seller before its category', [honey, maker], {}, 'maker'],
    ['the product before its seller', [maker, product], {}, 'product'],
    ['more stars before any', [cooperatives, starred], {}, 'starred'],
    ['not the starred one without stars', [cooperatives, starred], { stars: null }, 'cooperatives'],
    ['not the starred one with too few', [cooperatives, starred], { stars: 2 }, 'cooperatives'],
    ['the newest of two alike', [everybody, later], {}, 'later'],
    ['not one that has ended', [everybody, ended], {}, 'everybody'],
  ])('takes %s', (_, rules, over, expected) => {
    for (const order of [rules, rules.toReversed()]) {
      expect(chooseRule(order, { ...subject, ...over }, day('2026-11-22'))?.id).toBe(expected)
    }
  })

  it('looks at the moment of the sale: from the first day of a rule to the one on which it ends', () => {
    expect(chooseRule([later], subject, day('2026-05-31'))).toBeNull()
    expect(chooseRule([later], subject, day('2026-06-01'))?.id).toBe('later')
    expect(chooseRule([ended], subject, new Date(day('2026-06-01').getTime() - 1))?.id).toBe('ended')
    expect(chooseRule([ended], subject, day('2026-06-01'))).toBeNull()
    expect(chooseRule([], subject, day('2026-06-01'))).toBeNull()
  })
})

describe('tax of a household', () => {
  const terms: TaxTerms = {
    ...{ id: 'tax', sellerKind: 'household', vatBp: 100, pitBp: 50, threshold: 1_000_000_000n },
    ...{ fromFirstDong: true, enabled: true, validFrom: day('2026-07-01'), validTo: null },
  }
  it('is withheld only where it is switched on, for that kind, from its day on', () => {
    expect(taxRuleFor([terms], 'household', day('2026-07-01'))?.id).toBe('tax')
    expect(taxRuleFor([{ ...terms, enabled: false }], 'household', day('2026-07-01'))).toBeNull()
    expect(taxRuleFor([terms], 'cooperative', day('2026-07-01'))).toBeNull()
    expect(taxRuleFor([terms], 'household', day('2026-06-30'))).toBeNull()
  })

  it.each([
    ['from the first đồng', true, 0n, { taxVat: 2_000n, taxPit: 1_000n }],
    ['not below the threshold', false, 0n, { taxVat: 0n, taxPit: 0n }],
    ['not at the threshold', false, 999_800_000n, { taxVat: 0n, taxPit: 0n }],
    ['above it', false, 999_800_001n, { taxVat: 2_000n, taxPit: 1_000n }],
  ])('%s', (_, fromFirstDong, before, expected) => {
    expect(taxOf({ ...terms, fromFirstDong }, 200_000n, before)).toEqual(expected)
  })

  it('is frozen with the commission, line by line', () => {
    const line = { productId: 'a', categoryIds: [], stars: null, quantity: 1, lineTotal: 600_000_000n }
    const part = {
      sellerOrderId: 'part',
      sellerId: 'maker',
      sellerKind: 'household',
      at: day('2026-11-22'),
    } as const
    const lines = [
      { ...line, orderLineId: 'first' },
      { ...line, orderLineId: 'second' },
    ]
    const frozen = freezeTerms(
      { ...part, soldThisYear: 0n, lines },
      { commission: [everybody], tax: [{ ...terms, fromFirstDong: false }] },
    )
    expect(frozen.map(({ commission, taxVat }) => [commission, taxVat])).toEqual([
      [30_000_000n, 0n],
      [30_000_000n, 6_000_000n],
    ])
    const [free] = freezeTerms({ ...part, soldThisYear: 0n, lines }, { commission: [], tax: [] })
    expect(free).toMatchObject({
      ruleId: null,
      commission: 0n,
      commissionVat: 0n,
      taxRuleId: null,
      taxVat: 0n,
    })
  })
})
