import type { Actor } from '#app/platform/actor.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'

/**
 * Parts that an actor may see and work on: a seller's own once they are placed (before that they are a wait for
 * money, and no business of theirs); an operator's and our jobs' are all.
 */
export function sellerOrdersOf(actor: Actor): Prisma.SellerOrderWhereInput {
  if (actor.kind === 'job' || (actor.kind === 'person' && actor.operator)) return {}
  const sellerId = actor.kind === 'person' ? actor.staff?.sellerId : undefined
  return { sellerId: { in: sellerId ? [sellerId] : [] }, placedAt: { not: null } }
}
