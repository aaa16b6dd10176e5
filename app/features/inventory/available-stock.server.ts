import { dateColumnOf, dayOfDateColumn, vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { firstToLeave } from './allocation.ts'
import type { AvailableStock, LotOnSale } from './inventory.types.ts'

/** Lots that can be sold today: open and not past their last day. The same rule as `isOnSale`, for a query. */
function onSale(call: Call): Prisma.LotWhereInput {
  const today = dateColumnOf(vnDay(call.clock.now()))
  return { status: 'open', OR: [{ expiresOn: null }, { expiresOn: { gte: today } }] }
}

/** How many packs of each variant can be bought now; a variant without stock is not in the answer. */
export async function availableFor(call: Call, variantIds: readonly string[]): Promise<AvailableStock[]> {
  const sums = await call.db.stockLevel.groupBy({
    by: ['variantId', 'productId'],
    where: { variantId: { in: [...variantIds] }, lot: onSale(call) },
    _sum: { onHand: true, reserved: true },
  })
  return sums.map(({ variantId, productId, _sum }) => ({
    variantId,
    productId,
    available: (_sum.onHand ?? 0) - (_sum.reserved ?? 0),
  }))
}

/** The lot that the next shopper of a product gets, or null where nothing is left. */
export async function lotOnSale(call: Call, productId: string): Promise<LotOnSale | null> {
  const levels = await call.db.stockLevel.findMany({
    where: { productId, onHand: { gt: 0 }, lot: onSale(call) },
    select: {
      id: true,
      onHand: true,
      reserved: true,
      lot: { select: { code: true, madeOn: true, expiresOn: true, madeAt: true } },
    },
  })
  const free = levels
    .filter((level) => level.onHand > level.reserved)
    .map(({ id, lot }) => ({
      stockLevelId: id,
      code: lot.code,
      madeAt: lot.madeAt,
      madeOn: dayOfDateColumn(lot.madeOn),
      expiresOn: lot.expiresOn && dayOfDateColumn(lot.expiresOn),
    }))
  const next = firstToLeave(free)[0]
  return next
    ? { code: next.code, madeOn: next.madeOn, expiresOn: next.expiresOn, madeAt: next.madeAt }
    : null
}
