import { orderTokenFor } from '#app/features/ordering/index.server.ts'
import { hashToken, newSecretToken } from '#app/kernel/secret-token.server.ts'
import { addEvent } from './order-event.ts'
import { job, type Hand, type OrderBook } from './order-book.ts'
import { stateOf } from './part-state.ts'
import { goodsOf, type PlannedOrder } from './planned-order.ts'
import type { WrittenOrder, WrittenPart } from './written-order.ts'
import { soldBy } from './sold-by.ts'
import { waitsUntil } from './ways-to-pay.ts'
import { writePart } from './write-part.ts'
import { writePayments } from './write-payments.ts'
import { writeSales } from './write-sales.ts'

const CLOSE_MILLIS = 7 * 24 * 60 * 60 * 1000
/** Why the market itself cancels an order; the key that pages translate. */
const EXPIRED = 'order:reason.expired'

/**
 * Writes one order with all that belongs to it, as the verbs of ordering and payments would have written it step by
 * step, and takes its goods out of the stock book.
 */
export function writeOrder(book: OrderBook, plan: PlannedOrder): WrittenOrder {
  const { seed, random } = book
  const orderId = seed.id(plan.at)
  const code = book.freeCode()
  const parts = plan.parts.map((part, index): WrittenPart => {
    const goodsTotal = goodsOf(part.lines)
    return {
      ...{ ...part, goodsTotal, total: goodsTotal + part.delivery.fee, state: stateOf(plan, part) },
      ...{ sellerOrderId: seed.id(plan.at), code: `${code}-${index + 1}` },
    }
  })
  const goodsTotal = parts.reduce((sum, part) => sum + part.goodsTotal, 0n)
  const deliveryTotal = parts.reduce((sum, part) => sum + part.delivery.fee, 0n)
  const waits = waitsUntil(plan.method, plan.at)
  const expiredAt = waits && plan.paidAt === null ? waits.hold : null
  const order: WrittenOrder = { ...plan, orderId, code, parts, total: goodsTotal + deliveryTotal, expiredAt }
  const ended = endOf(order)
  const { buyer } = plan
  seed.sheet.add('Order', {
    ...{
      id: orderId,
      code,
      channel: plan.channel,
      method: plan.method,
      note: plan.note,
      locale: 'vi',
      buyerUserId: null,
    },
    tokenHash: hashToken(orderTokenFor(seed.linkSecret, orderId)),
    idempotencyKey: hashToken(newSecretToken(random.bytes)),
    status: ended.cancelled ? 'cancelled' : closedAt(book, order) ? 'closed' : 'placed',
    ...{ buyerName: buyer.name, buyerPhone: buyer.phone },
    ...{ communeCode: buyer.communeCode, addressLine: buyer.addressLine },
    ...{ goodsTotal, deliveryTotal, total: order.total, createdAt: plan.at },
    heldUntil: expiredAt,
    placedAt: waits ? plan.paidAt : plan.at,
    ...{ cancelledAt: ended.cancelled?.at ?? null, cancelReason: ended.cancelled?.reason ?? null },
  })
  addEvent(book, order, null, { at: plan.at, kind: 'created', hand: soldBy(book, plan) })
  for (const part of parts) writeSales(book, order, part, writePart(book, order, part))
  writePayments(book, order)
  finish(book, order, ended)
  return order
}

interface Ended {
  readonly cancelled: { readonly at: Date; readonly reason: string; readonly hand: Hand } | null
}

/** An order whose every part was cancelled is cancelled with the last of them. */
function endOf({ parts, expiredAt }: WrittenOrder): Ended {
  if (expiredAt) return { cancelled: { at: expiredAt, reason: EXPIRED, hand: job } }
  const ends = parts.flatMap(({ state }) => (state.status === 'cancelled' && state.end ? [state.end] : []))
  if (ends.length < parts.length) return { cancelled: null }
  const last = ends.reduce((later, end) => (end.at > later.at ? end : later))
  return {
    cancelled: { at: last.at, reason: last.reason ?? '', hand: { actorKind: 'person', actorUserId: null } },
  }
}

/** A week after the last part has ended; null where that week is not over. */
function closedAt({ seed }: OrderBook, { parts }: WrittenOrder): Date | null {
  if (parts.some(({ state }) => !state.end)) return null
  const last = Math.max(...parts.map(({ state }) => state.end?.at.getTime() ?? 0))
  const at = new Date(last + CLOSE_MILLIS)
  return at < seed.now ? at : null
}

function finish(book: OrderBook, order: WrittenOrder, { cancelled }: Ended): void {
  if (cancelled) {
    const { at, reason, hand } = cancelled
    addEvent(book, order, null, { at, kind: 'cancelled', hand, reason })
    return
  }
  const at = closedAt(book, order)
  if (at) addEvent(book, order, null, { at, kind: 'closed', hand: job })
}
