import { readMoneyBack, readPayments, startPayments } from '#app/features/payments/index.server.ts'
import { readOrderCode } from '#app/kernel/codes.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import { countAttempt } from '#app/platform/limits/limit.server.ts'
import { orderToken } from './order-link.server.ts'
import { FIND_BY_ADDRESS, FIND_BY_PHONE } from './order.limits.ts'
import type { OrderPage, OrderLink } from './ordering.types.ts'
import { eventSelect, partSelect, showPart } from './show-part.server.ts'

/**
 * An order for whoever holds its link.
 * @returns null for a wrong code and a wrong token alike
 */
export async function readOrderByToken(
  call: Call,
  { code, token }: { readonly code: string; readonly token: string },
): Promise<OrderPage | null> {
  const order = await call.db.order.findFirst({
    where: { code: readOrderCode(code) ?? '', tokenHash: hashToken(token) },
    select: {
      id: true,
      code: true,
      status: true,
      method: true,
      createdAt: true,
      heldUntil: true,
      cancelReason: true,
      buyerName: true,
      buyerPhone: true,
      communeCode: true,
      addressLine: true,
      note: true,
      goodsTotal: true,
      deliveryTotal: true,
      total: true,
      sellerOrders: { select: partSelect, orderBy: { code: 'asc' } },
      events: { select: eventSelect, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
  })
  if (!order) return null
  const { id, sellerOrders, events, ...rest } = order
  let payments = await readPayments(call, id)
  if (payments.some(({ method, starting }) => starting && method === 'vietqr')) {
    // A process that died between the order and its gateway left this behind; gateways far away are asked by the sweep.
    await startPayments(call, { orderId: id })
    payments = await readPayments(call, id)
  }
  const back = await readMoneyBack(call, id)
  return { ...rest, parts: sellerOrders.map((part) => showPart(part, events)), payments, back }
}

/**
 * Finds an order for a buyer who has lost the link. Limited per phone and per address.
 * @returns where its page is; or `order:failure.not_found`, the same for a wrong and an absent one, or
 *   `order:failure.too_often` with the `minutes` to wait
 */
export async function readOrderByCodeAndPhone(
  call: Call,
  input: {
    readonly code: string
    /** E.164. */
    readonly phone: string
    /** Where the request came from. */
    readonly address: string
  },
): Promise<Result<OrderLink>> {
  const byPhone = await countAttempt(call, { key: `find-order:${input.phone}`, ...FIND_BY_PHONE })
  const byAddress = await countAttempt(call, { key: `find-order-from:${input.address}`, ...FIND_BY_ADDRESS })
  if (!byPhone.allowed || !byAddress.allowed) {
    const until = byPhone.allowed ? byAddress.retryAt : byPhone.retryAt
    const minutes = Math.ceil((until.getTime() - call.clock.now().getTime()) / 60_000)
    return fail('order:failure.too_often', { minutes })
  }
  const order = await call.db.order.findFirst({
    where: { code: readOrderCode(input.code) ?? '', buyerPhone: input.phone },
    select: { id: true, code: true },
  })
  return order ? ok({ code: order.code, token: orderToken(call, order.id) }) : fail('order:failure.not_found')
}
