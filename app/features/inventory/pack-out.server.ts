import { fail, ok, type Result } from '#app/kernel/result.ts'
import { vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { wasOnSale } from './availability.ts'
import type { Allocation, PackOutInput } from './inventory.types.ts'
import { productsOfLevels, withLockedStock, type LockedLevel } from './locked-stock.server.ts'
import { moveStock } from './move-stock.server.ts'

type Packed = ReadonlyMap<string, readonly Allocation[]>

/**
 * Takes the goods of one seller's part off the shelf, from the lots that the packer chose. What was held for the
 * part is used up; where another lot was taken, the planned one is free again.
 * @returns for each line the lots that were taken; or `order:failure.lot_mismatch` (they do not add up to the line,
 *   or are another pack), `order:failure.lot_not_on_sale`, `order:failure.lot_short` (`left` packs can be taken)
 */
export async function packOut(call: Call, input: PackOutInput): Promise<Result<Packed>> {
  return call.inTransaction(async (call) => {
    const held = await call.db.reservation.findMany({
      where: { orderLine: { sellerOrderId: input.sellerOrderId }, status: 'held' },
      select: { id: true, orderLineId: true, stockLevelId: true, quantity: true },
    })
    const chosen = input.lines.flatMap((line) => line.from.map((part) => part.stockLevelId))
    const products = await productsOfLevels(call, [...held.map((row) => row.stockLevelId), ...chosen])

    return withLockedStock(call, products, async (call, levels) => {
      const byId = new Map(levels.map((level) => [level.stockLevelId, level]))
      const freed = sumBy(held)
      const taken = sumBy(input.lines.flatMap((line) => line.from))
      const mismatch = await mismatchIn(call, input, byId)
      if (mismatch) return mismatch
      for (const [stockLevelId, quantity] of taken) {
        const level = byId.get(stockLevelId)
        if (!level || !wasOnSale(level, vnDay(call.clock.now()))) {
          return fail('order:failure.lot_not_on_sale', { lot: level?.lotCode ?? '' })
        }
        const left = level.onHand - level.reserved + (freed.get(stockLevelId) ?? 0)
        if (quantity > left) return fail('order:failure.lot_short', { lot: level.lotCode, left })
      }

      await call.db.reservation.updateMany({
        where: { id: { in: held.map((row) => row.id) } },
        data: { status: 'consumed' },
      })
      for (const [id, quantity] of freed) {
        await call.db.stockLevel.update({ where: { id }, data: { reserved: { decrement: quantity } } })
      }
      return ok(await takeOut(call, input, byId))
    })
  })
}

/** Every line of the part once, with as many packs of its own kind as it holds. */
async function mismatchIn(call: Call, input: PackOutInput, levels: ReadonlyMap<string, LockedLevel>) {
  const lines = await call.db.orderLine.findMany({
    where: { sellerOrderId: input.sellerOrderId },
    select: { id: true, variantId: true, quantity: true },
  })
  const wrong = lines.find((line) => {
    const given = input.lines.filter((one) => one.orderLineId === line.id)
    const from = given.flatMap((one) => one.from)
    const total = from.reduce((sum, part) => sum + part.quantity, 0)
    const foreign = from.some(
      (part) => part.quantity < 1 || levels.get(part.stockLevelId)?.variantId !== line.variantId,
    )
    return given.length !== 1 || total !== line.quantity || foreign
  })
  return wrong || input.lines.length !== lines.length ? fail('order:failure.lot_mismatch') : null
}

async function takeOut(
  call: Call,
  input: PackOutInput,
  levels: ReadonlyMap<string, LockedLevel>,
): Promise<Packed> {
  const packed = new Map<string, Allocation[]>()
  for (const line of input.lines) {
    for (const [stockLevelId, quantity] of sumBy(line.from)) {
      const level = levels.get(stockLevelId)
      if (!level) throw new Error('a chosen row of stock was not locked')
      await moveStock(call, {
        level,
        kind: 'packed_out',
        quantity: -quantity,
        reason: input.parcelCode,
        sellerOrderId: input.sellerOrderId,
        key: `packed/${input.sellerOrderId}/${line.orderLineId}/${stockLevelId}`,
      })
      const { lotId, lotCode, variantId } = level
      const allocations = packed.get(line.orderLineId) ?? []
      allocations.push({ stockLevelId, lotId, lotCode, variantId, quantity })
      packed.set(line.orderLineId, allocations)
    }
  }
  return packed
}

function sumBy(
  parts: readonly { readonly stockLevelId: string; readonly quantity: number }[],
): Map<string, number> {
  const sums = new Map<string, number>()
  for (const part of parts) {
    sums.set(part.stockLevelId, (sums.get(part.stockLevelId) ?? 0) + part.quantity)
  }
  return sums
}
