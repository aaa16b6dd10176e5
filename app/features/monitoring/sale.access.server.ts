import type { Actor, Territory } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import type { PlaceName } from './views.ts'

/** Whose figures an actor reads; null: nobody's. */
export const territoryOf = (actor: Actor): Territory | null =>
  actor.kind === 'person' ? actor.officer : null

/**
 * The sales that an actor may count, as a condition on `"SaleEntry" e`: those of the officer's commune or province,
 * by the place that was asked for. Everybody else may count none.
 */
export function salesVisibleTo(actor: Actor, place: PlaceName): Prisma.Sql {
  const territory = territoryOf(actor)
  if (!territory) return Prisma.sql`false`
  const column = placeColumn(place)
  if (territory.communeCode) return Prisma.sql`${column} = ${territory.communeCode}`
  return Prisma.sql`${column} in (select "code" from "Commune" where "provinceCode" = ${territory.provinceCode})`
}

export const placeColumn = (place: PlaceName): Prisma.Sql =>
  place === 'tru-so' ? Prisma.sql`e."sellerCommuneCode"` : Prisma.sql`e."communeCode"`

/** The territory's name as it stands on the page: 'Tỉnh Phú Thọ', 'Xã Tam Đảo'; null for who has none. */
export async function territoryName(call: Call): Promise<string | null> {
  const territory = territoryOf(call.actor)
  if (!territory) return null
  const { provinceCode, communeCode } = territory
  const unit = communeCode
    ? await call.db.commune.findUnique({ where: { code: communeCode }, select: { name: true } })
    : await call.db.province.findUnique({ where: { code: provinceCode }, select: { name: true } })
  return unit?.name ?? null
}
