import type { ProductStatus } from '#app/platform/db/generated/enums.ts'
import type { SeedProduct } from '../content/index.ts'

/**
 * Goods of the demo's sellers and of a neighbour that are not on the shelf, so that each step of a listing can be
 * seen: one waits for the operator, one was returned with a reason, one is a draft, one is paused. The least bought
 * ones of a maker are taken.
 */
const shownSteps: Readonly<Record<string, readonly ProductStatus[]>> = {
  'htx-nam-dinh-suong': ['in_review', 'draft', 'paused'],
  'htx-ong-may-ngan': ['in_review', 'draft', 'paused'],
  'htx-tra-suoi-vang': ['in_review'],
}

/** Why the market gave a draft back. */
export const returnedBecause =
  'Xin chụp rõ nhãn sau: thành phần và ngày hết hạn chưa đọc được. Sửa xong bà con gửi lại nhé.'

/**
 * The state of every product by slug.
 * @param kept slugs that must stay on the shelf, however little they are bought
 */
export function statusesOf(
  products: readonly SeedProduct[],
  kept: ReadonlySet<string>,
): ReadonlyMap<string, ProductStatus> {
  const statuses = new Map<string, ProductStatus>(
    products.map((product) => [product.slug, product.listed ? 'listed' : 'draft']),
  )
  for (const [sellerSlug, steps] of Object.entries(shownSteps)) {
    const least = products
      .filter((product) => product.sellerSlug === sellerSlug && product.listed && !kept.has(product.slug))
      .toSorted((a, b) => a.popularity - b.popularity || (a.slug < b.slug ? -1 : 1))
    for (const [index, status] of steps.entries()) {
      const product = least[index]
      if (product) statuses.set(product.slug, status)
    }
  }
  return statuses
}
