import type { Allocation } from '#app/features/inventory/index.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'

/** Writes from which lots an order's lines will come: a plan until they are packed. */
export async function planLots(call: Call, lots: ReadonlyMap<string, readonly Allocation[]>): Promise<void> {
  await call.db.lineLot.createMany({
    data: [...lots].flatMap(([orderLineId, allocations]) =>
      allocations.map(({ lotId, stockLevelId, quantity }) => ({
        id: newId(),
        orderLineId,
        lotId,
        stockLevelId,
        quantity,
      })),
    ),
  })
}

/** Drops the plan of parts that will not be packed, or are packed otherwise. */
export async function dropPlan(call: Call, sellerOrderIds: readonly string[]): Promise<void> {
  await call.db.lineLot.deleteMany({
    where: { status: 'planned', orderLine: { sellerOrderId: { in: [...sellerOrderIds] } } },
  })
}
