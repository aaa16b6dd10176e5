import { dateColumnOf, type Day } from '#app/kernel/clock.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import { patternOf } from './search-words.ts'
import type { SearchQuery } from './types.ts'

/** The parts of a question; each facet is counted with its own part set aside. */
export type Dimension =
  'text' | 'category' | 'group' | 'stars' | 'place' | 'seller' | 'price' | 'stock' | 'season'

export type Conditions = ReadonlyMap<Dimension, Prisma.Sql>

export interface Asked {
  readonly query: SearchQuery
  /** Folded words of the question. */
  readonly words: readonly string[]
  /** Communes that the whole question names ('Lãng Công'); they match besides the words. */
  readonly namedCommunes: readonly string[]
  /** Communes of the place filter; null where none was asked for. */
  readonly placeCommunes: readonly string[] | null
  readonly today: Day
  /** Near words count too: the database's `pg_trgm.word_similarity_threshold` must be set. */
  readonly forgiving: boolean
}

/** Two words of three letters that share their beginning are mostly two words. */
const LEAST_FORGIVEN = 4
const NEAR_PHRASE = 0.6

const all = (parts: readonly Prisma.Sql[]) =>
  parts.length > 0 ? Prisma.join([...parts], ' and ') : Prisma.sql`true`
const oneOf = (codes: readonly string[]) => Prisma.sql`l."communeCode" = any(${[...codes]}::text[])`

/** Every word must stand in the text, in full or as a beginning; forgiving: or something near it. */
function textCondition({ words, namedCommunes, forgiving }: Asked): Prisma.Sql {
  const each = words.map((word) =>
    forgiving && word.length >= LEAST_FORGIVEN
      ? Prisma.sql`(l."searchText" like ${patternOf(word)} or ${word}::text <% l."searchText")`
      : Prisma.sql`l."searchText" like ${patternOf(word)}`,
  )
  const matches = [all(each)]
  if (forgiving) {
    const phrase = words.join(' ')
    // The operator uses the index; the function then asks for more, since a phrase has more signs to agree.
    matches.push(
      Prisma.sql`(${phrase}::text <% l."searchText" and word_similarity(${phrase}, l."searchText") >= ${NEAR_PHRASE})`,
    )
  }
  if (namedCommunes.length > 0) matches.push(oneOf(namedCommunes))
  return Prisma.sql`(${Prisma.join(matches, ' or ')})`
}

function priceCondition({ priceFrom, priceTo }: SearchQuery): Prisma.Sql {
  const ends: Prisma.Sql[] = []
  if (priceFrom !== undefined) ends.push(Prisma.sql`l."minPrice" >= ${priceFrom}`)
  if (priceTo !== undefined) ends.push(Prisma.sql`l."minPrice" <= ${priceTo}`)
  return all(ends)
}

/** Stars count only up to the last day of their certificate. */
export const starsHold = (today: Day) => Prisma.sql`l."starsUntil" >= ${dateColumnOf(today)}::date`

/** The question as SQL over `"ProductListing" l`. */
export function conditionsOf(asked: Asked): Conditions {
  const { query, today } = asked
  const found = new Map<Dimension, Prisma.Sql>()
  if (asked.words.length > 0) found.set('text', textCondition(asked))
  if (query.categorySlug)
    found.set('category', Prisma.sql`l."categoryPath" @> ${[query.categorySlug]}::text[]`)
  if (query.ocopGroup) found.set('group', Prisma.sql`l."ocopGroupCode" = ${query.ocopGroup}`)
  if (query.stars) found.set('stars', Prisma.sql`(l."stars" = ${query.stars} and ${starsHold(today)})`)
  if (asked.placeCommunes) found.set('place', oneOf(asked.placeCommunes))
  if (query.sellerId) found.set('seller', Prisma.sql`l."sellerId" = ${query.sellerId}::uuid`)
  if (query.priceFrom !== undefined || query.priceTo !== undefined) found.set('price', priceCondition(query))
  if (query.inStock) found.set('stock', Prisma.sql`l."availability" <> 'none'`)
  if (query.seasonMonth) {
    found.set('season', Prisma.sql`l."harvestMonths" @> ${[query.seasonMonth]}::int[]`)
  }
  return found
}

/** All conditions but one as a where clause. */
export const whereOf = (conditions: Conditions, without?: Dimension): Prisma.Sql =>
  all([...conditions].filter(([dimension]) => dimension !== without).map(([, condition]) => condition))

const inStockFirst = Prisma.sql`(l."availability" <> 'none') desc`
const popularFirst = Prisma.sql`${inStockFirst}, l."popularity" desc, l."productId"`

/** How results are ordered. Names rank above the rest of the text, whole phrases above single words. */
export function orderOf({ query, words, forgiving }: Asked): Prisma.Sql {
  const sort = query.sort ?? (words.length > 0 ? 'relevance' : 'popular')
  if (sort === 'price-up') return Prisma.sql`l."minPrice", l."productId"`
  if (sort === 'price-down') return Prisma.sql`l."minPrice" desc, l."productId"`
  if (sort === 'newest') return Prisma.sql`l."listedAt" desc, l."productId"`
  if (sort === 'popular' || words.length === 0) return popularFirst
  const phrase = words.join(' ')
  if (forgiving) return Prisma.sql`word_similarity(${phrase}, l."searchText") desc, ${popularFirst}`
  const inName = all(words.map((word) => Prisma.sql`l."nameFolded" like ${patternOf(word)}`))
  return Prisma.sql`case
    when l."nameFolded" like ${` ${phrase} %`} then 4
    when l."nameFolded" like ${`% ${phrase} %`} then 3
    when ${inName} then 2
    when l."searchText" like ${`% ${phrase} %`} then 1
    else 0 end desc, ${popularFirst}`
}
