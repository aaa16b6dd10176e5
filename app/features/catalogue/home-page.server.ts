import { vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import { readCards } from './cards.server.ts'
import { readCategoryTree } from './category-tree.server.ts'
import { starsHold } from './search-conditions.server.ts'
import type { HomePage } from './types.ts'

const SHELF = 8
const MOST_PLACES = 6

const thisMonth = (call: Call) => Number(vnDay(call.clock.now()).slice(5, 7))

const inStock = Prisma.sql`l."availability" <> 'none'`

const seasonShelf = (month: number): Shelf => ({
  where: Prisma.sql`l."harvestMonths" @> ${[month]}::int[] and ${inStock}`,
  order: Prisma.sql`l."popularity" desc`,
})

/**
 * All that the home page shows of goods; makers come from `listMakers` of the sellers. In season is what has its
 * season in `month` (1–12, this month unless told) and is in stock; goods without a season never are.
 */
export async function homePage(call: Call, month = thisMonth(call)): Promise<HomePage> {
  const today = vnDay(call.clock.now())
  const [season, starred, newest, categories, places, starCounts, totals] = await Promise.all([
    shelfIds(call, seasonShelf(month)),
    shelfIds(call, {
      where: Prisma.sql`${inStock} and ${starsHold(today)}`,
      order: Prisma.sql`l."stars" desc, l."popularity" desc`,
    }),
    shelfIds(call, { where: inStock, order: Prisma.sql`l."listedAt" desc` }),
    readCategoryTree(call),
    call.db.$queryRaw<{ code: string; name: string; count: number }[]>`
      select l."communeCode" as code, c."name" as name, count(*)::int as count
      from "ProductListing" l join "Commune" c on c."code" = l."communeCode"
      group by 1, 2 order by 3 desc, 1 limit ${MOST_PLACES}`,
    call.db.$queryRaw<{ stars: number; count: number }[]>`
      select l."stars" as stars, count(*)::int as count from "ProductListing" l
      where ${starsHold(today)} group by 1 order by 1 desc`,
    call.db.$queryRaw<{ products: number; sellers: number }[]>`
      select count(*)::int as products, count(distinct "sellerId")::int as sellers from "ProductListing"`,
  ])
  // The cards of all shelves are read at once: a card's parts cost as many queries as a hundred cards' parts.
  const cards = await readCards(call, [...new Set([...season, ...starred, ...newest])])
  const byId = new Map(cards.map((card) => [card.productId, card]))
  const onShelf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  return {
    month,
    inSeason: onShelf(season),
    starred: onShelf(starred),
    newest: onShelf(newest),
    categories,
    places,
    starCounts,
    products: totals[0]?.products ?? 0,
    sellers: totals[0]?.sellers ?? 0,
  }
}

interface Shelf {
  readonly where: Prisma.Sql
  readonly order: Prisma.Sql
}

/** The first goods in an order, one of each maker, so that no maker fills the shelf. */
async function shelfIds(call: Call, { where, order }: Shelf): Promise<string[]> {
  const rows = await call.db.$queryRaw<{ productId: string }[]>`
    select l."productId" from (
      select l.*, row_number() over (partition by l."sellerId" order by ${order}, l."productId") as "place"
      from "ProductListing" l where ${where}
    ) l where l."place" = 1 order by ${order}, l."productId" limit ${SHELF}`
  return rows.map(({ productId }) => productId)
}
