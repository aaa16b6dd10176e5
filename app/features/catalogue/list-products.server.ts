import { photoSources } from '#app/features/media/index.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import { fold } from '#app/kernel/vietnamese-text.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { editableBy, reviewableBy } from './product.access.server.ts'
import { photoSelect } from './shapes.ts'
import type { ProductRow } from './types.ts'
import type { ListProductsInput } from './verb-types.ts'

const PAGE_SIZE = 30

/** The products of the actor's own seller, the last touched first; what was put away only when asked for. */
export async function listOwnProducts(
  call: Call,
  { status, text, page = 1 }: ListProductsInput,
): Promise<Page<ProductRow>> {
  const which = status ? { status } : { status: { not: 'archived' as const } }
  const own = { ...which, ...editableBy(call.actor) }
  const where = text?.trim() ? { ...own, id: { in: await namedLike(call, own, text) } } : own
  return list(call, where, [{ updatedAt: 'desc' }, { id: 'asc' }], page)
}

/** A seller has some dozens of products: their names are compared here, drafts too, which no index holds. */
async function namedLike(call: Call, where: Prisma.ProductWhereInput, text: string): Promise<string[]> {
  const words = fold(text).split(' ').filter(Boolean)
  const products = await call.db.product.findMany({ where, select: { id: true, nameVi: true, nameEn: true } })
  return products
    .filter(({ nameVi, nameEn }) => {
      const name = fold(`${nameVi} ${nameEn}`)
      return words.every((word) => name.includes(word))
    })
    .map(({ id }) => id)
}

/** The products that wait for the operator, the longest waiting first. */
export function listProductsInReview(
  call: Call,
  { page = 1 }: { readonly page?: number },
): Promise<Page<ProductRow>> {
  const where = { status: 'in_review' as const, ...reviewableBy(call.actor) }
  return list(call, where, [{ submittedAt: 'asc' }, { id: 'asc' }], page)
}

/** How many of the actor's own products are in each state, for the tabs above the list. */
export async function countOwnProducts(call: Call): Promise<Partial<Record<ProductRow['status'], number>>> {
  const groups = await call.db.product.groupBy({
    by: ['status'],
    where: editableBy(call.actor),
    _count: { _all: true },
  })
  return Object.fromEntries(groups.map(({ status, _count }) => [status, _count._all]))
}

async function list(
  call: Call,
  where: Prisma.ProductWhereInput,
  orderBy: Prisma.ProductOrderByWithRelationInput[],
  page: number,
): Promise<Page<ProductRow>> {
  const [rows, total] = await Promise.all([
    call.db.product.findMany({
      where,
      select: {
        id: true,
        slug: true,
        nameVi: true,
        nameEn: true,
        status: true,
        illustration: true,
        returnReason: true,
        submittedAt: true,
        updatedAt: true,
        seller: { select: { id: true, name: true } },
        photos: { select: photoSelect, orderBy: { position: 'asc' }, take: 1 },
        variants: { where: { retiredAt: null }, select: { price: true }, orderBy: { price: 'asc' } },
        listing: { select: { availability: true } },
      },
      orderBy,
      ...sliceOf(page, PAGE_SIZE),
    }),
    call.db.product.count({ where }),
  ])
  const items = rows.map(({ nameVi, nameEn, seller, photos, variants, listing, ...row }) => ({
    ...row,
    name: { vi: nameVi, en: nameEn },
    photo: photos[0] ? photoSources(photos[0].media) : null,
    sellerId: seller.id,
    sellerName: seller.name,
    packs: variants.length,
    price: variants[0]?.price ?? null,
    availability: listing?.availability ?? null,
  }))
  return pageOf(items, total, page, PAGE_SIZE)
}
