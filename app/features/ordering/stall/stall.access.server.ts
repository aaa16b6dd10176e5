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
