import { namesOf } from '#app/features/identity/index.server.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type {
  CashHeld,
  CashOverdue,
  RemittanceDeed,
  RemittanceLineView,
  RemittanceRow,
} from './cash.types.ts'

const DAY = 24 * 60 * 60 * 1000
/** A seller reports cash the day it comes, a carrier once or twice a week. */
export const OVERDUE_DAYS = 7
const SHOWN = 50
/** Of a file of a carrier, on one page. */
const LINES = 100

const openDifference: Prisma.RemittanceLineWhereInput = { match: { not: 'booked' }, resolvedAt: null }

/** Cash on delivery as a whole: who has what, what is overdue, which files came. */
export async function readCash(call: Call): Promise<{
  held: CashHeld[]
  overdue: CashOverdue[]
  overdueTotal: number
  differences: number
  remittances: RemittanceRow[]
}> {
  const late = overdueWhere(call)
  const [groups, parts, overdueTotal, differences, remittances] = await Promise.all([
    call.db.sellerOrder.groupBy({
      by: ['cashHolder', 'cashCarrier'],
      where: { cashReceived: { not: null } },
      _count: true,
      _sum: { cashReceived: true },
      orderBy: [{ cashHolder: 'asc' }, { cashCarrier: 'asc' }],
    }),
    call.db.sellerOrder.findMany({
      where: late,
      select: {
        ...{ code: true, total: true, deliveredAt: true },
        order: { select: { code: true } },
        seller: { select: { name: true } },
        parcels: { select: { carrier: true, trackingCode: true }, take: 1 },
      },
      orderBy: [{ deliveredAt: 'asc' }, { id: 'asc' }],
      take: SHOWN,
    }),
    call.db.sellerOrder.count({ where: late }),
    call.db.remittanceLine.count({ where: openDifference }),
    listRemittances(call, {}),
  ])
  const held = groups.map(({ cashHolder, cashCarrier, _count, _sum }) => ({
    ...{ holder: cashHolder ?? 'seller', carrier: cashCarrier, parcels: _count },
    amount: _sum.cashReceived ?? 0n,
  }))
  const overdue = parts.map(({ order, seller, parcels, deliveredAt, ...part }) => ({
    ...part,
    ...{ orderCode: order.code, sellerName: seller.name, deliveredAt: deliveredAt ?? new Date(0) },
    ...{ carrier: parcels[0]?.carrier ?? null, trackingCode: parcels[0]?.trackingCode ?? null },
  }))
  return { held, overdue, overdueTotal, differences, remittances }
}

/** What waits with the cash on delivery, counted. */
export async function cashWaiting(
  call: Call,
): Promise<{ overdue: number; differences: number; awaited: number }> {
  const [overdue, differences, awaited] = await Promise.all([
    call.db.sellerOrder.count({ where: overdueWhere(call) }),
    call.db.remittanceLine.count({ where: openDifference }),
    call.db.remittance.count({ where: { receivedAt: null } }),
  ])
  return { overdue, differences, awaited }
}

const overdueWhere = (call: Call): Prisma.SellerOrderWhereInput => ({
  status: 'delivered',
  cashReceived: null,
  order: { method: 'cash_on_delivery' },
  deliveredAt: { lte: new Date(call.clock.now().getTime() - OVERDUE_DAYS * DAY) },
})

/** Carriers' files: those whose money has not come first, then the newest. */
export async function listRemittances(
  call: Call,
  { awaited = false, remittanceId }: { readonly awaited?: boolean; readonly remittanceId?: string },
): Promise<RemittanceRow[]> {
  const remittances = await call.db.remittance.findMany({
    where: { ...(awaited && { receivedAt: null }), ...(remittanceId && { id: remittanceId }) },
    include: {
      transfer: { select: { amount: true } },
      events: { select: { kind: true }, orderBy: { id: 'desc' }, take: 1 },
      _count: { select: { lines: true } },
    },
    orderBy: [{ receivedAt: { sort: 'desc', nulls: 'first' } }, { importedAt: 'desc' }],
    take: SHOWN,
  })
  const open = await call.db.remittanceLine.groupBy({
    by: ['remittanceId'],
    where: { remittanceId: { in: remittances.map(({ id }) => id) }, ...openDifference },
    _count: true,
  })
  const openOf = new Map(open.map((group) => [group.remittanceId, group._count]))
  const names = await namesOf(
    call,
    remittances.map(({ importedById }) => importedById),
  )
  return remittances.map((one) => ({
    ...{ remittanceId: one.id, carrier: one.carrier, fileName: one.fileName, importedAt: one.importedAt },
    ...{ collected: one.collected, fee: one.fee, paidOut: one.paidOut, receivedAt: one.receivedAt },
    importedBy: names.get(one.importedById) ?? null,
    lines: one._count.lines,
    differences: openOf.get(one.id) ?? 0,
    reference: one.reference,
    received: one.transfer?.amount ?? null,
    foundByItself: one.events[0]?.kind === 'matched',
  }))
}

/**
 * One file: the differences that are still open, the first of them in the file's order with how many there are, and a
 * page of the other lines; null where there is no such file.
 */
export async function readRemittancePage(
  call: Call,
  { remittanceId, page = 1 }: { readonly remittanceId: string; readonly page?: number },
): Promise<{
  remittance: RemittanceRow
  /** What was said of its money, the oldest first. */
  deeds: RemittanceDeed[]
  /** The transfer that is its money now. */
  transferId: string | null
  open: RemittanceLineView[]
  others: Page<RemittanceLineView>
} | null> {
  const [remittance] = await listRemittances(call, { remittanceId })
  if (!remittance) return null
  const include = { sellerOrder: { select: { code: true } } } as const
  const orderBy = { line: 'asc' } as const
  const settled = { remittanceId, NOT: openDifference }
  const [open, others, total, events] = await Promise.all([
    call.db.remittanceLine.findMany({
      ...{ where: { remittanceId, ...openDifference }, include, orderBy, take: SHOWN },
    }),
    call.db.remittanceLine.findMany({ where: settled, include, orderBy, ...sliceOf(page, LINES) }),
    call.db.remittanceLine.count({ where: settled }),
    call.db.remittanceEvent.findMany({ where: { remittanceId }, orderBy: { id: 'asc' } }),
  ])
  const names = await namesOf(call, [
    ...others.map(({ resolvedById }) => resolvedById),
    ...events.map(({ byId }) => byId),
  ])
  const view = (line: StoredLine) => viewOf(line, names)
  const deeds = events.map(({ kind, transferId, reason, byId, at }): RemittanceDeed => ({
    ...{ kind, transferId, reason, at, by: byId && (names.get(byId) ?? null) },
  }))
  const last = deeds.at(-1)
  return {
    ...{ remittance, deeds, transferId: last && last.kind !== 'undone' ? last.transferId : null },
    ...{ open: open.map(view), others: pageOf(others.map(view), total, page, LINES) },
  }
}

type StoredLine = Prisma.RemittanceLineGetPayload<{ include: { sellerOrder: { select: { code: true } } } }>

const viewOf = (one: StoredLine, names: ReadonlyMap<string, string>): RemittanceLineView => ({
  ...{ lineId: one.id, line: one.line, trackingCode: one.trackingCode, code: one.sellerOrder?.code ?? null },
  ...{ collected: one.collected, fee: one.fee, paidOut: one.paidOut, expected: one.expected },
  ...{ match: one.match, resolution: one.resolution, resolvedAt: one.resolvedAt },
  resolvedBy: one.resolvedById && (names.get(one.resolvedById) ?? null),
})
