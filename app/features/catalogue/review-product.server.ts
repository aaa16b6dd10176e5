import { failAt } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { changeProductStatus, type Done } from './change-product-status.server.ts'
import { LEAST_REASON } from './product-form.ts'
import { reviewableBy } from './product.access.server.ts'

/** Puts a reviewed product on sale. `version` is the one that the operator read: an edit since then is told. */
export function approveProduct(
  call: Call,
  { productId, version }: { readonly productId: string; readonly version: number },
): Promise<Done> {
  return call.inTransaction(async (inside) => {
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
