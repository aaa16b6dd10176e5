import type { ProductStatus } from '#app/platform/db/generated/enums.ts'
import { products as everyProduct, type SeedProduct, type SeedVariant } from '../content/index.ts'
import { momentBefore, type Seed } from '../seed.ts'
import type { SeededSeller, SeededSellers } from './sellers.ts'
import { returnedBecause, statusesOf } from './shelving.ts'
import { groupOfSet, type SeededCategory } from './shop.ts'

export interface SeededVariant {
  readonly id: string
  readonly seed: SeedVariant
}

export interface SeededProduct {
  readonly id: string
  readonly seed: SeedProduct
  readonly seller: SeededSeller
  readonly category: SeededCategory
  readonly variants: readonly SeededVariant[]
  readonly status: ProductStatus
  readonly listedAt: Date
  /** Where it is made, as figures count it. */
  readonly communeCode: string | null
  readonly ocopGroupCode: number | null
}

const SMALL_PER_SELLER = 6
/** A handful of goods came to the shelf in the last weeks, most in the first months. */
const NEW_GOODS = 0.04

/** All goods with their packs, in whatever state they are. `kept` stay on the shelf: they carry a story. */
export function addProducts(
  seed: Seed,
  sellers: SeededSellers,
  categories: ReadonlyMap<string, SeededCategory>,
  kept: ReadonlySet<string>,
): SeededProduct[] {
  const known = new Set(sellers.all.map(({ slug }) => slug))
  const there = everyProduct.filter(({ sellerSlug }) => known.has(sellerSlug))
  const products = seed.size === 'full' ? there : firstOfEach(there, kept)
  const statuses = statusesOf(products, kept)
  const random = seed.random.fork('products')
  return products.map((product) => {
    const seller = sellers.bySlug(product.sellerSlug)
    const category = categories.get(product.categorySlug)
    if (!category) throw new Error(`No shelf ${product.categorySlug}`)
    const ago = random.chance(NEW_GOODS) && !kept.has(product.slug) ? random.int(4, 60) : random.int(330, 376)
    const listedAt = momentBefore(seed, ago, random.int(8 * 60, 17 * 60))
    const status = statuses.get(product.slug) ?? 'draft'
    return addProduct(seed, { product, seller, category, listedAt, status })
  })
}

function firstOfEach(products: readonly SeedProduct[], kept: ReadonlySet<string>): SeedProduct[] {
  const taken = new Map<string, number>()
  const inOrder = [
    ...products.filter(({ slug }) => kept.has(slug)),
    ...products.filter(({ slug }) => !kept.has(slug)),
  ]
  return inOrder.filter(({ sellerSlug }) => {
    const before = taken.get(sellerSlug) ?? 0
    taken.set(sellerSlug, before + 1)
    return before < SMALL_PER_SELLER
  })
}

interface Listing {
  readonly product: SeedProduct
  readonly seller: SeededSeller
  readonly category: SeededCategory
  readonly listedAt: Date
  readonly status: ProductStatus
}

function addProduct(seed: Seed, { product, seller, category, listedAt, status }: Listing): SeededProduct {
  const wasListed = status === 'listed' || status === 'paused'
  const returned = status === 'draft' && product.listed
  const submittedAt = wasListed ? new Date(listedAt.getTime() - 26 * 3_600_000) : momentBefore(seed, 2, 640)
  const createdAt = new Date(submittedAt.getTime() - 3 * 3_600_000)
  const id = seed.id(createdAt)
  seed.sheet.add('Product', {
    ...{
      id,
      slug: product.slug,
      sellerId: seller.id,
      categoryId: category.id,
      ocopSetNumber: product.ocopSet,
    },
    ...{ nameVi: product.name.vi, nameEn: product.name.en },
    ...{ descriptionVi: product.description.vi, descriptionEn: product.description.en },
    ...{ ingredientsVi: product.ingredients?.vi ?? '', ingredientsEn: product.ingredients?.en ?? '' },
    ...{ storageVi: product.storage?.vi ?? '', storageEn: product.storage?.en ?? '' },
    communeCode: product.madeInCommune ?? null,
    selfDeclaration: product.selfDeclaration ?? null,
    illustration: product.illustration,
    packedToOrder: product.packedToOrder ?? false,
    harvestMonths: product.harvestMonths,
    shelfLifeDays: product.shelfLifeDays,
    ...{ status, returnReason: returned ? returnedBecause : null },
    submittedAt: status === 'draft' && !returned ? null : submittedAt,
    listedAt: wasListed ? listedAt : null,
    ...{ version: 1, createdAt, updatedAt: wasListed ? listedAt : submittedAt },
  })
  addEvents(seed, id, { status, returned, createdAt, submittedAt, listedAt })
  return {
    ...{ id, seed: product, seller, category, status, listedAt },
    variants: product.variants.map((variant, position) => addVariant(seed, id, variant, position, createdAt)),
    communeCode: product.madeInCommune ?? seller.communeCode,
    ocopGroupCode: groupOfSet.get(product.ocopSet) ?? null,
  }
}

function addVariant(
  seed: Seed,
  productId: string,
  variant: SeedVariant,
  position: number,
  at: Date,
): SeededVariant {
  const id = seed.id(at)
  seed.sheet.add('Variant', {
    ...{ id, productId, nameVi: variant.name.vi, nameEn: variant.name.en, position },
    ...{ netAmount: variant.net.amount, netUnit: variant.net.unit },
    ...{ pieceWordVi: variant.net.pieceWord?.vi ?? null, pieceWordEn: variant.net.pieceWord?.en ?? null },
    ...{ price: BigInt(variant.priceDong), weightGrams: variant.weightGrams },
  })
  return { id, seed: variant }
}

interface Story {
  readonly status: ProductStatus
  readonly returned: boolean
  readonly createdAt: Date
  readonly submittedAt: Date
  readonly listedAt: Date
}

function addEvents(seed: Seed, productId: string, story: Story): void {
  const { status, returned, createdAt, submittedAt, listedAt } = story
  const event = (at: Date, kind: string, details: Record<string, string | null>) =>
    seed.sheet.add('ProductEvent', { id: seed.id(at), productId, at, kind, actorUserId: null, details })
  const step = (from: ProductStatus, to: ProductStatus, reason: string | null = null) => ({
    from,
    to,
    reason,
  })
  event(createdAt, 'created', {})
  if (status === 'draft' && !returned) return
  event(submittedAt, 'submitted', step('draft', 'in_review'))
  if (returned) event(momentBefore(seed, 1, 560), 'returned', step('in_review', 'draft', returnedBecause))
  if (status === 'listed' || status === 'paused') event(listedAt, 'approved', step('in_review', 'listed'))
  if (status === 'paused') event(momentBefore(seed, 6, 500), 'paused', step('listed', 'paused'))
}
