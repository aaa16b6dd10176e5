import { dayOfDateColumn, vnDay, type Day } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { firstToLeave } from './allocation.ts'
import { isOnSale } from './availability.ts'

/** One row of stock from which a line can be packed. */
export interface PackingStock {
  readonly stockLevelId: string
  readonly variantId: string
  readonly lotCode: string
  readonly makersNumber: string
  readonly madeOn: Day
  readonly expiresOn: Day | null
  /** Packs that nobody else waits for. */
  readonly free: number
  /** Packs held for each order line. */
  readonly heldFor: ReadonlyMap<string, number>
}

/** The stock from which these variants can be packed today, in the order in which it should leave. */
export async function readPackingStock(call: Call, variantIds: readonly string[]): Promise<PackingStock[]> {
  const levels = await call.db.stockLevel.findMany({
    where: { variantId: { in: [...variantIds] }, onHand: { gt: 0 } },
    select: {
      id: true,
      variantId: true,
      onHand: true,
      reserved: true,
      lot: { select: { code: true, makersNumber: true, madeOn: true, expiresOn: true, status: true } },
      reservations: { where: { status: 'held' }, select: { orderLineId: true, quantity: true } },
    },
  })
  const today = vnDay(call.clock.now())
  const shelves = levels.map(({ id, variantId, onHand, reserved, lot, reservations }) => ({
    stockLevelId: id,
    variantId,
    lotCode: lot.code,
    makersNumber: lot.makersNumber,
    madeOn: dayOfDateColumn(lot.madeOn),
    expiresOn: lot.expiresOn && dayOfDateColumn(lot.expiresOn),
    status: lot.status,
    free: onHand - reserved,
    heldFor: new Map(reservations.map((held) => [held.orderLineId, held.quantity])),
  }))
  return firstToLeave(shelves.filter((shelf) => isOnSale(shelf, today)))
}
