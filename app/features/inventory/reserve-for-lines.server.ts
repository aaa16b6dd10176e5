import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { planAllocation } from './allocation.ts'
import type { Allocation, WantedLine } from './inventory.types.ts'
import { withLockedStock } from './locked-stock.server.ts'

/** A wanted line with the row that it is for; the row may be written by `beforeWriting`. */
export interface LineToReserve extends WantedLine {
  readonly orderLineId: string
}

export interface ReserveInput {
  readonly orderId: string
  readonly lines: readonly LineToReserve[]
  /**
   * Runs once the goods are known to be there, before they are booked: an order writes its rows here, so that
   * nothing is written for an order that cannot be had.
   */
  readonly beforeWriting?: (
    call: Call,
    allocations: ReadonlyMap<string, readonly Allocation[]>,
  ) => Promise<void>
}

/**
 * Holds goods for an order's lines: all of them or none. The lot that expires first goes first, and a line may be
 * split over lots.
 * @returns for each order line its lots; or `order:failure.not_enough` with `variantId` and what is `left` of it
 */
export async function reserveForLines(
  call: Call,
  input: ReserveInput,
): Promise<Result<ReadonlyMap<string, readonly Allocation[]>>> {
  const variants = await call.db.variant.findMany({
    where: { id: { in: input.lines.map((line) => line.variantId) } },
    select: { productId: true },
  })
  const productIds = variants.map((variant) => variant.productId)
  return withLockedStock(call, productIds, async (call, levels) => {
    const plan = planAllocation(levels, input.lines, vnDay(call.clock.now()))
    if (!plan.ok) return fail('order:failure.not_enough', { variantId: plan.variantId, left: plan.left })
    const byLine = new Map(
      input.lines.map((line, index) => [line.orderLineId, plan.lines[index] ?? []] as const),
    )
    await input.beforeWriting?.(call, byLine)
    for (const [orderLineId, allocations] of byLine) {
      await holdGoods(call, { orderId: input.orderId, orderLineId, allocations })
    }
    return ok(byLine)
  })
}

/** Writes what is held for a line. Call it under `withLockedStock` only. */
export async function holdGoods(
  call: Call,
  {
    orderId,
    orderLineId,
    allocations,
  }: {
    readonly orderId: string
    readonly orderLineId: string
    readonly allocations: readonly Allocation[]
  },
): Promise<void> {
  await call.db.reservation.createMany({
    data: allocations.map(({ stockLevelId, quantity }) => ({
      id: newId(),
      orderId,
      orderLineId,
      stockLevelId,
      quantity,
      createdAt: call.clock.now(),
    })),
  })
  for (const { stockLevelId, quantity } of allocations) {
    await call.db.stockLevel.update({
      where: { id: stockLevelId },
      data: { reserved: { increment: quantity } },
    })
  }
}
