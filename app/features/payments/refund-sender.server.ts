import { roleMay, type Actor } from '#app/platform/actor.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'

/** Whose work a refund is: the market's operators', or that of sellers whose own account or hand took the money. */
export type RefundSender = 'market' | 'sellers'

/** Who has the money sends it back. */
export const ofSender = (sender: RefundSender): Prisma.RefundWhereInput =>
  sender === 'sellers' ? at({ not: null }) : { NOT: at({ not: null }) }

/** Cash that only a seller has seen is its own to give back: the market never had it. */
const at = (sellerId: string | { not: null }): Prisma.RefundWhereInput => ({
  OR: [
    { payment: { payeeSellerId: sellerId } },
    { transfer: { attempt: { payment: { payeeSellerId: sellerId } } } },
    { heldBySellerId: sellerId },
  ],
})

/** The refunds that somebody may send: the market's for operators, its own for a seller's owner or manager. */
export function sendableBy(actor: Actor): Prisma.RefundWhereInput {
  if (actor.kind !== 'person') return { id: { in: [] } }
  const { staff, operator } = actor
  const rooms: Prisma.RefundWhereInput[] = [
    ...(operator ? [ofSender('market')] : []),
    ...(staff && roleMay(staff.role, 'money') ? [at(staff.sellerId)] : []),
  ]
  // AND, so that a caller's own OR stays beside it.
  return { AND: [{ OR: rooms }] }
}
