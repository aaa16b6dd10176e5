import { dateColumnOf, dayOfDateColumn, daysBetween, vnDay, type Day } from '#app/kernel/clock.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import type { Call } from '#app/platform/call.ts'
import type { LotStatus } from '#app/platform/db/generated/enums.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { LotPage, LotRow, StockRow } from './inventory.types.ts'
import { lotsOf } from './lot.access.server.ts'

const PAGE = 30
const MOVEMENTS = 50

const rowSelect = {
  id: true,
  code: true,
  makersNumber: true,
  sellerId: true,
  madeOn: true,
  expiresOn: true,
  madeAt: true,
  status: true,
  statusReason: true,
  productId: true,
  product: { select: { nameVi: true, nameEn: true, slug: true, illustration: true } },
  levels: { select: { onHand: true, reserved: true } },
} as const satisfies Prisma.LotSelect

const levelSelect = {
  id: true,
  lotId: true,
  variantId: true,
  place: true,
  onHand: true,
  reserved: true,
  lot: { select: { code: true } },
  variant: { select: { nameVi: true, nameEn: true } },
} as const satisfies Prisma.StockLevelSelect

export interface ListLotsInput {
  readonly productId?: string
  readonly status?: LotStatus
  /** Only lots whose last day comes before this one. */
  readonly expiringBefore?: Day
  /** Only lots of which something lies there, or only those of which nothing does. */
  readonly stock?: 'some' | 'none'
  /** From 1; thirty rows each. */
  readonly page?: number
}

/** Lots of the actor's seller, the first to expire on top. */
export async function listLots(call: Call, input: ListLotsInput): Promise<{ rows: LotRow[]; total: number }> {
  const where: Prisma.LotWhereInput = {
    ...lotsOf(call.actor),
    ...(input.productId ? { productId: input.productId } : {}),
    ...(input.status ? { status: input.status } : {}),
    ...(input.expiringBefore ? { expiresOn: { lt: dateColumnOf(input.expiringBefore) } } : {}),
    ...(input.stock ? { levels: { [input.stock]: { onHand: { gt: 0 } } } } : {}),
  }
  const [lots, total] = await Promise.all([
    call.db.lot.findMany({
      where,
      select: rowSelect,
      orderBy: [{ expiresOn: { sort: 'asc', nulls: 'last' } }, { id: 'desc' }],
      skip: ((input.page ?? 1) - 1) * PAGE,
      take: PAGE,
    }),
    call.db.lot.count({ where }),
  ])
  const today = vnDay(call.clock.now())
  return { rows: lots.map((lot) => toRow(lot, today)), total }
}

/** One lot of the actor's seller with its stock and movements; null: not there, or not theirs. */
export async function readLot(call: Call, code: string): Promise<LotPage | null> {
  const lot = await call.db.lot.findFirst({
    where: { code: readLotCode(code) ?? '', ...lotsOf(call.actor) },
    select: {
      ...rowSelect,
      movements: {
        select: {
          at: true,
          kind: true,
          quantity: true,
          place: true,
          reason: true,
          variant: levelSelect.variant,
        },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: MOVEMENTS,
      },
    },
  })
  if (!lot) return null
  const levels = await call.db.stockLevel.findMany({
    where: { lotId: lot.id },
    select: levelSelect,
    orderBy: [{ variant: { position: 'asc' } }, { place: 'asc' }],
  })
  return {
    ...toRow(lot, vnDay(call.clock.now())),
    sellerId: lot.sellerId,
    madeAt: lot.madeAt,
    statusReason: lot.statusReason,
    levels: levels.map(toStockRow),
    movements: lot.movements.map(({ variant, ...movement }) => ({
      ...movement,
      variantName: { vi: variant.nameVi, en: variant.nameEn || variant.nameVi },
    })),
  }
}

function toRow(lot: Prisma.LotGetPayload<{ select: typeof rowSelect }>, today: Day): LotRow {
  const expiresOn = lot.expiresOn && dayOfDateColumn(lot.expiresOn)
  return {
    lotId: lot.id,
    code: lot.code,
    makersNumber: lot.makersNumber,
    productId: lot.productId,
    productName: { vi: lot.product.nameVi, en: lot.product.nameEn || lot.product.nameVi },
    productSlug: lot.product.slug,
    illustration: lot.product.illustration,
    madeOn: dayOfDateColumn(lot.madeOn),
    expiresOn,
    daysLeft: expiresOn === null ? null : daysBetween(today, expiresOn),
    status: lot.status,
    onHand: lot.levels.reduce((sum, level) => sum + level.onHand, 0),
    reserved: lot.levels.reduce((sum, level) => sum + level.reserved, 0),
  }
}

function toStockRow(level: Prisma.StockLevelGetPayload<{ select: typeof levelSelect }>): StockRow {
  return {
    stockLevelId: level.id,
    lotId: level.lotId,
    lotCode: level.lot.code,
    variantId: level.variantId,
    variantName: { vi: level.variant.nameVi, en: level.variant.nameEn || level.variant.nameVi },
    place: level.place,
    onHand: level.onHand,
    reserved: level.reserved,
  }
}
