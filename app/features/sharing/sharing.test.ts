import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumDong } from '#app/kernel/money.ts'
import { termsFor, type SharingRuleTerms } from './choose-terms.ts'
import { earningsByLot, type SettledPart } from './lot-earnings.ts'
import { dongInWords } from './papers/dong-in-words.ts'
import { shareLot, type SharedBefore, type SharedDelivery, type SharingTerms } from './share-lot.ts'
import { netQuantityOf, readPercent, readQuantity } from './weighing.ts'

const terms: SharingTerms = {
  ...{ way: 'by_quantity', keepsBp: 1000, weights: { first: 100, second: 80, third: 50 } },
}
const nothingBefore: SharedBefore = { fund: 0n, cooperative: 0n, credits: new Map() }
const brought = (memberId: string, netQuantity: number, over: Partial<SharedDelivery> = {}) => ({
  ...{ memberId, netQuantity, unit: 'g' as const, grade: 'first' as const, price: null },
  ...over,
})

const anyDelivery = fc.record({
  memberId: fc.constantFrom('a', 'b', 'c', 'd'),
  netQuantity: fc.integer({ min: 1, max: 5_000_000 }),
  unit: fc.constantFrom('g' as const, 'piece' as const),
  grade: fc.constantFrom('first' as const, 'second' as const, 'third' as const),
  price: fc.option(fc.bigInt({ min: 0n, max: 2_000_000n })),
})
const anyTerms = fc.record({
  way: fc.constantFrom('agreed_price' as const, 'by_quantity' as const, 'by_grade' as const),
  keepsBp: fc.integer({ min: 0, max: 10_000 }),
  weights: fc.record({
    first: fc.integer({ min: 1, max: 200 }),
    second: fc.integer({ min: 0, max: 200 }),
    third: fc.integer({ min: 0, max: 200 }),
  }),
})
const anyNet = fc.bigInt({ min: -5_000_000n, max: 900_000_000n })
const anyDeliveries = fc.array(anyDelivery, { maxLength: 12 })

/** What stands before the next sharing. */
function after(before: SharedBefore, share: ReturnType<typeof shareLot>): SharedBefore {
  const credits = new Map(before.credits)
  for (const { memberId, credit } of share.lines)
    credits.set(memberId, (credits.get(memberId) ?? 0n) + credit)
  return {
    fund: before.fund + share.fund,
    cooperative: before.cooperative + share.cooperative,
    credits,
  }
}

describe('a sharing', () => {
  it('adds up: households, fund and cooperative are what is shared', () => {
    fc.assert(
      fc.property(anyNet, anyTerms, anyDeliveries, (net, rule, deliveries) => {
        const share = shareLot(net, rule, deliveries, nothingBefore)
        const credited = sumDong(share.lines.map(({ credit }) => credit))
        expect(credited + share.fund + share.cooperative).toBe(net)
        expect(share.shared).toBe(net)
      }),
    )
  })

  it('ends the same, however often and at whatever standing it was done before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyNet, anyDeliveries), { minLength: 1, maxLength: 5 }),
        anyTerms,
        (standings, rule) => {
          let before = nothingBefore
          for (const [net, deliveries] of standings) {
            const share = shareLot(net, rule, deliveries, before)
            const credited = sumDong(share.lines.map(({ credit }) => credit))
            expect(credited + share.fund + share.cooperative).toBe(share.shared)
            before = after(before, share)
          }
          const [net, deliveries] = standings.at(-1) ?? [0n, []]
          const whole = after(nothingBefore, shareLot(net, rule, deliveries, nothingBefore))
          const due = ({ credits }: SharedBefore) =>
            [...credits].filter(([, credit]) => credit !== 0n).toSorted(([a], [b]) => (a < b ? -1 : 1))
          expect(due(before)).toEqual(due(whole))
          expect([before.fund, before.cooperative]).toEqual([whole.fund, whole.cooperative])
          expect(shareLot(net, rule, deliveries, before).shared).toBe(0n)
        },
      ),
    )
  })

  it('never makes a household pay for a loss', () => {
    fc.assert(
      fc.property(anyNet, anyTerms, anyDeliveries, (net, rule, deliveries) => {
        const { lines } = shareLot(net, rule, deliveries, nothingBefore)
        expect(lines.every(({ target }) => target >= 0n)).toBe(true)
      }),
    )
  })

  it('by quantity gives the same to who brought the same, but for a đồng', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.integer({ min: 1, max: 10 ** 6 }),
        (net, grams) => {
          const share = shareLot(net, terms, [brought('a', grams), brought('b', grams)], nothingBefore)
          const [a = 0n, b = 0n] = share.lines.map(({ target }) => target)
          expect(a - b).toBeGreaterThanOrEqual(0n)
          expect(a - b).toBeLessThanOrEqual(1n)
        },
      ),
    )
  })

  it('keeps for the fund, and weighs grades', () => {
    const share = shareLot(
      1_000_000n,
      { ...terms, way: 'by_grade' },
      [brought('a', 10_000), brought('b', 10_000, { grade: 'third' })],
      nothingBefore,
    )
    expect(share.fund).toBe(100_000n)
    expect(share.lines.map(({ credit }) => credit)).toEqual([600_000n, 300_000n])
  })

  it('by agreed price pays what was agreed, and the cooperative bears the rest', () => {
    const deliveries = [brought('a', 12_500, { price: 60_000n }), brought('b', 1_000)]
    const share = shareLot(500_000n, { ...terms, way: 'agreed_price' }, deliveries, nothingBefore)
    expect(share.lines.map(({ credit }) => credit)).toEqual([750_000n, 0n])
    expect(share).toMatchObject({ cooperative: -250_000n, fund: 0n, unpriced: 1 })
  })

  it('takes returns off the next one', () => {
    const deliveries = [brought('a', 3_000), brought('b', 1_000)]
    const first = shareLot(1_000_000n, terms, deliveries, nothingBefore)
    const second = shareLot(800_000n, terms, deliveries, after(nothingBefore, first))
    expect(second).toMatchObject({ shared: -200_000n, fund: -20_000n })
    expect(second.lines.map(({ credit }) => credit)).toEqual([-135_000n, -45_000n])
  })
})

describe('what lots earn', () => {
  const anyPart: fc.Arbitrary<SettledPart> = fc.record({
    earned: fc.record({
      goods: fc.bigInt({ min: 0n, max: 10n ** 8n }),
      commission: fc.bigInt({ min: 0n, max: 10n ** 7n }),
      tax: fc.bigInt({ min: 0n, max: 10n ** 6n }),
    }),
    lines: fc.array(
      fc.record({
        lineTotal: fc.bigInt({ min: 1n, max: 10n ** 7n }),
        commission: fc.bigInt({ min: 0n, max: 10n ** 6n }),
        tax: fc.bigInt({ min: 0n, max: 10n ** 5n }),
        lots: fc.array(
          fc.record({
            lotId: fc.constantFrom('x', 'y', 'z'),
            quantity: fc.integer({ min: 1, max: 40 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })

  it('adds up to what parts have earned', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 6 }), (parts) => {
        const lots = [...earningsByLot(parts).values()]
        for (const name of ['goods', 'commission', 'tax'] as const) {
          expect(sumDong(lots.map((lot) => lot[name]))).toBe(sumDong(parts.map(({ earned }) => earned[name])))
        }
      }),
    )
  })

  it('falls on lots by their packs', () => {
    const lots = [
      { lotId: 'x', quantity: 1 },
      { lotId: 'y', quantity: 2 },
    ]
    const line = { lineTotal: 300_000n, commission: 15_000n, tax: 0n, lots }
    const earned = { goods: 300_000n, commission: 16_501n, tax: 0n }
    expect([...earningsByLot([{ earned, lines: [line] }])]).toEqual([
      ['x', { goods: 100_000n, commission: 5_500n, tax: 0n }],
      ['y', { goods: 200_000n, commission: 11_001n, tax: 0n }],
    ])
  })
})

describe('the rule of a lot', () => {
  const rule = (ruleId: string, over: Partial<SharingRuleTerms> = {}): SharingRuleTerms => ({
    ...{ ...terms, ruleId, lotId: null, validFrom: '2026-01-01', madeAt: new Date('2026-01-01') },
    ...over,
  })
  const rules = [
    rule('old'),
    rule('new', { validFrom: '2026-06-01' }),
    rule('own', { lotId: 'lot', validFrom: '2026-09-01' }),
  ]
  const lot = { lotId: 'other', firstDay: '2026-05-31', settledRuleId: null }

  it.each([
    ['is the one of the day when its first goods were brought', lot, 'old'],
    ['changes with that day', { ...lot, firstDay: '2026-06-01' }, 'new'],
    ['is its own where it has one', { ...lot, lotId: 'lot' }, 'own'],
    ['stays what its first sharing settled', { ...lot, lotId: 'lot', settledRuleId: 'old' }, 'old'],
  ])('%s', (_, given, expected) => {
    expect(termsFor(given, rules)?.ruleId).toBe(expected)
  })

  it('is none before the first one holds', () => {
    expect(termsFor({ ...lot, firstDay: '2025-12-31' }, rules)).toBeNull()
  })
})

describe('weighing', () => {
  it.each([
    ['12,5', 'g', 12_500],
    ['12.5', 'g', 12_500],
    ['1.200', 'g', 1_200_000],
    ['1.200,25', 'g', 1_200_250],
    ['0,250 kg', 'g', 250],
    ['40', 'piece', 40],
    ['4,5', 'piece', null],
    ['0', 'g', null],
    ['-3', 'g', null],
    ['1.2.3', 'g', null],
    ['', 'g', null],
    ['9999999', 'g', null],
  ] as const)('reads %j in %s as %s', (text, unit, expected) => {
    expect(readQuantity(text, unit)).toBe(expected)
  })

  it.each([
    ['5', 500],
    ['2,5 %', 250],
    ['100', 10_000],
    ['101', null],
    ['x', null],
  ])('reads %j as %s basis points', (text, expected) => {
    expect(readPercent(text)).toBe(expected)
  })

  it('takes off the percentage, then what was sorted out', () => {
    expect(netQuantityOf(100_000, { deductedBp: 250, deductedQuantity: 1_500 })).toBe(96_000)
  })
})

describe('đồng in words', () => {
  it.each([
    [0n, 'Không đồng'],
    [15n, 'Mười lăm đồng'],
    [21n, 'Hai mươi mốt đồng'],
    [105n, 'Một trăm linh năm đồng'],
    [310_139n, 'Ba trăm mười nghìn một trăm ba mươi chín đồng'],
    [1_234_005n, 'Một triệu hai trăm ba mươi tư nghìn không trăm linh năm đồng'],
    [2_000_000_010n, 'Hai tỷ không trăm mười đồng'],
    [-50_000n, 'Âm năm mươi nghìn đồng'],
  ])('%s', (amount, words) => {
    expect(dongInWords(amount)).toBe(words)
  })
})
