import { fail, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { lockOrder } from '../lock-order.server.ts'
import { isAwaited } from '../order.machine.ts'
import { packPart } from '../pack-seller-order.server.ts'
import { readPart } from '../seller-order-step.server.ts'
import { acceptPart, deliverPart, handPartOver, takeCash } from '../send-seller-order.server.ts'

/**
 * A sale at the stall whose money is there: accepted, packed from the lots that were chosen, handed over and delivered
 * in one go, each by its own deed. Where a lot was held back since, the sale stays accepted, as an order that its
 * seller packs from another lot.
 * @returns nothing; or `order:failure.not_now` (neither placed nor accepted), and those of `packOut`
 */
export async function completeStallSale(call: Call, sellerOrderId: string): Promise<Result<undefined>> {
  const { orderId } = await readPart(call, sellerOrderId)
  await lockOrder(call, orderId)
  const part = await readPart(call, sellerOrderId)
  if (part.status !== 'placed' && part.status !== 'accepted') return fail('order:failure.not_now')
  if (part.status === 'placed') await acceptPart(call, part)
  const planned = await call.db.lineLot.findMany({
    where: { orderLine: { sellerOrderId }, status: 'planned' },
    select: { orderLineId: true, stockLevelId: true, quantity: true },
    orderBy: { id: 'asc' },
  })
  const lineIds = [...new Set(planned.map(({ orderLineId }) => orderLineId))]
  const packed = await packPart(
    call,
    part,
    lineIds.map((orderLineId) => ({
      orderLineId,
      from: planned.filter((lot) => lot.orderLineId === orderLineId),
    })),
  )
  if (!packed.ok) return packed
  await handPartOver(call, part, {})
  await deliverPart(call, part)
  if (!isAwaited(part.order.method)) await takeCash(call, part)
  return ok()
}
