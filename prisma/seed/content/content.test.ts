import { describe, expect, it, vi } from 'vitest'
import * as content from './index.ts'

const { categories, communes, communesUsed, illustrationKinds, ocopGroups, products, sellers } = content

const duplicates = (texts: string[]): string[] => texts.filter((text, index) => texts.indexOf(text) !== index)
const bySlug = new Map(sellers.map((seller) => [seller.slug, seller]))
const sellerOf = (slug: string) => {
  const seller = bySlug.get(slug)
  if (!seller) throw new Error(`No seller ${slug}`)
  return seller
}
const real = products.filter((product) => sellerOf(product.sellerSlug).real)
const invented = products.filter((product) => !sellerOf(product.sellerSlug).real)

describe('the size that Vĩnh Phúc reported in 2022', () => {
  it('has 82 sellers, at least 30 of them cooperatives, and 1,400 products, 72 of them real', () => {
    expect(sellers).toHaveLength(82)
    expect(sellers.filter((seller) => seller.kind === 'cooperative').length).toBeGreaterThanOrEqual(30)
    expect(products).toHaveLength(1400)
    expect(real).toHaveLength(72)
  })

  it('has the 26 sets in 6 sectors and the 148 communes', () => {
    expect(ocopGroups.map((group) => group.no)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1))
    expect(new Set(ocopGroups.map((group) => group.sectorNo)).size).toBe(6)
    expect(communes).toHaveLength(148)
    expect(communes.filter((commune) => commune.formerProvince === 'Vĩnh Phúc')).toHaveLength(36)
    expect(communes.filter((commune) => commune.name.startsWith('Phường'))).toHaveLength(15)
  })
})

describe('references', () => {
  it('has no slug twice', () => {
    expect(duplicates(products.map((product) => product.slug))).toEqual([])
    expect(duplicates(sellers.map((seller) => seller.slug))).toEqual([])
    expect(duplicates(categories.map((category) => category.slug))).toEqual([])
  })

  it('names communes, leaves of the shop tree, drawings and sets that exist', () => {
    const codes = new Set(communes.map((commune) => commune.code))
    const parents = new Set(categories.map((category) => category.parentSlug))
    const leaves = new Set(categories.map((category) => category.slug).filter((slug) => !parents.has(slug)))
    const drawings = new Set<string>(illustrationKinds)
    const sets = new Set(ocopGroups.map((group) => group.no))
    for (const seller of sellers)
      expect(seller.communeCode === null || codes.has(seller.communeCode)).toBe(true)
    for (const product of products) {
      expect(leaves, product.slug).toContain(product.categorySlug)
      expect(drawings).toContain(product.illustration)
      expect(sets).toContain(product.ocopSet)
      if (product.madeInCommune !== undefined) expect(codes).toContain(product.madeInCommune)
    }
    expect(leaves).toEqual(new Set(products.map((product) => product.categorySlug)))
  })

  it('spreads over many communes, most of the invented makers in former Vĩnh Phúc', () => {
    expect(communesUsed.length).toBeGreaterThanOrEqual(55)
    const made = sellers.filter((seller) => !seller.real)
    expect(made.filter((seller) => seller.formerRegion === 'Vĩnh Phúc').length * 2).toBeGreaterThan(
      made.length,
    )
    expect(sellers.every((seller) => products.some((product) => product.sellerSlug === seller.slug))).toBe(
      true,
    )
  })

  it('is the same at every reading', async () => {
    vi.resetModules()
    const again = await import('./index.ts')
    expect(again.products).toEqual(products)
    expect(again.sellers).toEqual(sellers)
  })
})

describe('words', () => {
  it('gives every product both languages and no number for a name', () => {
    for (const product of products) {
      for (const text of [
        product.name,
        product.description,
        ...product.variants.map((variant) => variant.name),
      ]) {
        expect(text.vi.trim(), product.slug).not.toBe('')
        expect(text.en.trim(), product.slug).not.toBe('')
      }
      expect(product.name.vi).not.toMatch(/\s\d+$/)
      expect(product.name.vi).toBe(product.name.vi.normalize('NFC'))
    }
  })

  it('never repeats a name within one maker', () => {
    for (const locale of ['vi', 'en'] as const) {
      expect(duplicates(products.map((product) => `${product.sellerSlug}: ${product.name[locale]}`))).toEqual(
        [],
      )
    }
  })
})

describe('real makers', () => {
  it('carry only what the press says', () => {
    for (const seller of sellers.filter((one) => one.real)) {
      expect(seller.source).toBeTruthy()
      const { representative, phone, taxCode, registration, portrait, bank, founded, memberHouseholds } =
        seller
      expect([taxCode, registration]).toEqual([null, null])
      expect(
        [representative, phone, portrait, bank, founded, memberHouseholds].every((x) => x === undefined),
      ).toBe(true)
    }
    for (const product of real) {
      expect(product.source).toBeTruthy()
      expect(product.selfDeclaration).toBeUndefined()
    }
    for (const product of invented)
      expect([product.source, product.pressStar]).toEqual([undefined, undefined])
  })

  it('keeps the press stars as they were told', () => {
    const count = (stars: number) => real.filter((product) => product.pressStar?.stars === stars).length
    expect([count(5), count(4), count(3)]).toEqual([5, 26, 26])
  })
})

describe('seasons, keeping and papers', () => {
  it('has months of the year and keeps fresh goods for days, dry ones for months', () => {
    for (const product of products) {
      expect(product.harvestMonths.every((month) => month >= 1 && month <= 12)).toBe(true)
      if (product.shelfLifeDays !== null) expect(product.shelfLifeDays).toBeGreaterThan(0)
    }
    const longest = (category: string) =>
      Math.max(
        ...products
          .filter((one) => one.categorySlug === category)
          .map((one) => one.shelfLifeDays ?? Infinity),
      )
    expect(longest('rau-la')).toBeLessThanOrEqual(5)
    expect(longest('trai-cay-tuoi')).toBeLessThanOrEqual(60)
    expect(longest('banh-la')).toBeLessThanOrEqual(10)
  })

  it('keeps alcohol and functional food off the shelf until their paper is there', () => {
    const waiting = products.filter((product) => ['ruou', 'cao-duoc-lieu'].includes(product.categorySlug))
    expect(waiting.length).toBeGreaterThan(0)
    expect(waiting.filter((product) => product.listed)).toEqual([])
    expect(products.filter((product) => !product.listed).length).toBeLessThan(25)
  })
})
