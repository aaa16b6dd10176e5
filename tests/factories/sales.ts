import { monitoringSubscriptions } from '#app/features/monitoring/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { PaymentMethod } from '#app/platform/db/generated/enums.ts'
import { catalogueCall, type CatalogueCallOptions } from './catalogue.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'

/** An officer of a province, or of one commune of it. */
export const anOfficer = (provinceCode: string, communeCode: string | null = null): Actor => ({
  kind: 'person',
  userId: `officer-${communeCode ?? provinceCode}`,
  name: 'Cán bộ thử',
  staff: null,
  officer: { provinceCode, communeCode },
  operator: false,
})

/** A call whose facts are heard by the figures. */
export const salesCall = (root: RootDb, options: CatalogueCallOptions = {}): Call =>
  catalogueCall(root, { subscriptions: monitoringSubscriptions, ...options })

export interface APart {
  readonly sellerId: string
  /** When it is placed. */
  readonly at: Date
  readonly method?: PaymentMethod
  /** Where the shopper is; nobody's figures depend on it. */
  readonly communeCode: string
  readonly lines: readonly {
    readonly productId: string
    readonly variantId: string
    readonly quantity: number
    readonly unitPrice: bigint
    readonly stars?: number
  }[]
}

let made = 0

/** One seller's part, placed and told. */
export function aPlacedPart(
  call: Call,
  { sellerId, at, method = 'vietqr', communeCode, lines }: APart,
): Promise<{ id: string; code: string }> {
  return call.inTransaction(async (inside) => {
    const goodsTotal = lines.reduce((sum, line) => sum + line.unitPrice * BigInt(line.quantity), 0n)
    const code = `TEST-${String((made += 1)).padStart(4, '0')}`
    const ids = { order: newId(), part: newId() }
    await inside.db.order.create({
      data: {
        ...{ id: ids.order, code, tokenHash: newId(), idempotencyKey: newId(), status: 'placed', method },
        ...{ buyerName: 'Người mua bí mật', buyerPhone: '+84987654321', communeCode, addressLine: 'Ngõ kín' },
        ...{ goodsTotal, deliveryTotal: 30_000n, total: goodsTotal + 30_000n, createdAt: at, placedAt: at },
      },
    })
    await inside.db.sellerOrder.create({
      data: {
        ...{ id: ids.part, code: `${code}-1`, orderId: ids.order, sellerId, status: 'placed', goodsTotal },
        ...{ deliveryFee: 30_000n, total: goodsTotal + 30_000n, weightGrams: 1000, zone: 'same_province' },
        ...{ daysMin: 1, daysMax: 3, placedAt: at },
        lines: {
          create: lines.map(({ stars, ...line }) => ({
            ...{ id: newId(), ...line, productName: 'Hàng', variantName: 'Gói', weightGrams: 500 },
            ...{ lineTotal: line.unitPrice * BigInt(line.quantity), starsShown: stars ?? null },
          })),
        },
      },
    })
    await inside.tell('order.seller-order-placed', { sellerOrderId: ids.part, at })
    return { id: ids.part, code: `${code}-1` }
  })
}
