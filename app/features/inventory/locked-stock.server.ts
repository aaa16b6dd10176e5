import { dayOfDateColumn, vnDay, type Day } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import type { LotStatus } from '#app/platform/db/generated/enums.ts'
import { availabilityOf, isOnSale } from './availability.ts'

/** One row of stock, locked until the transaction ends. */
export interface LockedLevel {
  readonly stockLevelId: string
  readonly lotId: string
  readonly lotCode: string
  readonly variantId: string
  readonly productId: string
  readonly place: string
  readonly onHand: number
  readonly reserved: number
  readonly expiresOn: Day | null
  readonly madeOn: Day
  readonly status: LotStatus
}

/**
 * Does `work` while nobody else can change the stock of these products, and tells the features above when the
 * words for a product's stock have become others. Every verb that changes stock goes through here, once per
 * transaction and after all other locks, so that no two of them wait for each other in a circle.
 */
export async function withLockedStock<T>(
  call: Call,
  productIds: readonly string[],
  work: (call: Call, levels: readonly LockedLevel[]) => Promise<T>,
): Promise<T> {
  return call.inTransaction(async (call) => {
    const products = [...new Set(productIds)].toSorted()
    const levels = await lockLevels(call, products)
    const result = await work(call, levels)
    await tellChanges(call, products, levels)
    return result
  })
}

/** The products whose stock these rows of stock are. */
export async function productsOfLevels(call: Call, stockLevelIds: readonly string[]): Promise<string[]> {
  const rows = await call.db.stockLevel.findMany({
    where: { id: { in: [...stockLevelIds] } },
    select: { productId: true },
    distinct: ['productId'],
  })
  return rows.map((row) => row.productId)
}

/**
 * Locks in the order of ids, then reads: a statement of its own sees what was committed while it waited. A row that
 * came meanwhile has a later id (UUIDv7), so locking again keeps the order.
 */
async function lockLevels(call: Call, productIds: readonly string[]): Promise<readonly LockedLevel[]> {
  const locked = new Set<string>()
  for (;;) {
    const ids = await call.db.$queryRaw<{ id: string }[]>`
      select "id" from "StockLevel" where "productId" = any(${productIds}::uuid[]) order by "id" for update`
    for (const { id } of ids) locked.add(id)
    const levels = await readLevels(call, productIds)
    if (levels.every((level) => locked.has(level.stockLevelId))) return levels
  }
}

async function readLevels(call: Call, productIds: readonly string[]): Promise<LockedLevel[]> {
  const rows = await call.db.stockLevel.findMany({
    where: { productId: { in: [...productIds] } },
    select: {
      id: true,
      lotId: true,
      variantId: true,
      productId: true,
      place: true,
      onHand: true,
      reserved: true,
      lot: { select: { code: true, status: true, madeOn: true, expiresOn: true } },
    },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id, lot, ...row }) => ({
    ...row,
    stockLevelId: id,
    lotCode: lot.code,
    status: lot.status,
    madeOn: dayOfDateColumn(lot.madeOn),
    expiresOn: lot.expiresOn && dayOfDateColumn(lot.expiresOn),
  }))
}

async function tellChanges(call: Call, productIds: readonly string[], before: readonly LockedLevel[]) {
  const after = await readLevels(call, productIds)
  const today = vnDay(call.clock.now())
  for (const productId of productIds) {
    const availability = inWords(after, productId, today)
    if (availability === inWords(before, productId, today)) continue
    await call.tell('inventory.availability-changed', { productId, availability })
  }
}

function inWords(levels: readonly LockedLevel[], productId: string, today: Day) {
  const packs = levels
    .filter((level) => level.productId === productId && isOnSale(level, today))
    .reduce((sum, level) => sum + level.onHand - level.reserved, 0)
  return availabilityOf(packs)
}
