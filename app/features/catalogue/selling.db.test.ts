import { beforeAll, describe, expect, it } from 'vitest'
import { approveSeller, registerSeller, suspendSeller } from '#app/features/sellers/index.server.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import {
  aCategory,
  aListedProduct,
  aMaker,
  anOperator,
  catalogueCall,
  ownerOf,
} from '#tests/factories/catalogue.ts'
import { aPhoto } from '#tests/factories/photo.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { ProductFormSchema, type ProductForm } from './index.ts'
import * as goods from './index.server.ts'

let anyone: Call
let operator: Call
let seller: Call
let sellerId: string

beforeAll(async () => {
  const { root } = testDatabase()
  anyone = catalogueCall(root)
  operator = catalogueCall(root, { actor: anOperator })
  sellerId = (await aMaker(anyone, { formerPlace: 'Tam Đảo' })).id
  seller = catalogueCall(root, { actor: ownerOf(sellerId) })
  await aCategory(anyone, {
    ...{ nameVi: 'Mật ong', slug: 'mat-ong', illustration: 'honey' },
    rules: { shippable: true, papersBeforeListing: ['self-declaration', 'food-safety'] },
  })
  await aCategory(anyone, { nameVi: 'Gốm', slug: 'gom' })
})

const form = (over: Record<string, unknown> = {}): ProductForm =>
  ProductFormSchema.parse({
    nameVi: 'Mật ong hoa rừng',
    categorySlug: 'mat-ong',
    descriptionVi: 'Mật ong quay đầu mùa ở rừng Tam Đảo, lọc thô.',
    ingredientsVi: 'Mật ong',
    storageVi: 'Nơi khô mát',
    selfDeclaration: '01/2026',
    variants: [{ nameVi: 'Lọ 500 g', net: '500', netUnit: 'g', price: '185.000', weightGrams: '700' }],
    ...over,
  })

/** A product of the seller that the operator has put on sale. */
async function onSale(over: Record<string, unknown> = {}) {
  const saved = unwrap(
    await goods.saveProductDraft(seller, { value: form({ categorySlug: 'gom', ...over }) }),
  )
  const { productId } = saved
  unwrap(await goods.addPhotos(seller, { productId, files: [{ name: 'a.jpg', bytes: await aPhoto() }] }))
  unwrap(await goods.submitProduct(seller, { productId }))
  unwrap(await goods.approveProduct(operator, { productId, version: saved.version }))
  const product = await goods.readProductForEditing(seller, productId)
  if (!product) throw new Error('no product')
  return product
}

describe('a draft', () => {
  it('is kept although nearly everything is missing, and says what is', async () => {
    const { productId } = unwrap(
      await goods.saveProductDraft(seller, { value: ProductFormSchema.parse({ nameVi: 'Mật' }) }),
    )
    const answer = await goods.submitProduct(seller, { productId })
    const fields = !answer.ok && 'all' in answer.failure ? answer.failure.all.map(({ field }) => field) : []
    expect(fields).toEqual(['categorySlug', 'photos', 'descriptionVi', 'variants'])
  })

  it('needs the papers of its shelf', async () => {
    const { productId } = unwrap(
      await goods.saveProductDraft(seller, { value: form({ selfDeclaration: '' }) }),
    )
    const product = await goods.readProductForEditing(seller, productId)
    expect(product?.missing.map(({ key }) => key)).toEqual([
      'catalogue:missing.photo',
      'catalogue:missing.paper_self_declaration',
      'catalogue:missing.paper_food_safety',
    ])
  })

  it('refuses a barcode that another pack has', async () => {
    const pack = { nameVi: 'Lọ', net: '1,5', netUnit: 'kg', price: '90000', gtin: '8938505974194' }
    unwrap(await goods.saveProductDraft(seller, { value: form({ variants: [pack] }) }))
    const again = await goods.saveProductDraft(seller, { value: form({ variants: [pack], nameVi: 'Hai' }) })
    expect(again).toMatchObject({ ok: false, failure: { field: 'variants[0].gtin' } })
    expect(await anyone.db.product.count({ where: { nameVi: 'Hai' } })).toBe(0)
  })

  it('is told of an edit in between, and nothing is lost', async () => {
    const { productId } = unwrap(await goods.saveProductDraft(seller, { value: form() }))
    const save = (nameVi: string) =>
      goods.saveProductDraft(seller, { productId, value: form({ nameVi, version: '1' }) })
    const both = await Promise.all([save('Một'), save('Hai')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({
      failure: { key: 'catalogue:failure.changed_meanwhile' },
    })
  })

  it('does not exist for another seller', async () => {
    const { productId } = unwrap(await goods.saveProductDraft(seller, { value: form() }))
    const other = await aMaker(anyone, { name: 'Người khác' })
    const stranger = catalogueCall(testDatabase().root, { actor: ownerOf(other.id) })
    expect(await goods.readProductForEditing(stranger, productId)).toBeNull()
    const answers = await Promise.all([
      goods.saveProductDraft(stranger, { productId, value: form() }),
      goods.submitProduct(stranger, { productId }),
      goods.archiveProduct(stranger, { productId }),
      goods.addPhotos(stranger, { productId, files: [] }),
      goods.approveProduct(stranger, { productId, version: 1 }),
    ])
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, failure: { key: 'catalogue:failure.not_there' } })
    }
  })
})

describe('review', () => {
  it('returns with a reason, and approves only what was read', async () => {
    const value = form({ categorySlug: 'gom' })
    const { productId } = unwrap(await goods.saveProductDraft(seller, { value }))
    unwrap(await goods.addPhotos(seller, { productId, files: [{ name: 'a.jpg', bytes: await aPhoto() }] }))
    unwrap(await goods.submitProduct(seller, { productId }))
    expect((await goods.listProductsInReview(operator, {})).items.map(({ id }) => id)).toContain(productId)
    expect(await goods.returnProduct(operator, { productId, reason: 'mờ' })).toMatchObject({ ok: false })
    unwrap(await goods.returnProduct(operator, { productId, reason: 'Ảnh mờ, hãy chụp lại.' }))
    expect((await goods.readProductForEditing(seller, productId))?.returnReason).toBe('Ảnh mờ, hãy chụp lại.')
    unwrap(await goods.submitProduct(seller, { productId }))
    unwrap(await goods.saveProductDraft(seller, { productId, value }))
    expect(await goods.approveProduct(operator, { productId, version: 1 })).toMatchObject({
      failure: { key: 'catalogue:failure.changed_meanwhile' },
    })
  })

  it('leads to the lists; a pause leads off them and back', async () => {
    const { id, slug } = await onSale({ nameVi: 'Bình gốm Hương Canh' })
    expect((await goods.searchProducts(anyone, { text: 'huong canh' })).total).toBe(1)
    expect((await goods.readProductPage(anyone, slug))?.status).toBe('listed')
    unwrap(await goods.pauseProduct(seller, { productId: id }))
    expect((await goods.searchProducts(anyone, { text: 'huong canh' })).total).toBe(0)
    expect((await goods.readProductPage(anyone, slug))?.status).toBe('paused')
    unwrap(await goods.resumeProduct(seller, { productId: id }))
    expect((await goods.searchProducts(anyone, { text: 'huong canh' })).total).toBe(1)
    expect(await goods.resumeProduct(seller, { productId: id })).toMatchObject({ ok: false })
  })
})

describe('an edit of goods on sale', () => {
  it('changes the price at once and remembers the old one', async () => {
    const product = await onSale({ nameVi: 'Ấm đất' })
    const [pack] = product.variants
    const row = { id: pack?.id, nameVi: 'Lọ', net: '500', price: '200.000', weightGrams: '700' }
    const value = form({ nameVi: 'Ấm đất', categorySlug: 'gom', variants: [row] })
    const saved = unwrap(await goods.saveProductDraft(seller, { productId: product.id, value }))
    expect(saved).toMatchObject({ status: 'listed', backToReview: false })
    const [offer] = await goods.readOffers(anyone, [pack?.id ?? ''])
    expect(offer).toMatchObject({ price: 200_000n, sellable: true })
    const event = await anyone.db.productEvent.findFirst({
      where: { productId: product.id, kind: 'edited' },
      select: { details: true },
    })
    expect(event?.details).toMatchObject({ packs: [{ priceBefore: '185000' }] })
  })

  it('sends another name back to review and off sale, under the same address', async () => {
    const product = await onSale({ nameVi: 'Chum sành' })
    const [pack] = product.variants
    const row = { id: pack?.id, nameVi: 'Lọ', net: '500', price: '200.000', weightGrams: '700' }
    const value = form({ nameVi: 'Chum vàng', categorySlug: 'gom', variants: [row] })
    const saved = unwrap(await goods.saveProductDraft(seller, { productId: product.id, value }))
    expect(saved).toMatchObject({ status: 'in_review', backToReview: true })
    expect((await goods.readProductForEditing(seller, product.id))?.slug).toBe(product.slug)
    const [offer] = await goods.readOffers(anyone, [pack?.id ?? ''])
    expect(offer).toMatchObject({ sellable: false, notSellableKey: 'catalogue:not_sellable.not_listed' })
  })

  it('must leave it complete', async () => {
    const product = await onSale({ nameVi: 'Vại muối' })
    const value = form({ nameVi: 'Vại muối', categorySlug: 'gom', descriptionVi: '', variants: [] })
    expect(await goods.saveProductDraft(seller, { productId: product.id, value })).toMatchObject({
      failure: { field: 'descriptionVi' },
    })
    expect((await goods.readProductForEditing(seller, product.id))?.version).toBe(product.version)
  })
})

describe('a seller', () => {
  it('that is suspended leaves every list with all its goods, and comes back', async () => {
    const { id } = await registerSeller(anyone, {
      ...{ name: 'Hộ Bà Tư', kind: 'household', phone: '+84912345678' },
      ...{ representative: 'Bà Tư', submit: true, communeCode: await aCommune() },
    })
    unwrap(await approveSeller(operator, { sellerId: id }))
    const category = await aCategory(anyone, { nameVi: 'Bánh' })
    const cake = await aListedProduct(anyone, { sellerId: id, categoryId: category.id, nameVi: 'Bánh nẳng' })
    expect((await goods.searchProducts(anyone, { text: 'banh nang' })).total).toBe(1)
    expect(await suspendSeller(operator, { sellerId: id, reason: ' ' })).toMatchObject({ ok: false })
    unwrap(await suspendSeller(operator, { sellerId: id, reason: 'Hết giấy phép' }))
    expect((await goods.searchProducts(anyone, { text: 'banh nang' })).total).toBe(0)
    expect(await goods.readProductPage(anyone, cake.slug)).toBeNull()
    expect((await goods.readOffers(anyone, cake.variantIds))[0]?.sellable).toBe(false)
    unwrap(await approveSeller(operator, { sellerId: id }))
    expect((await goods.searchProducts(anyone, { text: 'banh nang' })).total).toBe(1)
    expect(await anyone.db.auditRecord.count({ where: { subjectId: id } })).toBe(3)
  })
})

async function aCommune(): Promise<string> {
  const { root } = testDatabase()
  await root.province.create({
    data: {
      code: '25',
      name: 'Tỉnh Phú Thọ',
      shortName: 'Phú Thọ',
      nameFolded: 'phu tho',
      kind: 'tỉnh',
      region: 'north',
    },
  })
  const commune = { name: 'Xã Tam Đảo', shortName: 'Tam Đảo', nameFolded: 'tam dao', kind: 'xã' }
  await root.commune.create({ data: { ...commune, code: '08911', provinceCode: '25' } })
  return '08911'
}
