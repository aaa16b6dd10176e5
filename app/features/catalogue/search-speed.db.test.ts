import { beforeAll, expect, it } from 'vitest'
import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import { aCategory, aMaker, catalogueCall } from '#tests/factories/catalogue.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { conditionsOf, whereOf, type Asked } from './search-conditions.server.ts'
import { askedWords, searchable } from './search-words.ts'
import { searchProducts } from './index.server.ts'
import type { SearchQuery } from './types.ts'

const PRODUCTS = 1400
const first = ['Mật ong', 'Trà', 'Chè', 'Gạo nếp', 'Miến', 'Bưởi', 'Thanh long', 'Rau', 'Nấm', 'Tương']
const second = [
  'hoa rừng',
  'hoa vàng',
  'xanh',
  'gà gáy',
  'dong',
  'đỏ',
  'su su',
  'hương',
  'Khả Do',
  'cổ truyền',
]

let call: Call

beforeAll(async () => {
  const { root } = testDatabase()
  call = catalogueCall(root)
  const seller = await aMaker(call)
  const category = await aCategory(call)
  const rows = Array.from({ length: PRODUCTS }, (_, at) => ({
    ...{ id: newId(), price: BigInt(20_000 + at * 100) },
    name: `${first[at % 10]} ${second[Math.floor(at / 10) % 10]} loại ${at}`,
  }))
  await root.product.createMany({
    data: rows.map(({ id, name }) => ({
      ...{
        id,
        slug: id,
        sellerId: seller.id,
        categoryId: category.id,
        nameVi: name,
        status: 'listed' as const,
      },
    })),
  })
  await root.variant.createMany({
    data: rows.map(({ id, price }) => ({
      ...{
        id: newId(),
        productId: id,
        nameVi: 'Gói',
        netAmount: 500,
        netUnit: 'g' as const,
        weightGrams: 600,
        price,
      },
    })),
  })
  await root.productListing.createMany({
    data: rows.map(({ id, name, price }, at) => ({
      ...{ productId: id, sellerId: seller.id, categoryId: category.id, categoryPath: [`shelf-${at % 40}`] },
      ...{ nameFolded: searchable(name), searchText: searchable(name, 'HTX Ong Mây Ngàn'), minPrice: price },
      ...{
        harvestMonths: [(at % 12) + 1],
        listedAt: new Date('2026-01-01T00:00:00Z'),
        availability: 'plenty' as const,
      },
    })),
  })
  await root.$executeRaw`analyze "ProductListing"`
}, 60_000)

const planOf = (query: SearchQuery, forgiving = false) =>
  call.inTransaction(async ({ db }) => {
    const asked: Asked = {
      ...{ query, forgiving, namedCommunes: [], placeCommunes: null, today: '2026-11-22' },
      words: askedWords(query.text ?? ''),
    }
    await db.$executeRaw`set local enable_seqscan = off`
    const where = whereOf(conditionsOf(asked))
    const lines = await db.$queryRaw<Record<string, string>[]>(
      Prisma.sql`explain select l."productId" from "ProductListing" l where ${where}`,
    )
    return lines.flatMap((line) => Object.values(line)).join('\n')
  })

it.each([
  [{ text: 'tra hoa vang' }, 'ProductListing_searchText_trgm'],
  [{ text: 'su' }, 'ProductListing_searchText_trgm'],
  [{ categorySlug: 'shelf-7' }, 'ProductListing_categoryPath_idx'],
  [{ seasonMonth: 11 }, 'ProductListing_harvestMonths_idx'],
  [{ priceTo: 21_000n }, 'ProductListing_minPrice_productId_idx'],
] satisfies [SearchQuery, string][])('%o is answered by %s', async (query, index) =>
  expect(await planOf(query)).toContain(index),
)

it('near words are looked up by the same index', async () => {
  expect(await planOf({ text: 'thanhh longg' }, true)).toContain('ProductListing_searchText_trgm')
})

it('no question reads more than a page', async () => {
  const result = await searchProducts(call, { text: 'loai' })
  expect(result.total).toBe(PRODUCTS)
  expect(result.items).toHaveLength(24)
  expect(result.facets.categories.length + result.facets.communes.length).toBeLessThanOrEqual(92)
})
