import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import { starsHold, whereOf, type Asked, type Conditions } from './search-conditions.server.ts'
import type { SearchFacets } from './types.ts'

const MOST_COMMUNES = 12
const MOST_CATEGORIES = 80

interface Count<K> {
  readonly key: K
  readonly count: number
}

/** Counts what a further choice would leave. Every list has an end of its own. */
export async function readFacets(call: Call, asked: Asked, conditions: Conditions): Promise<SearchFacets> {
  const table = Prisma.sql`"ProductListing" l`
  const [groups, stars, communes, categories, stock, groupNames] = await Promise.all([
    call.db.$queryRaw<Count<number>[]>`
      select l."ocopGroupCode" as key, count(*)::int as count from ${table}
      where ${whereOf(conditions, 'group')} and l."ocopGroupCode" is not null group by 1 order by 1`,
    call.db.$queryRaw<Count<number>[]>`
      select l."stars" as key, count(*)::int as count from ${table}
      where ${whereOf(conditions, 'stars')} and ${starsHold(asked.today)} group by 1 order by 1 desc`,
    call.db.$queryRaw<Count<string>[]>`
      select l."communeCode" as key, count(*)::int as count from ${table}
      where ${whereOf(conditions, 'place')} and l."communeCode" is not null
      group by 1 order by 2 desc, 1 limit ${MOST_COMMUNES}`,
    call.db.$queryRaw<Count<string>[]>`
      select slug as key, count(*)::int as count from ${table}, unnest(l."categoryPath") as slug
      where ${whereOf(conditions, 'category')} group by 1 order by 2 desc, 1 limit ${MOST_CATEGORIES}`,
    call.db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from ${table}
      where ${whereOf(conditions, 'stock')} and l."availability" <> 'none'`,
    call.db.ocopGroup.findMany({ orderBy: { code: 'asc' } }),
  ])
  const [communeNames, categoryNames] = await Promise.all([
    call.db.commune.findMany({ where: { code: { in: communes.map(({ key }) => key) } } }),
    call.db.category.findMany({
      where: { slug: { in: categories.map(({ key }) => key) } },
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    }),
  ])
  const countOf = <K>(counts: readonly Count<K>[], key: K) =>
    counts.find((one) => one.key === key)?.count ?? 0
  return {
    groups: groupNames
      .map(({ code, nameVi, nameEn }) => ({
        code,
        name: { vi: nameVi, en: nameEn },
        count: countOf(groups, code),
      }))
      .filter(({ count }) => count > 0),
    stars: stars.map(({ key, count }) => ({ stars: key, count })),
    communes: communes.flatMap(({ key, count }) => {
      const commune = communeNames.find(({ code }) => code === key)
      return commune ? [{ code: key, name: commune.name, count }] : []
    }),
    categories: categoryNames.map(({ slug, nameVi, nameEn }) => ({
      slug,
      name: { vi: nameVi, en: nameEn },
      count: countOf(categories, slug),
    })),
    inStock: stock[0]?.count ?? 0,
  }
}
