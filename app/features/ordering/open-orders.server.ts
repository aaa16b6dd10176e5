import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import { orderLinksOf } from './order-links-cookie.server.ts'
import { ENDED } from './seller-order.machine.ts'

/**
 * The orders of a phone that are under way and that this device may open, the newest first: what keeps a further one from
 * being placed. Others of the same phone are not told: whoever types a number is not yet its owner.
 * @returns their codes
 */
export async function readOpenOrders(call: Call, request: Request, phone: string): Promise<string[]> {
  const orders = await call.db.order.findMany({
    where: {
      tokenHash: { in: orderLinksOf(request).map(({ token }) => hashToken(token)) },
      buyerPhone: phone,
      OR: [
        { status: 'awaiting_payment' },
        { status: 'placed', sellerOrders: { some: { status: { notIn: [...ENDED] } } } },
      ],
    },
    select: { code: true },
    orderBy: { createdAt: 'desc' },
  })
  return orders.map(({ code }) => code)
}
