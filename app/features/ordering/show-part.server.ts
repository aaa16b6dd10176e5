import { dayOfDateColumn } from '#app/kernel/clock.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { z } from 'zod'
import { orderEventKinds, type OrderLineView, type SellerPart, type TimelineEntry } from './ordering.types.ts'

const EventKind = z.enum(orderEventKinds)
const EventDetails = z.object({ reason: z.string().optional() })

const lineSelect = {
  id: true,
  productId: true,
  variantId: true,
  productName: true,
  variantName: true,
  quantity: true,
  unitPrice: true,
  lineTotal: true,
  starsShown: true,
  certificateShown: true,
  product: { select: { slug: true, illustration: true } },
  lots: {
    select: {
      stockLevelId: true,
      quantity: true,
      status: true,
      lot: { select: { code: true, madeOn: true, expiresOn: true } },
    },
    orderBy: { id: 'asc' },
  },
} as const satisfies Prisma.OrderLineSelect

export const eventSelect = {
  at: true,
  kind: true,
  details: true,
  sellerOrderId: true,
} as const satisfies Prisma.OrderEventSelect

export const partSelect = {
  id: true,
  code: true,
  sellerId: true,
  seller: { select: { name: true, slug: true, phone: true } },
  status: true,
  goodsTotal: true,
  deliveryFee: true,
  total: true,
  weightGrams: true,
  zone: true,
  daysMin: true,
  daysMax: true,
  placedAt: true,
  endReason: true,
  cashReceived: true,
  lines: { select: lineSelect, orderBy: { id: 'asc' } },
  parcels: { select: { code: true, carrier: true, trackingCode: true }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.SellerOrderSelect

type PartRow = Prisma.SellerOrderGetPayload<{ select: typeof partSelect }>
export type EventRow = Prisma.OrderEventGetPayload<{ select: typeof eventSelect }>

/** A part as pages show it; `events` may be those of the whole order. */
export function showPart(part: PartRow, events: readonly EventRow[]): SellerPart {
  return {
    code: part.code,
    sellerId: part.sellerId,
    sellerName: part.seller.name,
    sellerSlug: part.seller.slug,
    sellerPhone: part.seller.phone,
    status: part.status,
    goodsTotal: part.goodsTotal,
    deliveryFee: part.deliveryFee,
    total: part.total,
    zone: part.zone,
    daysMin: part.daysMin,
    daysMax: part.daysMax,
    endReason: part.endReason,
    lines: part.lines.map(showLine),
    parcels: part.parcels,
    timeline: events
      .filter((event) => event.sellerOrderId === null || event.sellerOrderId === part.id)
      .map(showEvent)
      .filter((entry, place, all) => !toldAgain(entry, all[place - 1])),
  }
}

function showLine({ id, product, lots, ...line }: PartRow['lines'][number]): OrderLineView {
  return {
    ...line,
    orderLineId: id,
    productSlug: product.slug,
    illustration: product.illustration,
    lots: lots.map(({ lot, ...taken }) => ({
      ...taken,
      lotCode: lot.code,
      madeOn: dayOfDateColumn(lot.madeOn),
      expiresOn: lot.expiresOn && dayOfDateColumn(lot.expiresOn),
    })),
  }
}

/** The last part's end is also the order's, moments later: a reader is told it once. */
function toldAgain({ kind, reason }: TimelineEntry, before: TimelineEntry | undefined): boolean {
  return kind === 'cancelled' && before?.kind === kind && before.reason === reason
}

function showEvent({ at, kind, details }: EventRow): TimelineEntry {
  return { at, kind: EventKind.parse(kind), reason: EventDetails.parse(details).reason ?? null }
}
