import type { Call } from '#app/platform/call.ts'
import { productsOfLevels, withLockedStock } from './locked-stock.server.ts'

export type ReservationsOf = { readonly orderId: string } | { readonly sellerOrderId: string }

/** Gives held goods free again: those of a whole order, or of one seller's part. Nothing held is nothing done. */
export async function releaseReservations(call: Call, of: ReservationsOf): Promise<void> {
  const where = 'orderId' in of ? { orderId: of.orderId } : { orderLine: { sellerOrderId: of.sellerOrderId } }
  await call.inTransaction(async (call) => {
    const held = { ...where, status: 'held' } as const
    const known = await call.db.reservation.findMany({ where: held, select: { stockLevelId: true } })
    const products = await productsOfLevels(
      call,
      known.map((reservation) => reservation.stockLevelId),
    )
    await withLockedStock(call, products, async (call) => {
      // Read again under the lock: only what is still held is given free.
      const reservations = await call.db.reservation.findMany({
        where: held,
        select: { id: true, stockLevelId: true, quantity: true },
      })
      for (const { id, stockLevelId, quantity } of reservations) {
        const claimed = await call.db.reservation.updateMany({
          where: { id, status: 'held' },
          data: { status: 'released' },
        })
        if (claimed.count === 0) continue
        await call.db.stockLevel.update({
          where: { id: stockLevelId },
          data: { reserved: { decrement: quantity } },
        })
      }
    })
  })
}
