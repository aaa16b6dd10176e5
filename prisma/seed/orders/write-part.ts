import { vnDay } from '#app/kernel/clock.ts'
import type { SeededProduct } from '../market/products.ts'
import { bankFeed, person, type OrderBook } from './order-book.ts'
import type { PlannedLine } from './planned-order.ts'
import { addEvent } from './order-event.ts'
import { soldBy } from './sold-by.ts'
import { paysAhead } from './ways-to-pay.ts'
import type { WrittenOrder, WrittenPart } from './written-order.ts'

/** Village ways to send a parcel; no carrier is named. */
const carriers = ['Nhà tự giao', 'Xe khách đi tỉnh', 'Gửi bưu cục xã', 'Người làng chở hộ']
/** The market's word for an order that was never paid. */
const EXPIRED = 'order:reason.expired'

/** A line as figures count it. */
export interface WrittenLine {
  readonly orderLineId: string
  readonly product: SeededProduct
  /** Đồng. */
  readonly lineTotal: bigint
  readonly quantity: number
  readonly stars: number | null
}

/** One seller's part: its row, lines, lots, parcel, events, and what it takes off the shelf. */
export function writePart(book: OrderBook, order: WrittenOrder, part: WrittenPart): WrittenLine[] {
  const { seed } = book
  const { state, sellerOrderId } = part
  const at = (kind: Parameters<typeof state.step>[0]) => state.step(kind)?.at ?? null
  const cashAt = at('cash_received')
  seed.sheet.add('SellerOrder', {
    ...{ id: sellerOrderId, code: part.code, orderId: order.orderId, sellerId: part.seller.id },
    ...{
      status: state.status,
      goodsTotal: part.goodsTotal,
      deliveryFee: part.delivery.fee,
      total: part.total,
    },
    ...{ weightGrams: part.weightGrams, zone: part.delivery.zone },
    ...{ daysMin: part.delivery.daysMin, daysMax: part.delivery.daysMax },
    ...{ placedAt: state.placedAt, acceptedAt: at('accepted'), packedAt: at('packed') },
    ...{ handedOverAt: at('handed_over'), deliveredAt: at('delivered') },
    endedAt: order.expiredAt ?? state.end?.at ?? null,
    endReason: order.expiredAt ? EXPIRED : (state.end?.reason ?? null),
    ...{ cashReceived: cashAt && part.total, cashReceivedAt: cashAt, cashHolder: cashAt && 'seller' },
  })
  addEvents(book, order, part)
  const packedAt = at('packed')
  const parcelId = packedAt && addParcel(book, order, part, packedAt)
  return part.lines.map((line) => writeLine(book, order, part, line, parcelId))
}

function addEvents(
  book: OrderBook,
  order: WrittenOrder,
  { state, sellerOrderId, seller, steps }: WrittenPart,
): void {
  if (!state.placedAt) return
  const placedBy = paysAhead(order.method) ? bankFeed : soldBy(book, order)
  addEvent(book, order, sellerOrderId, { at: state.placedAt, kind: 'placed', hand: placedBy })
  const hand = person(book.handOf(seller.slug))
  for (const { at, kind, reason } of steps) {
    addEvent(book, order, sellerOrderId, { at, kind, hand, ...(reason === undefined ? {} : { reason }) })
  }
}

function addParcel(
  { seed, random }: OrderBook,
  { channel }: WrittenOrder,
  { sellerOrderId, code, state }: WrittenPart,
  at: Date,
): string {
  const id = seed.id(at)
  const carrier = channel === 'online' && state.step('handed_over') ? random.pick(carriers) : null
  seed.sheet.add('Parcel', {
    ...{ id, sellerOrderId, code: `${code}-K1`, carrier, trackingCode: null, packedAt: at },
  })
  return id
}

function writeLine(
  book: OrderBook,
  order: WrittenOrder,
  part: WrittenPart,
  line: PlannedLine,
  parcelId: string | null,
): WrittenLine {
  const { seed } = book
  const { product, variant, quantity, level } = line
  const orderLineId = seed.id(order.at)
  const unitPrice = BigInt(variant.seed.priceDong)
  const lineTotal = unitPrice * BigInt(quantity)
  const shown = starShown(book, product, order.at)
  const written = { orderLineId, product, lineTotal, quantity, stars: shown.starsShown }
  seed.sheet.add('OrderLine', {
    ...{ id: orderLineId, sellerOrderId: part.sellerOrderId, productId: product.id, variantId: variant.id },
    ...{ productName: product.seed.name.vi, variantName: variant.seed.name.vi, quantity, unitPrice },
    ...{ lineTotal, weightGrams: variant.seed.weightGrams * quantity },
    ...shown,
  })
  const { status } = part.state
  const waits = status === 'placed' || status === 'accepted'
  seed.sheet.add('Reservation', {
    ...{ id: seed.id(order.at), orderId: order.orderId, orderLineId, stockLevelId: level.id, quantity },
    ...{ status: waits ? 'held' : part.state.wasPacked ? 'consumed' : 'released', createdAt: order.at },
  })
  level.wanted += quantity
  if (waits) level.reserved += quantity
  // The plan of a part that will not be packed is dropped.
  if (!waits && !part.state.wasPacked) return written
  const lineLotId = seed.id(part.state.step('packed')?.at ?? order.at)
  seed.sheet.add('LineLot', {
    ...{ id: lineLotId, orderLineId, lotId: level.lot.id, stockLevelId: level.id, quantity, parcelId },
    status: waits ? 'planned' : 'packed',
  })
  if (!waits) moveGoods(book, part, line, { orderLineId, lineLotId })
  return written
}

/** The star that the page showed that day, and its paper. */
function starShown({ stars }: OrderBook, product: SeededProduct, at: Date) {
  const star = stars.get(product.id)
  const day = vnDay(at)
  const holds = star && star.issuedOn <= day && day <= star.expiresOn
  return { starsShown: holds ? star.stars : null, certificateShown: holds ? star.number : null }
}

function moveGoods(
  { seed, handOf }: OrderBook,
  { state, seller, sellerOrderId, code }: WrittenPart,
  { level, quantity }: PlannedLine,
  { orderLineId, lineLotId }: { readonly orderLineId: string; readonly lineLotId: string },
): void {
  const actorUserId = handOf(seller.slug)
  const move = (
    at: Date,
    kind: 'packed_out' | 'returned' | 'damaged',
    packs: number,
    reason: string,
    key: string,
  ) => {
    level.out -= packs
    seed.sheet.add('StockMovement', {
      ...{
        id: seed.id(at),
        lotId: level.lot.id,
        variantId: level.variantId,
        place: 'kho',
        kind,
        quantity: packs,
      },
      ...{ reason, at, actorUserId, sellerOrderId, key },
    })
  }
  const packed = state.step('packed')
  if (packed)
    move(
      packed.at,
      'packed_out',
      -quantity,
      `${code}-K1`,
      `packed/${sellerOrderId}/${orderLineId}/${level.id}`,
    )
  const back = state.step('returned') ?? state.step('cancelled')
  if (!back) return
  const reason = back.reason ?? ''
  move(back.at, 'returned', quantity, reason, `returned/${lineLotId}`)
  // Cancelled before it left, the goods are as good as before.
  if (back.kind === 'returned' && !back.sellable)
    move(back.at, 'damaged', -quantity, reason, `spoilt/${lineLotId}`)
}
