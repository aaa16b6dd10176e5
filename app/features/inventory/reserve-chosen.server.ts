import { vnDay } from '#app/kernel/clock.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { wasOnSale } from './availability.ts'
import type { Allocation } from './inventory.types.ts'
import { productsOfLevels, withLockedStock } from './locked-stock.server.ts'
import { holdGoods } from './reserve-for-lines.server.ts'

export interface ReserveChosenInput {
  readonly orderId: string
  readonly lines: readonly {
    readonly orderLineId: string
    /** The lot that lies in the seller's hand. */
    readonly stockLevelId: string
    readonly quantity: number
  }[]
  /** As in `reserveForLines`. */
  readonly beforeWriting: (
    call: Call,
    allocations: ReadonlyMap<string, readonly Allocation[]>,
  ) => Promise<void>
}

/**
 * Holds goods from the very lots that a person chose: all of them or none.
 * @returns for each order line its lot; or `order:failure.lot_not_on_sale`, `order:failure.lot_short` (`lot`, `left`)
 */
export async function reserveChosen(
  call: Call,
  { orderId, lines, beforeWriting }: ReserveChosenInput,
): Promise<Result<ReadonlyMap<string, readonly Allocation[]>>> {
  const products = await productsOfLevels(
    call,
    lines.map((line) => line.stockLevelId),
  )
  return withLockedStock(call, products, async (call, levels) => {
    const free = new Map(levels.map((level) => [level.stockLevelId, level.onHand - level.reserved]))
    const byLine = new Map<string, readonly Allocation[]>()
    for (const { orderLineId, stockLevelId, quantity } of lines) {
      const level = levels.find((one) => one.stockLevelId === stockLevelId)
      if (!level || !wasOnSale(level, vnDay(call.clock.now()))) {
        return fail('order:failure.lot_not_on_sale', { lot: level?.lotCode ?? '' })
      }
      const left = free.get(stockLevelId) ?? 0
      if (quantity > left) return fail('order:failure.lot_short', { lot: level.lotCode, left })
      free.set(stockLevelId, left - quantity)
      const { lotId, lotCode, variantId } = level
      byLine.set(orderLineId, [{ stockLevelId, lotId, lotCode, variantId, quantity }])
    }
    await beforeWriting(call, byLine)
    for (const [orderLineId, allocations] of byLine) {
      await holdGoods(call, { orderId, orderLineId, allocations })
    }
    return ok(byLine)
  })
}
