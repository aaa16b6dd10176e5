import { photoSources } from '#app/features/media/index.ts'
import { paperSelect, shapePaper } from '#app/features/ocop/index.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { readRules } from './category-rules.ts'
import { readMissingParts } from './product-parts.server.ts'
import { editableBy, reviewableBy } from './product.access.server.ts'
import { photoSelect, shapeVariant, variantSelect } from './shapes.ts'
import type { ProductForEditing } from './types.ts'

const editingSelect = {
  id: true,
  slug: true,
  version: true,
  status: true,
  returnReason: true,
  submittedAt: true,
  ocopSetNumber: true,
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
  communeCode: true,
  selfDeclaration: true,
  illustration: true,
  packedToOrder: true,
  harvestMonths: true,
  shelfLifeDays: true,
  seller: { select: { id: true, name: true, slug: true, status: true } },
  category: { select: { slug: true, nameVi: true, nameEn: true, rules: true } },
  variants: {
    where: { retiredAt: null },
    select: variantSelect,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  },
  photos: { select: photoSelect, orderBy: { position: 'asc' } },
  certificates: { select: paperSelect },
  events: { select: { at: true, kind: true, details: true }, orderBy: { at: 'desc' }, take: 20 },
} as const satisfies Prisma.ProductSelect

/** A product whole, for its seller's form and the operator's desk; null where it is neither's. */
export async function readProductForEditing(
  call: Call,
  productId: string,
): Promise<ProductForEditing | null> {
  if (!isId(productId)) return null
  const row = await call.db.product.findFirst({
    where: { id: productId, OR: [editableBy(call.actor), reviewableBy(call.actor)] },
    select: editingSelect,
  })
  if (!row) return null
  const { category, variants, photos, certificates, ...rest } = row
  return {
    ...rest,
    categorySlug: category?.slug ?? null,
    categoryName: category && { vi: category.nameVi, en: category.nameEn },
    rules: category && readRules(category.rules),
    variants: variants.map((variant) => ({ ...shapeVariant(variant), gtin: variant.gtin })),
    photos: photos.map(({ id, altVi, media }) => ({ ...photoSources(media), id, alt: altVi })),
    papers: certificates.map(shapePaper),
    missing: await readMissingParts(call, productId),
  }
}
