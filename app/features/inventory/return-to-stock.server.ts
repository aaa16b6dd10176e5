import type { Call } from '#app/platform/call.ts'
import type { ReturnToStockInput } from './inventory.types.ts'
import { productsOfLevels, withLockedStock } from './locked-stock.server.ts'
import { moveStock, wasMoved } from './move-stock.server.ts'

/**
 * Books the goods of one seller's part back into the lots that they were packed from. Spoilt goods are booked in
 * and written off, so that the lot's story shows both. A second call does nothing.
 */
export async function returnToStock(call: Call, input: ReturnToStockInput): Promise<void> {
  await call.inTransaction(async (call) => {
    const packed = await call.db.lineLot.findMany({
      where: { orderLine: { sellerOrderId: input.sellerOrderId }, status: 'packed' },
      select: { id: true, stockLevelId: true, quantity: true },
      orderBy: { id: 'asc' },
    })
    const products = await productsOfLevels(
      call,
      packed.map((row) => row.stockLevelId),
    )
    await withLockedStock(call, products, async (call, levels) => {
      const byId = new Map(levels.map((level) => [level.stockLevelId, level]))
      for (const { id, stockLevelId, quantity } of packed) {
        const level = byId.get(stockLevelId)
        const key = `returned/${id}`
        if (!level || (await wasMoved(call, key))) continue
        const { sellerOrderId, reason } = input
        await moveStock(call, { level, kind: 'returned', quantity, reason, sellerOrderId, key })
        if (input.sellable) continue
        await moveStock(call, {
          level,
          kind: 'damaged',
          quantity: -quantity,
          reason,
          sellerOrderId,
          key: `spoilt/${id}`,
        })
      }
    })
  })
}
