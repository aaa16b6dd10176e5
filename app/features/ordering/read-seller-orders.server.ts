import { readPackingStock, stockWarnings } from '#app/features/inventory/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { SellerOrderStatus } from '#app/platform/db/generated/enums.ts'
import { sellerOrdersOf } from './order.access.server.ts'
import type { PackingChoice, SellerOrderPage, SellerOrderRow, TodayCounts } from './ordering.types.ts'
import { ENDED, sellerOrderMachine } from './seller-order.machine.ts'
import { eventSelect, partSelect, showPart } from './show-part.server.ts'

const PAGE = 30

/** How many parts of the actor's seller stand in each state. */
export type StatusCounts = Readonly<Record<SellerOrderStatus, number>>

/** The actor's orders: work to do with the oldest on top, else the newest. Thirty a page, from 1. */
export async function listSellerOrders(
  call: Call,
  { status, page = 1 }: { readonly status?: SellerOrderStatus; readonly page?: number },
): Promise<{ rows: SellerOrderRow[]; total: number; counts: StatusCounts }> {
  const mine = packedAndSent(call)
  const where: Prisma.SellerOrderWhereInput = status ? { AND: [mine, { status }] } : mine
  const toDo = status === 'placed' || status === 'accepted' || status === 'packed'
  const [parts, total, counts] = await Promise.all([
    call.db.sellerOrder.findMany({
      where,
      select: {
        code: true,
        status: true,
        placedAt: true,
        total: true,
        order: { select: { method: true, buyerName: true, communeCode: true } },
        lines: {
          select: { quantity: true, productName: true, product: { select: { illustration: true } } },
          orderBy: { id: 'asc' },
        },
      },
      orderBy: [{ placedAt: toDo ? 'asc' : 'desc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    call.db.sellerOrder.count({ where }),
    countByStatus(call),
  ])
  const rows = parts.map(({ order, lines, ...part }) => ({
    ...part,
    ...order,
    packs: lines.reduce((sum, line) => sum + line.quantity, 0),
    products: lines.length,
    firstProduct: lines[0]?.productName ?? '',
    illustration: lines[0]?.product.illustration ?? 'gift-box',
  }))
  return { rows, total, counts }
}

/** One of the actor's orders, with all that packing and sending it needs; null: not there, or not theirs. */
export async function readSellerOrder(call: Call, code: string): Promise<SellerOrderPage | null> {
  const part = await call.db.sellerOrder.findFirst({
    where: { code, ...sellerOrdersOf(call.actor) },
    select: {
      ...partSelect,
      order: {
        select: {
          code: true,
          method: true,
          channel: true,
          buyerName: true,
          buyerPhone: true,
          communeCode: true,
          addressLine: true,
          note: true,
          events: { select: eventSelect, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
        },
      },
    },
  })
  if (!part) return null
  const { code: orderCode, events, ...order } = part.order
  const cash = order.method === 'cash_on_delivery' && part.cashReceived === null
  return {
    ...showPart(part, events),
    ...order,
    sellerOrderId: part.id,
    orderCode,
    weightGrams: part.weightGrams,
    placedAt: part.placedAt,
    cashToCollect: cash ? part.total : null,
    cashReceived: part.cashReceived,
    next: sellerOrderMachine.nextOf(part.status).filter((state) => state !== 'awaiting_payment'),
  }
}

/** The lots from which each line of one of the actor's orders can be packed; null: not there, or not theirs. */
export async function readPacking(call: Call, code: string): Promise<readonly PackingChoice[] | null> {
  const part = await call.db.sellerOrder.findFirst({
    where: { code, ...sellerOrdersOf(call.actor) },
    select: { lines: { select: { id: true, variantId: true, quantity: true }, orderBy: { id: 'asc' } } },
  })
  if (!part) return null
  const stock = await readPackingStock(
    call,
    part.lines.map((line) => line.variantId),
  )
  return part.lines.map((line) => ({
    orderLineId: line.id,
    quantity: line.quantity,
    options: stock
      .filter((shelf) => shelf.variantId === line.variantId)
      .map(({ free, heldFor, variantId: _, ...shelf }) => {
        const planned = heldFor.get(line.id) ?? 0
        return { ...shelf, planned, available: free + planned }
      })
      .filter((shelf) => shelf.available > 0)
      // The plan first; behind it the order in which lots should leave.
      .toSorted((a, b) => Math.sign(b.planned) - Math.sign(a.planned)),
  }))
}

/** What the actor's seller has to do today. */
export async function todayFor(call: Call): Promise<TodayCounts> {
  const [counts, warnings] = await Promise.all([countByStatus(call), stockWarnings(call)])
  return {
    toAccept: counts.placed,
    toPack: counts.accepted,
    toHandOver: counts.packed,
    underWay: counts.handed_over,
    ...warnings,
  }
}

/** What was sold over the counter has a list of its own, unless there is still something to pack. */
const packedAndSent = (call: Call): Prisma.SellerOrderWhereInput => ({
  ...sellerOrdersOf(call.actor),
  NOT: { order: { channel: 'stall' }, status: { in: [...ENDED] } },
})

async function countByStatus(call: Call): Promise<StatusCounts> {
  const groups = await call.db.sellerOrder.groupBy({
    by: ['status'],
    where: packedAndSent(call),
    _count: true,
  })
  const counts: Record<SellerOrderStatus, number> = {
    awaiting_payment: 0,
    placed: 0,
    accepted: 0,
    packed: 0,
    handed_over: 0,
    delivered: 0,
    refused: 0,
    returned: 0,
    cancelled: 0,
  }
  for (const group of groups) counts[group.status] = group._count
  return counts
}
