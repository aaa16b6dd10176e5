import { isId } from '#app/kernel/ids.ts'
import { fail, type Failure, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { changeProductStatus } from './change-product-status.server.ts'
import { readMissingParts } from './product-parts.server.ts'
import { editableBy } from './product.access.server.ts'
import type { IncompleteFailure, ProductFailure } from './verb-types.ts'

/**
 * Puts a draft on the operator's desk, if it is complete and has the papers that its category asks for.
 * Where something is missing the failure is the first missing part and `all` holds every one with its field.
 */
export function submitProduct(
  call: Call,
  { productId }: { readonly productId: string },
): Promise<Result<undefined, IncompleteFailure | Failure<ProductFailure>>> {
  return call.inTransaction(async (inside) => {
    if (!isId(productId)) return fail('catalogue:failure.not_there')
    const product = await inside.db.product.findFirst({
      where: { id: productId, ...editableBy(inside.actor) },
      select: { seller: { select: { status: true } } },
    })
    if (!product) return fail('catalogue:failure.not_there')
    if (product.seller.status !== 'verified') return fail('catalogue:failure.seller_not_verified')
    const all = await readMissingParts(inside, productId)
    const [first] = all
    if (first) return { ok: false, failure: { ...first, all } }
    return changeProductStatus(inside, {
      productId,
      where: editableBy(inside.actor),
      to: 'in_review',
      deed: 'submitted',
      from: ['draft'],
    })
  })
}
