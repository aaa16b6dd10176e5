import { beforeAll, describe, expect, it } from 'vitest'
import { expiringCertificates } from '#app/features/ocop/index.server.ts'
import {
  listMakers,
  listSellers,
  readSellerForOperator,
  readSellerPage,
} from '#app/features/sellers/index.server.ts'
import { dateColumnOf, fixedClock } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import {
  aCategory,
  aCertificate,
  aListedProduct,
  aMaker,
  anOperator,
  catalogueCall,
} from '#tests/factories/catalogue.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import * as goods from './index.server.ts'

let call: Call
let bees: { id: string; slug: string }
let honey: { id: string; slug: string; variantIds: string[] }

beforeAll(async () => {
  const { root } = testDatabase()
  call = catalogueCall(root)
  const unit = { nameFolded: 'phu tho', shortName: 'Phú Thọ', region: 'north' }
  await root.province.create({ data: { ...unit, code: '25', name: 'Tỉnh Phú Thọ', kind: 'tỉnh' } })
  const place = { name: 'Xã Tam Đảo', shortName: 'Tam Đảo', nameFolded: 'tam dao', kind: 'xã' }
  await root.commune.create({ data: { ...place, code: '08911', provinceCode: '25' } })
  bees = await aMaker(call, { communeCode: '08911', addressLine: 'Thôn 1', phone: '+84912345678' })
  const shelf = await aCategory(call, { nameVi: 'Mật ong', slug: 'mat-ong' })
  const leaf = await aCategory(call, { nameVi: 'Mật ong hoa', slug: 'mat-ong-hoa', parentId: shelf.id })
  const product = { sellerId: bees.id, categoryId: leaf.id }
  honey = await aListedProduct(call, { ...product, prices: [185_000n, 98_000n], harvestMonths: [11] })
  await aListedProduct(call, { ...product, nameVi: 'Mật ong bạc hà', harvestMonths: [11] })
  await aCertificate(call, { productId: honey.id, sellerId: bees.id, expiresOn: dateColumnOf('2026-12-31') })
})

describe('the home page', () => {
  it('shows the season with one product of each maker, and counts', async () => {
    const home = await goods.homePage(call)
    expect(home).toMatchObject({ month: 11, products: 2, sellers: 1, starCounts: [{ stars: 4, count: 1 }] })
    expect(home.inSeason).toHaveLength(1)
    expect(home.starred.map(({ slug }) => slug)).toEqual([honey.slug])
    expect(home.places).toEqual([{ code: '08911', name: 'Xã Tam Đảo', count: 2 }])
    expect(home.categories).toMatchObject([
      { slug: 'mat-ong', count: 2, children: [{ slug: 'mat-ong-hoa' }] },
    ])
    expect((await goods.homePage(call, 5)).inSeason).toEqual([])
  })

  it('knows the way to a shelf', async () => {
    const found = await goods.readCategory(call, 'mat-ong-hoa')
    expect(found?.path.map(({ slug }) => slug)).toEqual(['mat-ong'])
    expect(await goods.readCategory(call, 'khong-co')).toBeNull()
  })
})

describe('a product', () => {
  it('shows its cheapest pack on lists', async () => {
    const [card] = await goods.readCards(call, [honey.id])
    expect(card).toMatchObject({
      price: 98_000n,
      packs: 2,
      stars: 4,
      place: 'Tam Đảo',
      availability: 'plenty',
    })
  })

  it('shows on its page who sells it, where, and by which paper', async () => {
    const page = await goods.readProductPage(call, honey.slug)
    expect(page).toMatchObject({
      certificate: { stars: 4, expiresOn: '2026-12-31', illustrative: true },
      seller: { address: 'Thôn 1, Xã Tam Đảo, tỉnh Phú Thọ', phone: '+84912345678', onHoliday: false },
      category: { slug: 'mat-ong-hoa', parent: { slug: 'mat-ong' } },
      madeIn: { communeCode: '08911' },
    })
    expect(page?.moreFromMaker).toHaveLength(1)
    expect(await goods.readProductPage(call, 'khong-co')).toBeNull()
  })

  it('loses its badge everywhere the day after its certificate ends, without any job', async () => {
    const later = catalogueCall(testDatabase().root, { clock: fixedClock('2026-12-31T17:00:01Z') })
    expect((await goods.readProductPage(later, honey.slug))?.certificate).toBeNull()
    expect((await goods.readCards(later, [honey.id]))[0]?.stars).toBeNull()
    expect((await goods.readOffers(later, honey.variantIds))[0]).toMatchObject({
      ...{ starsShown: null, certificateNumber: null, sellable: true },
    })
    expect((await goods.homePage(later)).starred).toEqual([])
    expect((await goods.searchProducts(later, { stars: 4 })).total).toBe(0)
  })

  it('is not sold while its maker is on holiday', async () => {
    const holiday = { holidayFrom: dateColumnOf('2026-11-22'), holidayTo: dateColumnOf('2026-11-22') }
    await call.db.seller.update({ where: { id: bees.id }, data: holiday })
    expect((await goods.readOffers(call, honey.variantIds))[0]?.notSellableKey).toBe(
      'catalogue:not_sellable.seller_on_holiday',
    )
    const tomorrow = catalogueCall(testDatabase().root, { clock: fixedClock('2026-11-22T17:00:00Z') })
    expect((await goods.readOffers(tomorrow, honey.variantIds))[0]?.sellable).toBe(true)
  })

  it('keeps what is known of stock when its listing is written anew', async () => {
    expect(await goods.refreshEveryListing(call)).toBe(2)
    expect((await goods.readCards(call, [honey.id]))[0]?.availability).toBe('plenty')
  })
})

describe('makers', () => {
  it('stand on their list and their page, and on the operator’s desk, whose look is written down', async () => {
    expect((await listMakers(call, {})).items).toMatchObject([{ id: bees.id, products: 2, place: 'Tam Đảo' }])
    expect((await readSellerPage(call, bees.slug))?.place).toBe('Xã Tam Đảo, tỉnh Phú Thọ')
    const operator = catalogueCall(testDatabase().root, { actor: anOperator })
    expect((await listSellers(operator, { status: 'verified' })).total).toBe(1)
    expect((await readSellerForOperator(operator, bees.id))?.status).toBe('verified')
    expect(await call.db.auditRecord.count({ where: { action: 'sellers.looked-at' } })).toBe(1)
  })

  it('whose certificates lapse soon are known to their commune and province only', async () => {
    const within = (provinceCode: string, communeCode: string | null, withinDays: number) =>
      expiringCertificates(call, { territory: { provinceCode, communeCode }, withinDays })
    expect((await within('25', null, 60)).items).toMatchObject([{ daysLeft: 39, productSlug: honey.slug }])
    expect((await within('25', '08911', 60)).total).toBe(1)
    expect((await within('25', '08912', 60)).total).toBe(0)
    expect((await within('25', null, 30)).total).toBe(0)
    expect((await within('01', null, 60)).total).toBe(0)
  })
})
