import { startOfVnDay, vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'

/**
 * What the actor's seller has sold since midnight in Việt Nam, đồng: goods without delivery of the parts that were
 * placed today and still stand. The office's figure, which subtracts cancellations on their own day, is another one.
 */
export async function soldToday(call: Call): Promise<bigint> {
  const staff = call.actor.kind === 'person' ? call.actor.staff : null
  if (!staff) return 0n
  const { _sum } = await call.db.sellerOrder.aggregate({
    where: {
      sellerId: staff.sellerId,
      placedAt: { gte: startOfVnDay(vnDay(call.clock.now())) },
      status: { notIn: ['awaiting_payment', 'cancelled', 'refused', 'returned'] },
    },
    _sum: { goodsTotal: true },
  })
  return _sum.goodsTotal ?? 0n
}
