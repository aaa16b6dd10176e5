import { roleMay, type Actor } from '#app/platform/actor.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'

/** The lots whose diary an actor may write: those of the seller it works for, with the right to the diary. */
export function diaryLotsOf(actor: Actor): Prisma.LotWhereInput {
  if (actor.kind === 'job') return {}
  const staff = actor.kind === 'person' ? actor.staff : null
  return staff && roleMay(staff.role, 'diary') ? { sellerId: staff.sellerId } : { id: { in: [] } }
}

/** The seller whose diary an actor writes, or null. */
export const diarySellerOf = (actor: Actor): string | null => {
  const staff = actor.kind === 'person' ? actor.staff : null
  return staff && roleMay(staff.role, 'diary') ? staff.sellerId : null
}
