import type { Call } from '#app/platform/call.ts'
import { changeProductStatus, type Done } from './change-product-status.server.ts'
import { editableBy } from './product.access.server.ts'

interface Which {
  readonly productId: string
}

/** Takes a product off sale for a while; its page stays, orders that run are finished. */
export const pauseProduct = (call: Call, { productId }: Which): Promise<Done> =>
  changeProductStatus(call, { productId, where: editableBy(call.actor), to: 'paused', deed: 'paused' })

/** Puts a paused product on sale again, as it was approved. */
export const resumeProduct = (call: Call, { productId }: Which): Promise<Done> =>
  changeProductStatus(call, {
    productId,
    where: editableBy(call.actor),
    to: 'listed',
    deed: 'resumed',
    from: ['paused'],
  })

/** Puts a product away for good. It is kept, because orders and lots point at it. */
export const archiveProduct = (call: Call, { productId }: Which): Promise<Done> =>
  changeProductStatus(call, { productId, where: editableBy(call.actor), to: 'archived', deed: 'archived' })
