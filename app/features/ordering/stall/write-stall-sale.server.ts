import type { Offer } from '#app/features/catalogue/index.ts'
import { reserveChosen } from '#app/features/inventory/index.server.ts'
import { openPayment, waitFor } from '#app/features/payments/index.server.ts'
import { newOrderCode } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import { orderToken } from '../order-link.server.ts'
import { isAwaited } from '../order.machine.ts'
import { planLots } from '../plan-lots.server.ts'
import { recordOrderEvent } from '../record-order-event.server.ts'
import { releaseLater } from '../release-later.server.ts'
import { completeStallSale } from './complete-stall-sale.server.ts'
import { arrivalDetails } from './sale-arrival.ts'
import { lineTotal, totalOf } from './stall-draft.ts'
import type { SaleDating, StallLine, StallMethod } from './stall.types.ts'

export interface StallRow extends StallLine {
  readonly offer: Offer
}

interface StallSaleInput {
  readonly sellerId: string
  readonly method: StallMethod
  readonly keyHash: string
  readonly rows: readonly StallRow[]
  /** When the market heard of it; the call's own moment is when it was made. */
  readonly arrivedAt: Date
  readonly dating: SaleDating
}

interface Written extends StallSaleInput {
  readonly orderId: string
  readonly code: string
  readonly sellerOrderId: string
  readonly total: bigint
  /** The seller's seat: where the sale is made, since nothing is sent. */
  readonly communeCode: string
  readonly lines: readonly (StallRow & { readonly orderLineId: string })[]
}

/** Holds the chosen goods and writes the sale; with cash in hand it is complete when this returns. */
export async function writeStallSale(
  call: Call,
  input: StallSaleInput,
): Promise<Result<{ orderId: string; code: string }>> {
  const { communeCode } = await call.db.seller.findUniqueOrThrow({
    where: { id: input.sellerId },
    select: { communeCode: true },
  })
  if (!communeCode) return fail('stall:failure.no_place')
  const sale: Written = {
    ...input,
    ...{ orderId: newId(), code: newOrderCode(), sellerOrderId: newId(), communeCode },
    total: totalOf(input.rows),
    lines: input.rows.map((row) => ({ ...row, orderLineId: newId() })),
  }
  const { orderId, code, sellerOrderId, method } = sale
  const reserved = await reserveChosen(call, {
    orderId,
    lines: sale.lines,
    beforeWriting: async (call, lots) => {
      await insertSale(call, sale)
      await planLots(call, lots)
    },
  })
  if (!reserved.ok) return reserved
  await openPayment(call, {
    orderId,
    method,
    payeeSellerId: call.ports.payments.collection === 'seller' ? sale.sellerId : null,
    covers: [{ sellerOrderId, amount: sale.total }],
  })
  const details = arrivalDetails(input.dating, input.arrivedAt)
  await recordOrderEvent(call, { orderId, sellerOrderId: null, kind: 'created', details })
  const wait = waitFor(call, method)
  if (wait) {
    await releaseLater(call, orderId, wait.heldUntil)
    return ok({ orderId, code })
  }
  await recordOrderEvent(call, { orderId, sellerOrderId, kind: 'placed' })
  const at = call.clock.now()
  const heard = input.arrivedAt > at && { heardAt: input.arrivedAt }
  await call.tell('order.seller-order-placed', { sellerOrderId, at, ...heard })
  const completed = await completeStallSale(call, sellerOrderId)
  // The goods were held a moment ago, in this transaction.
  if (!completed.ok) throw new Error(`a sale at the stall could not be completed: ${completed.failure.key}`)
  return ok({ orderId, code })
}

async function insertSale(call: Call, sale: Written): Promise<void> {
  const { orderId, code, sellerOrderId, method, total, lines } = sale
  const now = call.clock.now()
  const awaited = isAwaited(method)
  const standing = {
    status: awaited ? 'awaiting_payment' : 'placed',
    placedAt: awaited ? null : now,
  } as const
  await call.db.order.create({
    data: {
      ...{ id: orderId, code, method, channel: 'stall', ...standing },
      tokenHash: hashToken(orderToken(call, orderId)),
      idempotencyKey: sale.keyHash,
      // Nothing about the buyer is asked, so nothing is kept.
      ...{ buyerUserId: null, buyerName: '', buyerPhone: '', addressLine: '' },
      communeCode: sale.communeCode,
      locale: call.locale,
      ...{ goodsTotal: total, deliveryTotal: 0n, total },
      createdAt: now,
      heldUntil: waitFor(call, method)?.heldUntil ?? null,
    },
  })
  await call.db.sellerOrder.create({
    data: {
      ...{ id: sellerOrderId, code: `${code}-1`, orderId, sellerId: sale.sellerId, ...standing },
      ...{ goodsTotal: total, deliveryFee: 0n, total },
      weightGrams: lines.reduce((sum, { offer, quantity }) => sum + offer.weightGrams * quantity, 0),
      ...{ zone: 'same_commune', daysMin: 0, daysMax: 0 },
      lines: { create: lines.map(toLine) },
    },
  })
}

function toLine({ orderLineId, offer, ...line }: Written['lines'][number]) {
  return {
    id: orderLineId,
    productId: offer.productId,
    variantId: offer.variantId,
    productName: offer.productName.vi,
    variantName: offer.variantName.vi,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    lineTotal: lineTotal(line),
    weightGrams: offer.weightGrams * line.quantity,
    starsShown: offer.starsShown,
    certificateShown: offer.certificateNumber,
  }
}
