import { roleMay } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'

/** The seller at whose stall the actor stands; null: at nobody's. */
export const sellerAtStall = (call: Call): string | null =>
  call.actor.kind === 'person' ? (call.actor.staff?.sellerId ?? null) : null

/** Sales at the stall of the actor's seller, also those that wait for their money: the buyer stands beside them. */
export function stallSalesOf(call: Call): Prisma.SellerOrderWhereInput {
  const sellerId = sellerAtStall(call)
  return { sellerId: { in: sellerId ? [sellerId] : [] }, order: { channel: 'stall' } }
}

/**
 * Whether a sale's money lies with the market, which pays it out whatever happens at the counter. No bank sees cash that
 * is given back for it: taking it back is for who may decide about money, and operators see that it was done.
 */
export async function isHeldByMarket(call: Call, sellerOrderId: string): Promise<boolean> {
  const held = await call.db.payment.count({
    where: { covers: { some: { sellerOrderId } }, method: 'vietqr', payeeSellerId: null },
  })
  return held > 0
}

/** Whether the actor decides about the money of the stall. */
export const mayDecideMoney = ({ actor }: Call): boolean =>
  actor.kind === 'person' && actor.staff !== null && roleMay(actor.staff.role, 'money')
