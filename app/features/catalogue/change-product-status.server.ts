import { isId } from '#app/kernel/ids.ts'
import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { ProductStatus } from '#app/platform/db/generated/enums.ts'
import { recordProductEvent, type ProductEventKind } from './product-events.server.ts'
import { productMachine } from './product.machine.ts'
import { refreshListing } from './refresh-listing.server.ts'
import type { ProductFailure } from './verb-types.ts'

interface Change {
  readonly productId: string
  /** Which products this actor may move. */
  readonly where: Prisma.ProductWhereInput
  readonly to: ProductStatus
  readonly deed: ProductEventKind
  /** From these states only, where the machine allows more. */
  readonly from?: readonly ProductStatus[]
  /** The version that was looked at. */
  readonly version?: number
  readonly reason?: string
}

export type Done = Result<undefined, Failure<ProductFailure>>

/**
 * Moves a product to another state: row, event and listing in one transaction. Of two presses at once the
 * second is told that the product is elsewhere already.
 */
export function changeProductStatus(call: Call, change: Change): Promise<Done> {
  const { productId, where, to, deed, from, version, reason } = change
  return call.inTransaction(async (inside) => {
    if (!isId(productId)) return fail('catalogue:failure.not_there')
    const product = await inside.db.product.findFirst({
      where: { AND: [{ id: productId }, where] },
      select: { status: true, version: true, listedAt: true },
    })
    if (!product) return fail('catalogue:failure.not_there')
    if (version !== undefined && version !== product.version)
      return fail('catalogue:failure.changed_meanwhile')
    const allowed = productMachine.canGo(product.status, to) && (from?.includes(product.status) ?? true)
    if (!allowed) return fail('catalogue:failure.not_from_here')
    const at = inside.clock.now()
    const { count } = await inside.db.product.updateMany({
      where: { id: productId, status: product.status, version: product.version },
      data: {
        status: to,
        returnReason: reason ?? null,
        ...(to === 'in_review' && { submittedAt: at }),
        ...(to === 'listed' && !product.listedAt && { listedAt: at }),
      },
    })
    if (count === 0) return fail('catalogue:failure.not_from_here')
    await recordProductEvent(inside, productId, deed, { from: product.status, to, reason: reason ?? null })
    await refreshListing(inside, productId)
    return ok()
  })
}
