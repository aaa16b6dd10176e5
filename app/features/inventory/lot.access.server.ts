import type { Actor } from '#app/platform/actor.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'

/** The seller whose goods an actor handles; null: nobody's. */
export function sellerIdOf(actor: Actor): string | null {
  return actor.kind === 'person' ? (actor.staff?.sellerId ?? null) : null
}

/** Lots that an actor may see: its own seller's; an operator's and our own jobs' are all of them. */
export function lotsOf(actor: Actor): Prisma.LotWhereInput {
  if (actor.kind === 'job' || (actor.kind === 'person' && actor.operator)) return {}
  return { sellerId: { in: [sellerIdOf(actor)].filter((id) => id !== null) } }
}

/** Stock that an actor may see, as `lotsOf`. */
export function stockOf(actor: Actor): Prisma.StockLevelWhereInput {
  return { lot: lotsOf(actor) }
}
