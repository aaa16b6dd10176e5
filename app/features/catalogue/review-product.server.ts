import { isId } from '#app/kernel/ids.ts'
import { failAt } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { changeProductStatus, type Done } from './change-product-status.server.ts'
import { LEAST_REASON } from './product-form.ts'
import { readMissingParts } from './product-parts.server.ts'
import { reviewableBy } from './product.access.server.ts'
import type { MissingPart } from './types.ts'

/**
 * Puts a reviewed product on sale. `version` is the one that the operator read: an edit since then is told. What the
 * law asks has to be there still: a paper may have lapsed while it waited.
 */
export function approveProduct(
  call: Call,
  { productId, version }: { readonly productId: string; readonly version: number },
): Promise<Done> {
  return call.inTransaction(async (inside) => {
    const [missing] = await missingOf(inside, productId)
    if (missing) return failAt(missing.field, missing.key)
    const done = await changeProductStatus(inside, {
      ...{ productId, version, to: 'listed', deed: 'approved', from: ['in_review'] },
      where: reviewableBy(inside.actor),
    })
    if (done.ok)
      await audit(inside, { action: 'catalogue.approved', subjectType: 'product', subjectId: productId })
    return done
  })
}

/** Gives a product back to its seller as a draft, with the reason in words. */
export async function returnProduct(
  call: Call,
  input: { readonly productId: string; readonly reason: string },
): Promise<Done> {
  const { productId } = input
  const reason = input.reason.trim()
  if (reason.length < LEAST_REASON) return failAt('reason', 'catalogue:failure.reason_too_short')
  return call.inTransaction(async (inside) => {
    const done = await changeProductStatus(inside, {
      ...{ productId, reason, to: 'draft', deed: 'returned', from: ['in_review'] },
      where: reviewableBy(inside.actor),
    })
    if (done.ok) {
      const details = { reason }
      await audit(inside, {
        action: 'catalogue.returned',
        subjectType: 'product',
        subjectId: productId,
        details,
      })
    }
    return done
  })
}

/** What is missing of a product that waits for this actor; of any other the change itself says why not. */
async function missingOf(call: Call, productId: string): Promise<MissingPart[]> {
  if (!isId(productId)) return []
  const where = { AND: [{ id: productId, status: 'in_review' as const }, reviewableBy(call.actor)] }
  return (await call.db.product.count({ where })) > 0 ? readMissingParts(call, productId) : []
}
