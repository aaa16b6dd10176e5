import { isId, newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Failure, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { diffOf } from './product-diff.ts'
import { recordProductEvent } from './product-events.server.ts'
import { readMissingParts } from './product-parts.server.ts'
import { freeSlug } from './product-slug.server.ts'
import { editableBy, sellerOf } from './product.access.server.ts'
import type { ProductForm } from './product-form.ts'
import { refreshListing } from './refresh-listing.server.ts'
import { saveVariants } from './save-variants.server.ts'
import type { ProductFailure, SavedProduct, SaveProductDraftInput } from './verb-types.ts'

type Saved = Result<SavedProduct, Failure<ProductFailure>>

/** Undoes the transaction and carries the answer out of it. */
class Refused extends Error {
  constructor(readonly failure: Failure<ProductFailure>) {
    super(failure.key)
  }
}

/**
 * Keeps a product as its seller wrote it, complete or not.
 * - A draft takes whatever is there. So does a product in review; the operator is then told that it changed.
 * - On sale or paused, texts, prices and packs change at once and must stay complete. Another name or another
 *   shelf sends it back to review and off sale: the market looks before it shows (NĐ 248/2026, Điều 17).
 * - `value.version` is the version that the form was opened on: after somebody else's edit the answer is
 *   `changed_meanwhile` and nothing is written.
 */
export async function saveProductDraft(call: Call, input: SaveProductDraftInput): Promise<Saved> {
  try {
    return await call.inTransaction((inside) =>
      input.productId === undefined
        ? createProduct(inside, input.value)
        : updateProduct(inside, input.productId, input.value),
    )
  } catch (error) {
    if (error instanceof Refused) return { ok: false, failure: error.failure }
    throw error
  }
}

async function createProduct(call: Call, value: ProductForm): Promise<Saved> {
  const sellerId = sellerOf(call.actor)
  if (!sellerId) return fail('catalogue:failure.not_there')
  const columns = await columnsOf(call, value)
  if (!columns.ok) return columns
  const productId = newId()
  const at = call.clock.now()
  await call.db.product.create({
    data: {
      ...columns.value,
      ...(await drawingOf(call, columns.value.categoryId)),
      id: productId,
      sellerId,
      slug: await freeSlug(call, value.nameVi, productId),
      createdAt: at,
    },
  })
  await keep(saveVariants(call, productId, value.variants))
  await recordProductEvent(call, productId, 'created')
  return ok({ productId, version: 1, status: 'draft', backToReview: false })
}

async function updateProduct(call: Call, productId: string, value: ProductForm): Promise<Saved> {
  if (!isId(productId)) return fail('catalogue:failure.not_there')
  const before = await call.db.product.findFirst({
    where: { id: productId, status: { not: 'archived' }, ...editableBy(call.actor) },
  })
  if (!before) return fail('catalogue:failure.not_there')
  if (value.version !== undefined && value.version !== before.version) {
    return fail('catalogue:failure.changed_meanwhile')
  }
  const columns = await columnsOf(call, value)
  if (!columns.ok) return columns
  const shown = before.status === 'listed' || before.status === 'paused'
  const backToReview =
    shown && (columns.value.nameVi !== before.nameVi || columns.value.categoryId !== before.categoryId)
  const status = backToReview ? 'in_review' : before.status
  // An address that nobody has seen yet follows the name; later it never changes.
  const slug = before.listedAt ? before.slug : await freeSlug(call, value.nameVi, productId)
  const { count } = await call.db.product.updateMany({
    where: { id: productId, version: before.version },
    data: {
      ...columns.value,
      ...(columns.value.categoryId !== before.categoryId &&
        (await drawingOf(call, columns.value.categoryId))),
      slug,
      status,
      version: { increment: 1 },
      ...(backToReview && { submittedAt: call.clock.now() }),
    },
  })
  if (count === 0) return fail('catalogue:failure.changed_meanwhile')
  const packs = await keep(saveVariants(call, productId, value.variants))
  if (shown) await mustStayComplete(call, productId)
  const changed = diffOf(before, columns.value)
  await recordProductEvent(call, productId, 'edited', {
    version: before.version,
    ...{ before: changed, packs: [...packs], backToReview },
  })
  await refreshListing(call, productId)
  return ok({ productId, version: before.version + 1, status, backToReview })
}

/** The drawing of a shelf stands for its goods until they have a photo. */
async function drawingOf(call: Call, categoryId: string | null): Promise<{ illustration?: string }> {
  if (!categoryId) return {}
  const { illustration } = await call.db.category.findUniqueOrThrow({ where: { id: categoryId } })
  return { illustration }
}

/** The value, or the end of the transaction. */
async function keep<T>(answer: Promise<Result<T, Failure<ProductFailure>>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Refused(result.failure)
  return result.value
}

async function mustStayComplete(call: Call, productId: string): Promise<void> {
  // Goods that came with the demo stand on drawings and papers of their own: only what the form holds counts.
  const missing = await readMissingParts(call, productId)
  const first = missing.find(({ field }) => field !== 'photos' && field !== 'papers')
  if (first) throw new Refused(first)
}

/** The columns that the form writes, with its category, set and commune looked up. */
async function columnsOf(call: Call, value: ProductForm) {
  const { categorySlug, communeCode, ocopSetNumber } = value
  const [category, commune, set] = await Promise.all([
    categorySlug ? call.db.category.findUnique({ where: { slug: categorySlug } }) : null,
    communeCode ? call.db.commune.findUnique({ where: { code: communeCode } }) : null,
    ocopSetNumber ? call.db.ocopSet.findUnique({ where: { number: ocopSetNumber } }) : null,
  ])
  if (categorySlug && !category) return failAt('categorySlug', 'catalogue:failure.category_unknown')
  if (communeCode && !commune) return failAt('communeCode', 'catalogue:failure.commune_unknown')
  if (ocopSetNumber && !set) return failAt('ocopSetNumber', 'catalogue:failure.set_unknown')
  return ok({
    nameVi: value.nameVi,
    nameEn: value.nameEn,
    descriptionVi: value.descriptionVi,
    descriptionEn: value.descriptionEn,
    storyVi: value.storyVi,
    storyEn: value.storyEn,
    ingredientsVi: value.ingredientsVi,
    ingredientsEn: value.ingredientsEn,
    storageVi: value.storageVi,
    storageEn: value.storageEn,
    packedToOrder: value.packedToOrder,
    harvestMonths: value.harvestMonths,
    shelfLifeDays: value.shelfLifeDays ?? null,
    selfDeclaration: value.selfDeclaration || null,
    communeCode: communeCode || null,
    ocopSetNumber: ocopSetNumber ?? null,
    categoryId: category?.id ?? null,
  })
}
