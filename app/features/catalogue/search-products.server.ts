import '#app/features/geography/index.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { isId } from '#app/kernel/ids.ts'
import { pageOf, sliceOf } from '#app/kernel/page.ts'
import type { Call } from '#app/platform/call.ts'
import { readCards } from './cards.server.ts'
import { conditionsOf, orderOf, whereOf, type Asked } from './search-conditions.server.ts'
import { readFacets } from './search-facets.server.ts'
import { askedWords } from './search-words.ts'
import type { SearchQuery, SearchResult } from './types.ts'

export const SEARCH_PAGE_SIZE = 24

/** How near a word must be in the forgiving round: one slip in a word of five letters still counts. */
const NEAR = '0.45'

/**
 * Finds goods on sale. Every word of the text must match somewhere (name, maker, place of today or before,
 * shelf), without regard to accents; a text that is the name of a former place finds what is made there
 * now. Where nothing matches, near words are taken instead and `forgiving` says so.
 */
export async function searchProducts(call: Call, query: SearchQuery): Promise<SearchResult> {
  const asked = understand(call, query)
  const strict = await run(call, asked)
  if (strict.total > 0 || asked.words.length === 0) return strict
  return call.inTransaction(async (inside) => {
    await inside.db.$queryRaw`select set_config('pg_trgm.word_similarity_threshold', ${NEAR}, true)`
    return run(inside, { ...asked, forgiving: true })
  })
}

function understand(call: Call, query: SearchQuery): Asked {
  const { geography } = call.ports
  const words = askedWords(query.text ?? '')
  const named = (text: string) => geography.communesFormerlyNamed(text)
  const placeCommunes = query.communeCode
    ? [query.communeCode]
    : query.place?.trim()
      ? named(query.place)
      : null
  return {
    query: { ...query, sellerId: query.sellerId && isId(query.sellerId) ? query.sellerId : undefined },
    words,
    namedCommunes: words.length > 0 ? named(query.text ?? '') : [],
    placeCommunes,
    today: vnDay(call.clock.now()),
    forgiving: false,
  }
}

async function run(call: Call, asked: Asked): Promise<SearchResult> {
  const conditions = conditionsOf(asked)
  const where = whereOf(conditions)
  const page = asked.query.page ?? 1
  const { skip, take } = sliceOf(page, SEARCH_PAGE_SIZE)
  const [ids, counted, facets] = await Promise.all([
    call.db.$queryRaw<{ productId: string }[]>`
      select l."productId" from "ProductListing" l
      where ${where} order by ${orderOf(asked)} limit ${take} offset ${skip}`,
    call.db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from "ProductListing" l where ${where}`,
    readFacets(call, asked, conditions),
  ])
  const cards = await readCards(
    call,
    ids.map(({ productId }) => productId),
  )
  const places = [...new Set([...asked.namedCommunes, ...(asked.placeCommunes ?? [])])]
  return {
    ...pageOf(cards, counted[0]?.count ?? 0, page, SEARCH_PAGE_SIZE),
    facets,
    forgiving: asked.forgiving,
    placesUnderstood: places
      .slice(0, 8)
      .map((code) => ({ code, name: call.ports.geography.communeLabel(code) })),
  }
}
