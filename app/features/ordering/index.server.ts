import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { SellerOrderStatus } from '#app/platform/db/generated/enums.ts'
import type * as T from './index.ts'

// Signatures first; the bodies follow file by file.
const soon = (): never => {
  throw new Error('not written yet')
}
type CodeAndReason = { code: string; reason: string }

/** For the hidden field of the checkout form: 128 random bits. */
export const newCheckoutKey: () => string = soon
export const quoteCheckout: (call: Call, input: T.QuoteCheckoutInput) => Promise<T.CheckoutQuote> = soon
/** Failures: see the keys under `order:failure`. `order:failure.total_changed` carries the new `total`. */
export const placeOrder: (call: Call, input: T.PlaceOrderInput) => Promise<Result<T.PlacedOrder>> = soon
/** Null: wrong code or wrong token alike. */
export const readOrderByToken: (
  call: Call,
  input: { code: string; token: string },
) => Promise<T.OrderPage | null> = soon
/** Answers the order and its link's token; the same failure for wrong and absent; limited per phone and address. */
export const readOrderByCodeAndPhone: (
  call: Call,
  input: { code: string; phone: string; address: string },
) => Promise<Result<T.PlacedOrder>> = soon
export const listSellerOrders: (
  call: Call,
  input: { status?: SellerOrderStatus; page?: number },
) => Promise<{
  rows: T.SellerOrderRow[]
  total: number
  counts: Readonly<Record<SellerOrderStatus, number>>
}> = soon
/** Null: not there, or not the actor's. */
export const readSellerOrder: (call: Call, code: string) => Promise<T.SellerOrderPage | null> = soon
/** The lots that a packer may choose from; null as `readSellerOrder`. */
export const readPacking: (call: Call, code: string) => Promise<readonly T.PackingChoice[] | null> = soon
export const todayFor: (call: Call) => Promise<T.TodayCounts> = soon
export const acceptSellerOrder: (call: Call, input: { code: string }) => Promise<Result<undefined>> = soon
export const packSellerOrder: (
  call: Call,
  input: T.PackSellerOrderInput,
) => Promise<Result<{ parcelCode: string }>> = soon
export const handOver: (
  call: Call,
  input: { code: string; carrier?: string; trackingCode?: string },
) => Promise<Result<undefined>> = soon
export const markDelivered: (call: Call, input: { code: string }) => Promise<Result<undefined>> = soon
export const recordCash: (call: Call, input: { code: string; amount: bigint }) => Promise<Result<undefined>> =
  soon
export const cancelSellerOrder: (call: Call, input: CodeAndReason) => Promise<Result<undefined>> = soon
export const refuseSellerOrder: (call: Call, input: CodeAndReason) => Promise<Result<undefined>> = soon
/** `sellable` false: what came back is spoilt and is written off. */
export const returnSellerOrder: (
  call: Call,
  input: CodeAndReason & { sellable: boolean },
) => Promise<Result<undefined>> = soon
