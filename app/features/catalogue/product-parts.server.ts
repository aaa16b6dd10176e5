import { papersOf } from '#app/features/ocop/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import { readRules } from './category-rules.ts'
import { missingParts } from './completeness.ts'
import type { MissingPart } from './types.ts'

/** What is missing of a product as it stands in the database. @throws where there is none */
export async function readMissingParts(call: Call, productId: string): Promise<MissingPart[]> {
  const row = await call.db.product.findUniqueOrThrow({
    where: { id: productId },
    select: {
      sellerId: true,
      nameVi: true,
      descriptionVi: true,
      ingredientsVi: true,
      storageVi: true,
      selfDeclaration: true,
      communeCode: true,
      category: { select: { rules: true } },
      seller: { select: { communeCode: true, formerPlace: true } },
      variants: {
        where: { retiredAt: null },
        select: { nameVi: true, netAmount: true, price: true, weightGrams: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
      _count: { select: { photos: true } },
    },
  })
  const papers = await papersOf(call, { sellerId: row.sellerId, productId })
  return missingParts({
    ...row,
    rules: row.category && readRules(row.category.rules),
    hasPlace: Boolean(row.communeCode ?? row.seller.communeCode ?? row.seller.formerPlace),
    photos: row._count.photos,
    papers: papers.map(({ scheme }) => scheme),
  })
}
