import type { Actor } from '#app/platform/actor.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'

/** Sellers whose page exists for everybody. Suspended and closed ones are gone at once. */
export const openSellers = { status: 'verified' } as const satisfies Prisma.SellerWhereInput

/** The sellers that this actor may see: operators all, staff their own, everybody the verified ones. */
export function sellersVisibleTo(actor: Actor): Prisma.SellerWhereInput {
  if (actor.kind === 'job') return {}
  if (actor.kind !== 'person') return openSellers
  if (actor.operator) return {}
  return actor.staff ? { OR: [openSellers, { id: actor.staff.sellerId }] } : openSellers
}
