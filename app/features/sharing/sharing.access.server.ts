import { roleMay, type Actor } from '#app/platform/actor.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'

/**
 * The cooperative whose books with its households an actor may open: its own people with the right to money, and
 * nobody else. Not operators, not officers: what a household gets is no business of theirs.
 */
export function cooperativeOf(actor: Actor): string | null {
  if (actor.kind !== 'person' || !actor.staff) return null
  return roleMay(actor.staff.role, 'money') ? actor.staff.sellerId : null
}

/** Rows of the actor's own cooperative; of nobody where it has none. */
export function ownBooks(actor: Actor): { sellerId: { in: string[] } } {
  return { sellerId: { in: [cooperativeOf(actor)].filter((id) => id !== null) } }
}

/** The same for lots. */
export const ownLots = (actor: Actor): Prisma.LotWhereInput => ownBooks(actor)
