import { takeBought } from '#app/features/cart/index.server.ts'
import { reserveForLines } from '#app/features/inventory/index.server.ts'
import type { Allocation } from '#app/features/inventory/index.ts'
import { openPayment, waitFor } from '#app/features/payments/index.server.ts'
import { newOrderCode } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { hashToken } from '#app/kernel/secret-token.server.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { orderToken } from './order-link.server.ts'
import { isAwaited } from './order.machine.ts'
import type { CheckoutGroup, CheckoutQuote, PlaceOrderInput } from './ordering.types.ts'
import { planLots } from './plan-lots.server.ts'
import { releaseLater } from './release-later.server.ts'
import { recordOrderEvent } from './record-order-event.server.ts'

export interface WriteOrderInput extends PlaceOrderInput {
  readonly keyHash: string
  /** Without problems, and with a total. */
  readonly quote: CheckoutQuote
}

interface Part extends CheckoutGroup {
  readonly sellerOrderId: string
  readonly code: string
  readonly total: bigint
  readonly rows: readonly (CheckoutGroup['lines'][number] & { readonly orderLineId: string })[]
}

/** Holds the goods and writes the order with all that belongs to it; nothing is written when goods are missing. */
export async function writeOrder(
  call: Call,
  input: WriteOrderInput,
): Promise<Result<{ orderId: string; code: string }>> {
  const orderId = newId()
  const code = newOrderCode()
  const parts = input.quote.groups.map((group, index) => toPart(group, `${code}-${index + 1}`))
  const rows = parts.flatMap((part) => part.rows)
  const reserved = await reserveForLines(call, {
    orderId,
    lines: rows.map(({ orderLineId, offer, quantity }) => ({
      orderLineId,
      variantId: offer.variantId,
      quantity,
    })),
    beforeWriting: (call, lots) => insertOrder(call, { ...input, orderId, code, parts, lots }),
  })
  if (!reserved.ok) {
    const { variantId, left } = reserved.failure.details ?? {}
    const product = rows.find((row) => row.offer.variantId === variantId)?.offer.productName.vi ?? ''
    return fail('order:failure.not_enough', { product, left: left ?? 0 })
  }
  await openPayments(call, input, orderId, parts)
  await announce(call, input, orderId, parts)
  if (!input.selection.buyNow && input.selection.cartKey) {
    await takeBought(
      call,
      input.selection.cartKey,
      rows.map((row) => row.offer.variantId),
    )
  }
  return ok({ orderId, code })
}

function toPart(group: CheckoutGroup, code: string): Part {
  return {
    ...group,
    code,
    sellerOrderId: newId(),
    total: group.goodsTotal + (group.delivery?.fee ?? 0n),
    rows: group.lines.map((line) => ({ ...line, orderLineId: newId() })),
  }
}

type OrderRows = WriteOrderInput & {
  readonly orderId: string
  readonly code: string
  readonly parts: readonly Part[]
  readonly lots: ReadonlyMap<string, readonly Allocation[]>
}

async function insertOrder(
  call: Call,
  { orderId, code, parts, lots, quote, ...input }: OrderRows,
): Promise<void> {
  const now = call.clock.now()
  const wait = waitFor(call, input.method)
  const awaited = isAwaited(input.method)
  const status = awaited ? 'awaiting_payment' : 'placed'
  await call.db.order.create({
    data: {
      id: orderId,
      code,
      tokenHash: hashToken(orderToken(call, orderId)),
      idempotencyKey: input.keyHash,
      status,
      method: input.method,
      buyerUserId: userIdOf(call.actor),
      buyerName: input.buyer.name,
      buyerPhone: input.buyer.phone,
      communeCode: input.communeCode,
      addressLine: input.addressLine,
      note: input.note,
      locale: call.locale,
      goodsTotal: quote.goodsTotal,
      deliveryTotal: quote.deliveryTotal ?? 0n,
      total: quote.total ?? 0n,
      createdAt: now,
      heldUntil: wait?.heldUntil ?? null,
      placedAt: awaited ? null : now,
    },
  })
  for (const part of parts) {
    if (!part.delivery) throw new Error('a part without a delivery fee cannot be ordered')
    await call.db.sellerOrder.create({
      data: {
        id: part.sellerOrderId,
        code: part.code,
        orderId,
        sellerId: part.sellerId,
        status,
        goodsTotal: part.goodsTotal,
        deliveryFee: part.delivery.fee,
        total: part.total,
        weightGrams: part.weightGrams,
        zone: part.delivery.zone,
        daysMin: part.delivery.daysMin,
        daysMax: part.delivery.daysMax,
        placedAt: awaited ? null : now,
        lines: { create: part.rows.map(toLine) },
      },
    })
  }
  await planLots(call, lots)
}

/** An order keeps Vietnamese names: its sellers pack by them. */
function toLine({ orderLineId, offer, quantity, unitPrice, lineTotal, weightGrams }: Part['rows'][number]) {
  return {
    id: orderLineId,
    productId: offer.productId,
    variantId: offer.variantId,
    productName: offer.productName.vi,
    variantName: offer.variantName.vi,
    quantity,
    unitPrice,
    lineTotal,
    weightGrams,
    starsShown: offer.starsShown,
    certificateShown: offer.certificateNumber,
  }
}

/**
 * A transfer pays everything at once while the market collects; cash is taken parcel by parcel, and an own account
 * is paid by itself: then each seller's part has a payment of its own.
 */
async function openPayments(
  call: Call,
  { method }: WriteOrderInput,
  orderId: string,
  parts: readonly Part[],
) {
  const { collection } = call.ports.payments
  const covers = parts.map(({ sellerOrderId, total }) => ({ sellerOrderId, amount: total }))
  if (isAwaited(method) && collection === 'market') {
    await openPayment(call, { orderId, method, payeeSellerId: null, covers })
    return
  }
  for (const [index, part] of parts.entries()) {
    const payeeSellerId = collection === 'seller' ? part.sellerId : null
    await openPayment(call, {
      orderId,
      method,
      payeeSellerId,
      covers: covers.slice(index, index + 1),
    })
  }
}

async function announce(call: Call, { method }: WriteOrderInput, orderId: string, parts: readonly Part[]) {
  const at = call.clock.now()
  await recordOrderEvent(call, { orderId, sellerOrderId: null, kind: 'created' })
  const wait = waitFor(call, method)
  if (wait) return releaseLater(call, orderId, wait.heldUntil)
  for (const { sellerOrderId } of parts) {
    await recordOrderEvent(call, { orderId, sellerOrderId, kind: 'placed' })
    await call.tell('order.seller-order-placed', { sellerOrderId, at })
  }
}
