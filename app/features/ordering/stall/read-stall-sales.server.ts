import { readPayments, startPayments } from '#app/features/payments/index.server.ts'
import { addDays, startOfVnDay, vnDay, type Day } from '#app/kernel/clock.ts'
import { readOrderCode } from '#app/kernel/codes.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { PaymentMethod } from '#app/platform/db/generated/enums.ts'
import { createdEvent, readArrival } from './sale-arrival.ts'
import { isHeldByMarket, mayDecideMoney, stallSalesOf } from './stall.access.server.ts'
import type { StallDay, StallMethod, StallSale } from './stall.types.ts'

/** One day of a stall is a page that a person reads. */
const MOST = 300

/** Sales at the actor's stall of one day, the newest first, with what they brought in. */
export async function listStallSales(call: Call, day: Day): Promise<StallDay> {
  const parts = await call.db.sellerOrder.findMany({
    where: {
      AND: [
        stallSalesOf(call),
        { order: { createdAt: { gte: startOfVnDay(day), lt: startOfVnDay(addDays(day, 1)) } } },
      ],
    },
    select: {
      status: true,
      total: true,
      order: { select: { code: true, method: true, createdAt: true } },
      lines: {
        select: { quantity: true, productName: true, product: { select: { illustration: true } } },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: [{ order: { createdAt: 'desc' } }, { id: 'desc' }],
    take: MOST,
  })
  const rows = parts.map(({ order, lines, status, total }) => ({
    ...{ code: order.code, method: methodOf(order.method), at: order.createdAt, status, total },
    packs: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    products: lines.length,
    firstProduct: lines[0]?.productName ?? '',
    illustration: lines[0]?.product.illustration ?? 'gift-box',
  }))
  const standing = rows.filter(({ status }) => status === 'delivered')
  const sumOf = (method: StallMethod) =>
    sumDong(standing.filter((row) => row.method === method).map(({ total }) => total))
  return { rows, sales: standing.length, cash: sumOf('cash_on_delivery'), transfer: sumOf('vietqr') }
}

/** One sale at the actor's stall; null: not there, or not theirs. */
export async function readStallSale(call: Call, code: string): Promise<StallSale | null> {
  const part = await call.db.sellerOrder.findFirst({
    where: { AND: [stallSalesOf(call), { order: { code: readOrderCode(code) ?? '' } }] },
    select: {
      id: true,
      ...{ code: true, sellerId: true, status: true, total: true, endReason: true, placedAt: true },
      order: {
        select: { id: true, code: true, method: true, status: true, createdAt: true, events: createdEvent },
      },
      lines: {
        select: {
          ...{ id: true, productName: true, variantName: true },
          ...{ quantity: true, unitPrice: true, lineTotal: true },
          lots: { select: { lot: { select: { code: true } } }, orderBy: { id: 'asc' } },
        },
        orderBy: { id: 'asc' },
      },
    },
  })
  if (!part) return null
  const { id: partId, order, lines, placedAt, code: partCode, ...rest } = part
  let payments = await readPayments(call, order.id)
  if (payments.some(({ starting }) => starting)) {
    // A process that died between the sale and its code left this behind.
    await startPayments(call, { orderId: order.id })
    payments = await readPayments(call, order.id)
  }
  const ofToday = placedAt !== null && vnDay(placedAt) === vnDay(call.clock.now())
  const canComeBack = ofToday && rest.status === 'delivered'
  const allowed = canComeBack && (mayDecideMoney(call) || !(await isHeldByMarket(call, partId)))
  return {
    ...rest,
    ...{ code: order.code, partCode, method: methodOf(order.method), orderStatus: order.status },
    at: order.createdAt,
    arrival: readArrival(order.events),
    lines: lines.map(({ id, lots, ...line }) => ({
      ...line,
      orderLineId: id,
      lots: [...new Set(lots.map(({ lot }) => lot.code))],
    })),
    payments,
    undoable: allowed,
    undoneByOthers: canComeBack && !allowed,
  }
}

/** A stall takes cash or a transfer; nothing else is ever written for it. */
const methodOf = (method: PaymentMethod): StallMethod => (method === 'vietqr' ? 'vietqr' : 'cash_on_delivery')
