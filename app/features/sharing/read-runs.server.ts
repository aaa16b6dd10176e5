import { isId } from '#app/kernel/ids.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { packUnit, pieceWordOf, unitOfLot, unitSelect } from './lot-unit.ts'
import { readBalances } from './member-balance.server.ts'
import { readLotBooks } from './read-lot-books.server.ts'
import { readRules } from './read-rules.server.ts'
import { namesOfMembers, sumByHousehold, toSharedLots } from './name-shares.server.ts'
import { cooperativeOf, ownBooks } from './sharing.access.server.ts'
import type { RunPage, RunRow, SharedLot } from './sharing.types.ts'
import { shownFigures } from './shown-figures.server.ts'

const PAGE_SIZE = 20

/** Sharings-out of the actor's cooperative, the newest first; dropped drafts are left out. */
export async function listRuns(call: Call, page = 1): Promise<Page<RunRow>> {
  const where = { ...ownBooks(call.actor), status: { not: 'dropped' } } as const
  const rows = await call.db.sharingRun.findMany({
    where,
    select: {
      ...{
        id: true,
        year: true,
        number: true,
        status: true,
        lotIds: true,
        createdAt: true,
        confirmedAt: true,
      },
      lots: { select: { lines: { select: { credit: true } } } },
    },
    ...{ orderBy: { id: 'desc' }, ...sliceOf(page, PAGE_SIZE) },
  })
  const total = await call.db.sharingRun.count({ where })
  const items = rows.map(({ id, lotIds, lots, ...row }): RunRow => {
    const credits = lots.flatMap(({ lines }) => lines.map(({ credit }) => credit))
    return {
      ...{ ...row, runId: id, lots: lotIds.length },
      credited: row.status === 'confirmed' ? credits.reduce((sum, credit) => sum + credit, 0n) : null,
    }
  })
  return pageOf(items, total, page, PAGE_SIZE)
}

const lotSelect = {
  ...{ lotId: true, ruleId: true, goods: true, commission: true, tax: true, costs: true, net: true },
  ...{ shared: true, fund: true, cooperative: true },
  lot: {
    select: {
      ...{ code: true, makersNumber: true },
      deliveries: unitSelect.deliveries,
      product: { select: { nameVi: true, nameEn: true, variants: packUnit } },
    },
  },
  lines: {
    select: { memberId: true, quantity: true, target: true, credit: true },
    orderBy: { memberId: 'asc' },
  },
} as const satisfies Prisma.SharingRunLotSelect

/** A sharing-out with every line: a draft as it would be now, a confirmed one as it was; null: not there, or not theirs. */
export async function readRun(call: Call, runId: string): Promise<RunPage | null> {
  const sellerId = cooperativeOf(call.actor)
  if (sellerId === null || !isId(runId)) return null
  const run = await call.db.sharingRun.findFirst({
    where: { id: runId, sellerId, status: { not: 'dropped' } },
    include: { lots: { select: lotSelect, orderBy: { id: 'asc' } } },
  })
  if (!run) return null
  const { year, number, status, note, createdAt, confirmedAt, confirmedBy } = run
  const head = { runId, year, number, status, note, createdAt, confirmedAt, confirmedBy }
  if (status === 'confirmed') {
    const lots = await asShared(call, sellerId, run.lots)
    return { ...head, lots, households: sumByHousehold(lots), shown: '' }
  }
  const books = await readLotBooks(call, { sellerId, lotIds: run.lotIds })
  const lots = await toSharedLots(call, books)
  return { ...head, lots, households: sumByHousehold(lots), shown: shownFigures(books) }
}

async function asShared(
  call: Call,
  sellerId: string,
  rows: readonly Prisma.SharingRunLotGetPayload<{ select: typeof lotSelect }>[],
): Promise<SharedLot[]> {
  const memberIds = rows.flatMap(({ lines }) => lines.map(({ memberId }) => memberId))
  const names = await namesOfMembers(call, memberIds)
  const balances = await readBalances(call, memberIds)
  const rules = await readRules(call, sellerId)
  return rows.map(({ lot, ruleId, lines, ...sums }) => ({
    ...sums,
    lotCode: lot.code,
    makersNumber: lot.makersNumber,
    productName: { vi: lot.product.nameVi, en: lot.product.nameEn || lot.product.nameVi },
    unit: unitOfLot(lot),
    pieceWord: pieceWordOf(lot),
    rule: rules.find((rule) => rule.ruleId === ruleId) ?? null,
    unpriced: 0,
    lines: lines.map((line) => ({
      ...line,
      memberName: names.get(line.memberId) ?? '',
      balanceBefore: balances.get(line.memberId) ?? 0n,
    })),
  }))
}
