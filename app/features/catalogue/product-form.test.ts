import { parseWithZod } from '@conform-to/zod/v4'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorKeyOf } from '#app/platform/http/error-keys.ts'
import { isGtin } from './gtin.ts'
import { ProductFormSchema } from './index.ts'
import { readNet, typedNet } from './net-quantity.ts'
import { askedWords, patternOf, searchable } from './search-words.ts'

/** As a browser sends it and a route reads it. */
function read(fields: Record<string, string | string[]>) {
  const form = new FormData()
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) form.append(name, value)
  }
  return parseWithZod(form, { schema: ProductFormSchema, error: errorKeyOf })
}

describe('the form of a product', () => {
  it('takes an empty form as a draft', () => {
    const submission = read({ nameVi: '', 'variants[0].nameVi': '', 'variants[0].price': '' })
    expect(submission.status === 'success' && submission.value).toMatchObject({
      ...{ nameVi: '', variants: [], harvestMonths: [], packedToOrder: false },
    })
  })

  it('reads months, packs and money as people write them', () => {
    const submission = read({
      ...{ nameVi: ' Mật   ong ', harvestMonths: ['11', '3', '11'], packedToOrder: 'on' },
      ...{ 'variants[0].nameVi': 'Can', 'variants[0].net': '1,5', 'variants[0].netUnit': 'l' },
      ...{ 'variants[0].price': '1.250.000 đ', 'variants[0].gtin': '8938505974194' },
    })
    expect(submission.status === 'success' && submission.value).toMatchObject({
      ...{ nameVi: 'Mật ong', harvestMonths: [3, 11], packedToOrder: true },
      variants: [{ price: 1_250_000n, net: { amount: 1500, unit: 'ml' }, gtin: '8938505974194' }],
    })
  })

  it('reads one month too', () => {
    const submission = read({ nameVi: 'Ổi', harvestMonths: '4' })
    expect(submission.status === 'success' && submission.value.harvestMonths).toEqual([4])
  })

  it('refuses only what it cannot understand, beside its field', () => {
    const submission = read({
      ...{ 'variants[0].nameVi': 'Can', 'variants[0].net': 'một ít', 'variants[0].price': 'đắt' },
      ...{ 'variants[0].gtin': '8938505974195' },
    })
    expect(submission.status === 'error' && submission.error).toMatchObject({
      'variants[0].price': ['errors:money_not_understood'],
      'variants[0].gtin': ['catalogue:failure.gtin_wrong'],
    })
  })

  it('says so where the amount in a pack is not understood', () => {
    const submission = read({ 'variants[0].nameVi': 'Can', 'variants[0].net': 'một ít' })
    expect(submission.status === 'error' && submission.error).toEqual({
      'variants[0].net': ['catalogue:failure.net_not_understood'],
    })
  })
})

describe('the amount in a pack', () => {
  it.each([
    ['500', 'g', 500],
    ['1.500', 'g', 1500],
    ['1,5', 'kg', 1500],
    ['0,29', 'kg', 290],
    ['0.75', 'l', 750],
    ['20', 'piece', 20],
  ] as const)('%s %s', (typed, unit, amount) => expect(readNet(typed, unit)?.amount).toBe(amount))

  it.each([
    ['0', 'g'],
    ['1,5', 'piece'],
    ['0,0001', 'kg'],
    ['-5', 'g'],
    ['2000', 'kg'],
    ['', 'g'],
  ] as const)('is not %s %s', (typed, unit) => expect(readNet(typed, unit)).toBeNull())

  it('is understood again as it is written into the form', () => {
    const unit = fc.constantFrom('g' as const, 'ml' as const, 'piece' as const)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), unit, (amount, base) => {
        const typed = typedNet(amount, base)
        expect(readNet(typed.amount, typed.unit)).toEqual({ amount, unit: base })
      }),
    )
  })
})

describe('a barcode', () => {
  // The first is the example of GS1 General Specifications 7.9.
  it.each(['6291041500213', '96385074', '036000291452', '8938505974194'])('%s is one', (code) =>
    expect(isGtin(code)).toBe(true),
  )

  it('is betrayed by any one wrong digit', () => {
    const place = fc.integer({ min: 0, max: 12 })
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = [...'6291041500213']
        digits[at] = String((Number(digits[at]) + by) % 10)
        return !isGtin(digits.join(''))
      }),
    )
  })
})

describe('words to search by', () => {
  it('lose accents and signs, and are at most eight', () => {
    expect(askedWords('Trà hoa-vàng, (Tam Đảo)!')).toEqual(['tra', 'hoa', 'vang', 'tam', 'dao'])
    expect(askedWords('a b c d e f g h i j')).toHaveLength(8)
  })

  it('never hold a sign that means something to LIKE', () => {
    fc.assert(
      fc.property(fc.string(), (text) => askedWords(text).every((word) => /^[a-z0-9]{1,30}$/.test(word))),
    )
  })

  it('stand between spaces, so that a pattern finds beginnings only', () => {
    expect(searchable('Mật ong', 'Rừng')).toBe(' mat ong rung ')
    expect([patternOf('su'), patternOf('mat')]).toEqual(['% su %', '% mat%'])
  })
})
