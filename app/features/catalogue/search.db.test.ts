import { beforeAll, describe, expect, it } from 'vitest'
import { loadGeography } from '#app/features/geography/index.server.ts'
import { dateColumnOf } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { aCategory, aCertificate, aListedProduct, aMaker, catalogueCall } from '#tests/factories/catalogue.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { searchProducts } from './index.server.ts'
import type { SearchQuery } from './types.ts'

let call: Call
let lapsedId: string

beforeAll(async () => {
  const { root } = testDatabase()
  await root.$transaction((db) => loadGeography(db), { timeout: 60_000 })
  call = catalogueCall(root)
  const [langCong] = call.ports.geography.communesFormerlyNamed('Lãng Công')
  const [tamDao] = call.ports.geography.communesFormerlyNamed('xã Tam Đảo')
  const bees = await aMaker(call, { name: 'HTX Ong Mây Ngàn', communeCode: tamDao })
  const tea = await aMaker(call, { name: 'Cơ sở Trà Bà Lụa', communeCode: langCong })
  const honey = await aCategory(call, { nameVi: 'Mật ong', nameEn: 'Honey', slug: 'mat-ong' })
  const drinks = await aCategory(call, { nameVi: 'Chè, trà', slug: 'che-tra' })
  const greens = await aCategory(call, { nameVi: 'Rau củ quả', slug: 'rau-cu-qua' })
  const product = (sellerId: string, categoryId: string, nameVi: string, price: bigint, rest = {}) =>
    aListedProduct(call, { sellerId, categoryId, nameVi, prices: [price], ...rest })
  const forest = await product(bees.id, honey.id, 'Mật ong hoa rừng', 185_000n)
  const lapsed = await product(bees.id, honey.id, 'Mật ong bạc hà', 320_000n, { availability: 'none' })
  await product(tea.id, drinks.id, 'Trà hoa vàng sấy lạnh', 450_000n)
  await product(tea.id, drinks.id, 'Chè xanh', 90_000n, { harvestMonths: [11] })
  await product(bees.id, greens.id, 'Rau su su Tam Đảo', 25_000n, { harvestMonths: [10, 11] })
  await aCertificate(call, { productId: forest.id, sellerId: bees.id })
  await aCertificate(call, {
    ...{ productId: lapsed.id, sellerId: bees.id, expiresOn: dateColumnOf('2026-11-21') },
  })
  lapsedId = lapsed.id
}, 120_000)

const names = async (query: SearchQuery) =>
  (await searchProducts(call, query)).items.map((item) => item.name.vi)

describe('words', () => {
  it.each([
    ['mat ong', ['Mật ong hoa rừng', 'Mật ong bạc hà']],
    ['Mật ong', ['Mật ong hoa rừng', 'Mật ong bạc hà']],
    ['MẬT   ONG, rừng!', ['Mật ong hoa rừng']],
    ['tra hoa vang', ['Trà hoa vàng sấy lạnh']],
    ['rau su su', ['Rau su su Tam Đảo']],
    ['honey', ['Mật ong hoa rừng', 'Mật ong bạc hà']],
    ['trà bà lụa xanh', ['Chè xanh']],
  ])('%s', async (text, found) => expect(await names({ text })).toEqual(found))

  it('find a maker by name', async () => {
    expect(await names({ text: 'Bà Lụa' })).toHaveLength(2)
  })

  it('find what is made where a commune or district used to be', async () => {
    expect((await names({ text: 'Lãng Công' })).sort()).toEqual(['Chè xanh', 'Trà hoa vàng sấy lạnh'])
    expect(await names({ text: 'tra hoa vang lang cong' })).toEqual(['Trà hoa vàng sấy lạnh'])
    expect(await names({ place: 'huyện Sông Lô' })).toHaveLength(2)
    expect((await searchProducts(call, { text: 'lang cong' })).placesUnderstood).toHaveLength(1)
  })

  it('put names above everything else', async () => {
    expect((await names({ text: 'tam dao' }))[0]).toBe('Rau su su Tam Đảo')
  })

  it('forgive a slip where nothing matches, and say so', async () => {
    const result = await searchProducts(call, { text: 'matt ong runng' })
    expect(result.forgiving).toBe(true)
    expect(result.items[0]?.name.vi).toBe('Mật ong hoa rừng')
    expect(await names({ text: 'nat ong' })).toContain('Mật ong hoa rừng')
    expect((await searchProducts(call, { text: 'máy cày' })).total).toBe(0)
  })

  it('of two letters stand whole', async () => {
    expect(await names({ text: 'su' })).toEqual(['Rau su su Tam Đảo'])
  })

  it('cannot break the question', async () => {
    expect(await names({ text: `'; drop table "Product"; --` })).toEqual([])
    expect(await names({ text: '%%% ___' })).toHaveLength(5)
  })
})

describe('filters', () => {
  it('count a star only while its certificate holds', async () => {
    expect(await names({ stars: 4 })).toEqual(['Mật ong hoa rừng'])
    const listing = await call.db.productListing.findUnique({ where: { productId: lapsedId } })
    expect(listing?.stars).toBeNull()
    const tomorrow = catalogueCall(testDatabase().root, {
      clock: { now: () => new Date('2028-01-11T03:00:00Z') },
    })
    expect((await searchProducts(tomorrow, { stars: 4 })).total).toBe(0)
  })

  it('by shelf, price, stock and season', async () => {
    expect(await names({ categorySlug: 'mat-ong', inStock: true })).toEqual(['Mật ong hoa rừng'])
    expect(await names({ priceTo: 90_000n, sort: 'price-down' })).toEqual(['Chè xanh', 'Rau su su Tam Đảo'])
    expect(await names({ seasonMonth: 10 })).toEqual(['Rau su su Tam Đảo'])
    expect(await names({ sort: 'price-up' })).toEqual([
      ...['Rau su su Tam Đảo', 'Chè xanh', 'Mật ong hoa rừng', 'Mật ong bạc hà', 'Trà hoa vàng sấy lạnh'],
    ])
  })

  it('count each facet with its own choice set aside', async () => {
    const { facets, total } = await searchProducts(call, { categorySlug: 'mat-ong' })
    expect(total).toBe(2)
    expect(facets.categories.map(({ slug, count }) => [slug, count])).toEqual(
      expect.arrayContaining([
        ['mat-ong', 2],
        ['che-tra', 2],
      ]),
    )
    expect(facets.inStock).toBe(1)
    expect(facets.stars).toEqual([{ stars: 4, count: 1 }])
  })

  it('end at the last page', async () => {
    const far = await searchProducts(call, { page: 9 })
    expect(far).toMatchObject({ items: [], total: 5, page: 9, pages: 1 })
  })
})
