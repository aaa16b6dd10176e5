import { inSentence } from '#app/features/geography/index.ts'
import { photoSources } from '#app/features/media/index.ts'
import { certificateShownOf, papersOf } from '#app/features/ocop/index.server.ts'
import { sellerPageSelect, shapeSellerPage } from '#app/features/sellers/index.server.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { readCards } from './cards.server.ts'
import { readRules } from './category-rules.ts'
import { onShow, reviewableBy } from './product.access.server.ts'
import { photoSelect, shapeVariant, variantSelect } from './shapes.ts'
import type { ProductCardData, ProductPage } from './types.ts'

const MORE = 6
const placeSelect = { select: { name: true, province: { select: { name: true } } } } as const

const pageSelect = {
  id: true,
  slug: true,
  status: true,
  sellerId: true,
  nameVi: true,
  nameEn: true,
  descriptionVi: true,
  descriptionEn: true,
  storyVi: true,
  storyEn: true,
  ingredientsVi: true,
  ingredientsEn: true,
  storageVi: true,
  storageEn: true,
  illustration: true,
  selfDeclaration: true,
  shelfLifeDays: true,
  harvestMonths: true,
  packedToOrder: true,
  communeCode: true,
  commune: placeSelect,
  seller: { select: sellerPageSelect },
  category: {
    select: {
      slug: true,
      nameVi: true,
      nameEn: true,
      rules: true,
      parent: { select: { slug: true, nameVi: true, nameEn: true } },
    },
  },
  ocopSet: { include: { group: true } },
  variants: { where: { retiredAt: null }, select: variantSelect, orderBy: { position: 'asc' } },
  photos: { select: photoSelect, orderBy: { position: 'asc' } },
  pressStar: { select: { stars: true, year: true, sourceUrl: true } },
  listing: { select: { availability: true } },
} as const satisfies Prisma.ProductSelect

const named = (row: { nameVi: string; nameEn: string }) => ({ vi: row.nameVi, en: row.nameEn })

/**
 * Everything that a product's page shows (Law 19/2023, Điều 37–38: seller, address, phone, papers, quantity,
 * price, origin), without lots and delivery. Null where nothing is on show under this address.
 */
export async function readProductPage(call: Call, slug: string): Promise<ProductPage | null> {
  const row = await call.db.product.findFirst({ where: { slug, ...onShow }, select: pageSelect })
  if (!row || (row.status !== 'listed' && row.status !== 'paused')) return null
  return shapeProductPage(call, row, row.status)
}

/** A product as its page will be, for the operator who decides on it; null while it has no shelf or no pack. */
export async function readProductPreview(call: Call, productId: string): Promise<ProductPage | null> {
  if (!isId(productId)) return null
  const row = await call.db.product.findFirst({
    where: { id: productId, ...reviewableBy(call.actor) },
    select: pageSelect,
  })
  return row && shapeProductPage(call, row, 'listed')
}

async function shapeProductPage(
  call: Call,
  row: Prisma.ProductGetPayload<{ select: typeof pageSelect }>,
  status: ProductPage['status'],
): Promise<ProductPage | null> {
  if (!row.category || row.variants.length === 0) return null
  const today = vnDay(call.clock.now())
  const [certificate, papers, moreFromMaker] = await Promise.all([
    certificateShownOf(call, row.id),
    papersOf(call, { sellerId: row.sellerId, productId: row.id }),
    moreOf(call, row.sellerId, row.id),
  ])
  const { category, ocopSet, commune } = row
  const seller = shapeSellerPage(row.seller, today)
  return {
    id: row.id,
    slug: row.slug,
    status,
    name: named(row),
    description: { vi: row.descriptionVi, en: row.descriptionEn },
    story: { vi: row.storyVi, en: row.storyEn },
    ingredients: { vi: row.ingredientsVi, en: row.ingredientsEn },
    storage: { vi: row.storageVi, en: row.storageEn },
    illustration: row.illustration,
    photos: row.photos.map(({ altVi, media }) => ({ ...photoSources(media), alt: altVi || row.nameVi })),
    category: {
      slug: category.slug,
      name: named(category),
      parent: category.parent && { slug: category.parent.slug, name: named(category.parent) },
    },
    rules: readRules(category.rules),
    ocopSet: ocopSet && { number: ocopSet.number, name: named(ocopSet), group: named(ocopSet.group) },
    madeIn: {
      communeCode: row.communeCode ?? seller.communeCode,
      place: commune ? `${commune.name}, ${inSentence(commune.province.name)}` : seller.place,
    },
    seller: { ...seller, onHoliday: seller.holiday !== null && seller.holiday.from <= today },
    variants: row.variants.map(shapeVariant),
    availability: row.listing?.availability ?? 'none',
    certificate,
    pressStar: row.pressStar,
    papers,
    selfDeclaration: row.selfDeclaration,
    shelfLifeDays: row.shelfLifeDays,
    harvestMonths: row.harvestMonths,
    packedToOrder: row.packedToOrder,
    moreFromMaker,
  }
}

async function moreOf(call: Call, sellerId: string, productId: string): Promise<ProductCardData[]> {
  const rows = await call.db.productListing.findMany({
    where: { sellerId, productId: { not: productId } },
    select: { productId: true },
    orderBy: [{ availability: 'desc' }, { popularity: 'desc' }, { productId: 'asc' }],
    take: MORE,
  })
  return readCards(
    call,
    rows.map((row) => row.productId),
  )
}
