import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterDeed,
  changeFor,
  lineTotal,
  packOf,
  packsInSale,
  productsOf,
  totalOf,
  type StallDeed,
} from './stall-draft.ts'
import { LONGEST_KEPT_MILLIS, momentOfSale } from './sale-moment.ts'
import type { StallLine, StallPack } from './stall.types.ts'

const aPack = (name: string, frees: readonly number[], price = 50_000n): StallPack => ({
  ...{ variantId: name, productId: name },
  productName: { vi: name, en: name },
  variantName: { vi: 'Gói', en: 'Pack' },
  illustration: 'honey',
  photo: null,
  price,
  lots: frees.map((free, index) => ({
    ...{ stockLevelId: `${name}/${index}`, lotCode: `${name}${index}`, makersNumber: '', free },
    expiresOn: null,
  })),
})

const packs = [aPack('mat-ong', [2, 3]), aPack('che', [1], 90_000n)]
const after = (...deeds: StallDeed[]) =>
  deeds.reduce<readonly StallLine[]>((lines, deed) => afterDeed(lines, deed, packs), [])
const add = (variantId: string): StallDeed => ({ kind: 'add', variantId })

describe('the goods on the stall', () => {
  it('keep the sizes of one product together, the smallest first, products in the order in which they sell', () => {
    const sizes = [
      { ...aPack('500 g', [1], 180_000n), productId: 'mật ong' },
      aPack('chè', [1]),
      { ...aPack('100 g', [1], 45_000n), productId: 'mật ong' },
    ]
    expect(productsOf(sizes).map((product) => product.map(({ variantId }) => variantId))).toEqual([
      ['100 g', '500 g'],
      ['chè'],
    ])
  })

  it('tell how many of each are in the sale, over all of its lots', () => {
    const lines = after(add('mat-ong'), add('mat-ong'), add('mat-ong'))
    expect([...packsInSale(lines, packs)]).toEqual([['mat-ong', 3]])
  })
})

describe('the sale under way', () => {
  it('takes the lot that should leave first, then the next one as a line of its own', () => {
    expect(after(add('mat-ong'), add('mat-ong'), add('mat-ong'))).toEqual([
      { stockLevelId: 'mat-ong/0', quantity: 2, unitPrice: 50_000n },
      { stockLevelId: 'mat-ong/1', quantity: 1, unitPrice: 50_000n },
    ])
  })

  it('keeps a price that was agreed for the next lot of the same pack', () => {
    const agreed = [{ stockLevelId: 'mat-ong/0', quantity: 2, unitPrice: 40_000n }]
    expect(afterDeed(agreed, { kind: 'plus', index: 0 }, packs)[1]?.unitPrice).toBe(40_000n)
  })

  it('leaves a line that is counted down to nothing, and ignores presses that cannot be done', () => {
    expect(after(add('che'), { kind: 'minus', index: 0 })).toEqual([])
    expect(after(add('che'), add('che'), { kind: 'plus', index: 0 })).toHaveLength(1)
    expect(after(add('gone'), { kind: 'remove', index: 4 })).toEqual([])
  })

  it('never takes more of a lot than is free, and its total is the sum of its lines', () => {
    const deed: fc.Arbitrary<StallDeed> = fc.oneof(
      fc.constantFrom('mat-ong', 'che', 'gone').map(add),
      fc.record({ kind: fc.constantFrom('plus', 'minus', 'remove'), index: fc.nat(4) }),
    )
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
        const lines = after(...deeds)
        for (const line of lines) {
          const lot = packOf(packs, line)?.lots.find((one) => one.stockLevelId === line.stockLevelId)
          expect(line.quantity).toBeGreaterThan(0)
          expect(line.quantity).toBeLessThanOrEqual(lot?.free ?? 0)
        }
        expect(new Set(lines.map(({ stockLevelId }) => stockLevelId)).size).toBe(lines.length)
        expect(totalOf(lines)).toBe(lines.map(lineTotal).reduce((sum, one) => sum + one, 0n))
      }),
    )
  })
})

describe('change', () => {
  it('and the total make what was handed over; too little gives none', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 9n), fc.bigInt(0n, 10n ** 9n), (total, given) => {
        const change = changeFor(total, given)
        if (given < total) expect(change).toBeNull()
        else expect((change ?? -1n) + total).toBe(given)
      }),
    )
  })
})

describe('the moment of a sale that was kept', () => {
  const now = new Date('2026-11-22T03:00:00Z')
  it('is never ahead, never further back than three days, never before its lot', () => {
    const millis = fc.integer({ min: -1e9, max: 1e9 })
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), millis, millis, (soldAt, passed, since) => {
        const sentAt = new Date(soldAt.getTime() + passed)
        if (Number.isNaN(sentAt.getTime())) return
        const received = new Date(now.getTime() - since)
        const { at, dating } = momentOfSale({ soldAt, sentAt }, now, [null, received])
        expect(at <= now).toBe(true)
        expect(at).toEqual(dating === 'kept' ? new Date(now.getTime() - passed) : now)
        if (dating !== 'kept') return
        expect(passed).toBeLessThanOrEqual(LONGEST_KEPT_MILLIS)
        expect(at >= received).toBe(true)
      }),
    )
  })
})
