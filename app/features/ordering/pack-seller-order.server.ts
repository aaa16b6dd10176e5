import { packOut } from '#app/features/inventory/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { PackSellerOrderInput } from './ordering.types.ts'
import { dropPlan } from './plan-lots.server.ts'
import { recordOrderEvent } from './record-order-event.server.ts'
import { sellerOrderMachine } from './seller-order.machine.ts'
import { onPart, type LockedPart } from './seller-order-step.server.ts'

/**
 * Packs one seller's part into a parcel, from the lots that the packer took: the plan becomes a fact, and the goods
 * leave the shelf. A second press answers the parcel that was packed.
 * @returns the parcel's code; or `order:failure.not_there`, `.not_now`, and those of `packOut`
 */
export async function packSellerOrder(
  call: Call,
  input: PackSellerOrderInput,
): Promise<Result<{ parcelCode: string }>> {
  return onPart(call, input.code, async (call, part) => {
    if (part.status === 'packed') return ok({ parcelCode: parcelCodeOf(part) })
    if (!sellerOrderMachine.canGo(part.status, 'packed')) return fail('order:failure.not_now')
    return packPart(call, part, input.lines)
  })
}

const parcelCodeOf = ({ code }: LockedPart): string => `${code}-K1`

/** The deed of `packSellerOrder` on an accepted part, under the lock on its order. */
export async function packPart(
  call: Call,
  part: LockedPart,
  lines: PackSellerOrderInput['lines'],
): Promise<Result<{ parcelCode: string }>> {
  const parcelCode = parcelCodeOf(part)
  const packed = await packOut(call, { sellerOrderId: part.id, parcelCode, lines })
  if (!packed.ok) return packed

  const now = call.clock.now()
  const parcelId = newId()
  await call.db.parcel.create({
    data: { id: parcelId, sellerOrderId: part.id, code: parcelCode, packedAt: now },
  })
  await dropPlan(call, [part.id])
  await call.db.lineLot.createMany({
    data: [...packed.value].flatMap(([orderLineId, lots]) =>
      lots.map(({ lotId, stockLevelId, quantity }) => ({
        id: newId(),
        orderLineId,
        lotId,
        stockLevelId,
        quantity,
        status: 'packed' as const,
        parcelId,
      })),
    ),
  })
  await call.db.sellerOrder.update({ where: { id: part.id }, data: { status: 'packed', packedAt: now } })
  await recordOrderEvent(call, { orderId: part.orderId, sellerOrderId: part.id, kind: 'packed' })
  return ok({ parcelCode })
}
