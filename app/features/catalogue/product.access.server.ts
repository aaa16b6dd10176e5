import { openSellers } from '#app/features/sellers/index.server.ts'
import { roleMay, type Actor } from '#app/platform/actor.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'

/** What the shop shows everybody: on sale or paused, of a seller that may sell. */
export const onShow = {
  status: { in: ['listed', 'paused'] },
  seller: openSellers,
} as const satisfies Prisma.ProductWhereInput

const nothing: Prisma.ProductWhereInput = { id: { in: [] } }
/** Said as a condition: Prisma drops an empty one from an OR, which would then let nobody through. */
const everything: Prisma.ProductWhereInput = { NOT: nothing }

/** The products that this actor may change: those of the seller it works for, with the right to the catalogue. */
export function editableBy(actor: Actor): Prisma.ProductWhereInput {
  const sellerId = sellerOf(actor)
  return sellerId ? { sellerId } : nothing
}

/** The seller whose catalogue this actor keeps, or null. */
export function sellerOf(actor: Actor): string | null {
  if (actor.kind !== 'person' || !actor.staff) return null
  return roleMay(actor.staff.role, 'catalogue') ? actor.staff.sellerId : null
}

/** What the operator's desk shows. */
export const reviewableBy = (actor: Actor): Prisma.ProductWhereInput =>
  actor.kind === 'job' || (actor.kind === 'person' && actor.operator) ? everything : nothing
