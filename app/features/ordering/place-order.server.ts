import { lockCart } from '#app/features/cart/index.server.ts'
import { startPayments } from '#app/features/payments/index.server.ts'
import { fail, failAt, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import { orderToken } from './order-link.server.ts'
import { payPageOf } from './pay-page.server.ts'
import { isAwaited } from './order.machine.ts'
import { MOST_AWAITED_TRANSFERS, MOST_OPEN_CASH_ORDERS } from './order.limits.ts'
import type { CheckoutQuote, PlacedOrder, PlaceOrderInput } from './ordering.types.ts'
import { quoteCheckout } from './quote-checkout.server.ts'
import { ENDED } from './seller-order.machine.ts'
import { writeOrder } from './write-order.server.ts'

/** Below this a key was not made by `newCheckoutKey`, and somebody could guess it. */
const SHORTEST_KEY = 22

/**
 * Places an order in one transaction: goods are held, priced as shown, split by seller, and written with what is to
 * be paid. A transfer is awaited for fifteen minutes; an order paid on delivery is placed at once.
 *
 * The same `idempotencyKey` gives the same order, also when two come at once. Nothing is ever placed at another
 * total than `shownTotal`.
 * @returns where the shopper goes; or a failure: `order:failure.commune_unknown` (beside `communeCode`),
 *   `.nothing_to_order`, `.not_enough` (`product`, `left`), `.total_changed` (`total`: show it and ask again),
 *   `.local_only`, `.too_far`, `.not_shippable` (`product`), `.too_many_open` (`max`), `.method_unfit` and
 *   `.cash_not_offered` (beside `method`), `.key_used` (the key's order is another person's), `.try_again`
 */
export async function placeOrder(call: Call, input: PlaceOrderInput): Promise<Result<PlacedOrder>> {
  if (input.idempotencyKey.length < SHORTEST_KEY) return fail('order:failure.try_again')
  if (!call.ports.geography.commune(input.communeCode)) {
    return failAt('communeCode', 'order:failure.commune_unknown')
  }
  const placed = await call.inTransaction((call) => placeOnce(call, input))
  if (!placed.ok) return placed
  // After the commit: a gateway may be slow or away, and the order stands without it.
  await startPayments(call, { orderId: placed.value.orderId, visit: input.visit })
  const { orderId, code } = placed.value
  return ok({ code, token: orderToken(call, orderId), payPage: await payPageOf(call, orderId) })
}

interface Written {
  readonly orderId: string
  readonly code: string
}

async function placeOnce(call: Call, input: PlaceOrderInput): Promise<Result<Written>> {
  const keyHash = hashToken(input.idempotencyKey)
  await lockName(call, `place-order/${keyHash}`)
  const before = await call.db.order.findUnique({
    where: { idempotencyKey: keyHash },
    select: { id: true, code: true, buyerPhone: true },
  })
  if (before) {
    const same = before.buyerPhone === input.buyer.phone
    return same ? ok({ orderId: before.id, code: before.code }) : fail('order:failure.key_used')
  }
  const tooMany = await tooManyOpen(call, input)
  if (tooMany) return { ok: false, failure: tooMany }
  if (!input.selection.buyNow && input.selection.cartKey) await lockCart(call, input.selection.cartKey)

  // An order keeps Vietnamese names: its sellers pack by them.
  const quote = await quoteCheckout(call, { ...input, phone: input.buyer.phone })
  const refusal = refusalOf(input, quote)
  if (refusal) return { ok: false, failure: refusal }
  return writeOrder(call, { ...input, keyHash, quote })
}

function refusalOf(input: PlaceOrderInput, quote: CheckoutQuote): Failure | null {
  if (quote.groups.length === 0) {
    const [gone] = quote.unavailable
    return gone
      ? { key: 'order:failure.not_enough', details: { product: gone.offer.productName.vi, left: 0 } }
      : { key: 'order:failure.nothing_to_order' }
  }
  const problem = quote.groups.find((group) => group.problem)?.problem
  if (problem) return { key: problem.key, details: { product: problem.productName } }
  if (quote.total === null || quote.total !== input.shownTotal) {
    return { key: 'order:failure.total_changed', details: { total: quote.total ?? 0n } }
  }
  if (quote.methods.some(({ method }) => method === input.method)) return null
  return input.method === 'cash_on_delivery' && quote.cashNotOffered
    ? { key: 'order:failure.cash_not_offered', field: 'method' }
    : { key: 'order:failure.method_unfit', field: 'method' }
}

/** Counted under a lock on the phone, so that many clicks at once do not slip through. */
async function tooManyOpen(call: Call, { method, buyer }: PlaceOrderInput): Promise<Failure | null> {
  await lockName(call, `buyer/${buyer.phone}`)
  const max = isAwaited(method) ? MOST_AWAITED_TRANSFERS : MOST_OPEN_CASH_ORDERS
  const open = await call.db.order.count({
    where: isAwaited(method)
      ? { buyerPhone: buyer.phone, status: 'awaiting_payment' }
      : {
          buyerPhone: buyer.phone,
          method,
          status: 'placed',
          sellerOrders: { some: { status: { notIn: [...ENDED] } } },
        },
  })
  return open >= max ? { key: 'order:failure.too_many_open', details: { max } } : null
}

async function lockName(call: Call, name: string): Promise<void> {
  await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`
}
