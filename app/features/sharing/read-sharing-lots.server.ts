import { dayOfDateColumn, type Day } from '#app/kernel/clock.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import type { LocalText } from '#app/features/ocop/index.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { counting, packUnit, pieceWordOf, unitOfLot, unitSelect } from './lot-unit.ts'
import { readLotBooks, type LotBooks } from './read-lot-books.server.ts'
import { cooperativeOf, ownLots } from './sharing.access.server.ts'
import { toSharedLots } from './name-shares.server.ts'
import type { LotCostRow, NetUnit, SharedLot } from './sharing.types.ts'

const PAGE_SIZE = 15

/** A lot into which households brought goods. */
export interface SharingLotRow {
  readonly lotId: string
  readonly lotCode: string
  readonly makersNumber: string
  readonly productName: LocalText
  readonly unit: NetUnit
  readonly net: bigint
  /** What could be shared now; null: the cooperative has not said how. */
  readonly open: bigint | null
  /** What households would be credited now. */
  readonly credit: bigint
  readonly households: number
}

/** Lots of the actor's cooperative with deliveries, the newest first. */
export async function listSharingLots(call: Call, page = 1): Promise<Page<SharingLotRow>> {
  const sellerId = cooperativeOf(call.actor) ?? ''
  const where = { ...ownLots(call.actor), deliveries: { some: {} } }
  const lots = await call.db.lot.findMany({
    ...{ where, select: { id: true }, orderBy: [{ madeOn: 'desc' }, { id: 'desc' }] },
    ...sliceOf(page, PAGE_SIZE),
  })
  const total = await call.db.lot.count({ where })
  if (lots.length === 0) return pageOf([], total, page, PAGE_SIZE)
  const books = await readLotBooks(call, { sellerId, lotIds: lots.map(({ id }) => id) })
  return pageOf(books.map(toLotRow), total, page, PAGE_SIZE)
}

function toLotRow({ lotId, lotCode, makersNumber, productName, unit, sums, share }: LotBooks): SharingLotRow {
  return {
    ...{ lotId, lotCode, makersNumber, productName, unit, net: sums.net },
    open: share && share.shared,
    credit: (share?.lines ?? []).reduce((sum, { credit }) => sum + credit, 0n),
    households: share?.lines.length ?? 0,
  }
}

/** A lot that goods can be taken into. */
export interface LotChoice {
  readonly lotCode: string
  readonly makersNumber: string
  readonly productName: LocalText
  readonly illustration: string
  readonly madeOn: Day
  readonly unit: NetUnit
  readonly pieceWord: LocalText | null
  /** Nothing was brought yet: `unit` is a proposal. */
  readonly unitOpen: boolean
}

const choiceSelect = {
  ...{ code: true, makersNumber: true, madeOn: true },
  deliveries: unitSelect.deliveries,
  product: {
    select: {
      ...{ nameVi: true, nameEn: true, illustration: true },
      variants: packUnit,
    },
  },
} as const satisfies Prisma.LotSelect

/** So many of each kind: more are no choice on a phone. */
const MOST_CHOICES = 30

/** Lots of the actor's cooperative that goods can be taken into: those that took some in first, each the newest first. */
export async function lotChoices(call: Call): Promise<LotChoice[]> {
  const open = { ...ownLots(call.actor), status: { in: ['open', 'held'] } } satisfies Prisma.LotWhereInput
  const choose = (deliveries: Prisma.MemberDeliveryListRelationFilter) =>
    call.db.lot.findMany({
      where: { ...open, deliveries },
      select: choiceSelect,
      orderBy: [{ madeOn: 'desc' }, { id: 'desc' }],
      take: MOST_CHOICES,
    })
  return [...(await choose({ some: counting })), ...(await choose({ none: counting }))].map(toChoice)
}

/** One lot of the actor's cooperative; null: not there, or not theirs. */
export async function lotChoice(call: Call, code: string): Promise<LotChoice | null> {
  const lot = await call.db.lot.findFirst({
    where: { ...ownLots(call.actor), code: readLotCode(code) ?? '' },
    select: choiceSelect,
  })
  return lot && toChoice(lot)
}

function toChoice({ code, makersNumber, madeOn, product, deliveries }: ChoiceRow): LotChoice {
  return {
    ...{ lotCode: code, makersNumber, illustration: product.illustration },
    productName: { vi: product.nameVi, en: product.nameEn || product.nameVi },
    madeOn: dayOfDateColumn(madeOn),
    unit: unitOfLot({ product, deliveries }),
    pieceWord: pieceWordOf({ product }),
    unitOpen: deliveries.length === 0,
  }
}

type ChoiceRow = Prisma.LotGetPayload<{ select: typeof choiceSelect }>

export interface SharingLotPage {
  readonly lot: SharedLot
  readonly costs: readonly LotCostRow[]
  readonly sharedOnce: boolean
}

/** One lot with what it earned, cost, and how it would be shared now; null: not there, or not theirs. */
export async function readSharingLot(call: Call, code: string): Promise<SharingLotPage | null> {
  const sellerId = cooperativeOf(call.actor)
  const lotCode = readLotCode(code)
  if (sellerId === null || lotCode === null) return null
  const found = await call.db.lot.findFirst({
    where: { code: lotCode, sellerId },
    select: {
      id: true,
      costs: { include: { reversedBy: { select: { id: true } } }, orderBy: { id: 'desc' } },
    },
  })
  if (!found) return null
  const books = await readLotBooks(call, { sellerId, lotIds: [found.id] })
  const [lot] = await toSharedLots(call, books)
  if (!lot) return null
  return {
    lot,
    sharedOnce: books[0]?.sharedOnce ?? false,
    costs: found.costs.map(({ id, kind, amount, note, recordedBy, onDay, reversesId, reversedBy }) => ({
      ...{ costId: id, kind, amount, note, recordedBy, onDay: dayOfDateColumn(onDay) },
      standing: reversesId ? 'reversal' : reversedBy ? 'reversed' : 'counts',
    })),
  }
}
