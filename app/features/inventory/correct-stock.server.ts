import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { CountStockInput, WriteOffInput } from './inventory.types.ts'
import { stockOf } from './lot.access.server.ts'
import { withLockedStock, type LockedLevel } from './locked-stock.server.ts'
import { moveStock, wasMoved } from './move-stock.server.ts'

/**
 * Makes the level what was counted; the difference is a movement.
 * @returns the difference; or `lots:failure.not_there`, `.quantity`, or `.promised` where fewer were counted than are
 *   held for orders (`reserved` packs): those orders must be cancelled first
 */
export async function countStock(
  call: Call,
  input: CountStockInput,
): Promise<Result<{ difference: number }>> {
  if (!Number.isInteger(input.counted) || input.counted < 0) return failAt('counted', 'lots:failure.quantity')
  return onLevel(call, input.stockLevelId, async (call, level) => {
    const key = `counted/${level.stockLevelId}/${input.key}`
    if (await wasMoved(call, key)) return ok({ difference: 0 })
    if (input.counted < level.reserved) {
      return failAt('counted', 'lots:failure.promised', { reserved: level.reserved })
    }
    const difference = input.counted - level.onHand
    if (difference !== 0) {
      await moveStock(call, { level, kind: 'counted', quantity: difference, reason: input.reason, key })
    }
    return ok({ difference })
  })
}

/**
 * Takes spoilt or lost packs off the shelf.
 * @returns nothing; or the failures of `countStock`
 */
export async function writeOff(call: Call, input: WriteOffInput): Promise<Result<undefined>> {
  if (!Number.isInteger(input.quantity) || input.quantity < 1) {
    return failAt('quantity', 'lots:failure.quantity')
  }
  return onLevel(call, input.stockLevelId, async (call, level) => {
    const key = `damaged/${level.stockLevelId}/${input.key}`
    if (await wasMoved(call, key)) return ok()
    const free = level.onHand - level.reserved
    if (input.quantity > free) {
      return failAt('quantity', 'lots:failure.promised', { reserved: level.reserved, free })
    }
    await moveStock(call, { level, kind: 'damaged', quantity: -input.quantity, reason: input.reason, key })
    return ok()
  })
}

async function onLevel<T>(
  call: Call,
  stockLevelId: string,
  work: (call: Call, level: LockedLevel) => Promise<Result<T>>,
): Promise<Result<T>> {
  const mine = await call.db.stockLevel.findFirst({
    where: { id: stockLevelId, ...stockOf(call.actor) },
    select: { productId: true },
  })
  if (!mine) return fail('lots:failure.not_there')
  return withLockedStock(call, [mine.productId], async (call, levels) => {
    const level = levels.find((one) => one.stockLevelId === stockLevelId)
    return level ? work(call, level) : fail('lots:failure.not_there')
  })
}
