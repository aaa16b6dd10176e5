import type { ReactNode } from 'react'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'
import type { SearchQuery, SearchResult } from '../types.ts'
import { ChosenFilters } from './ChosenFilters.tsx'
import { GoodsGrid } from './GoodsGrid.tsx'
import { searchAddress } from './search-address.ts'
import { SearchFilters } from './SearchFilters.tsx'
import { useGoodsWords } from './goods-words.ts'

interface SearchShelfProps {
  /** The shelf's address without language and query. */
  at: string
  query: SearchQuery
  result: SearchResult
  /** What stands there when nothing was found: the way on. */
  empty: ReactNode
}

/** Filters, what is chosen, goods, pages: the same for a search and for a category. */
export function SearchShelf({ at, query, result, empty }: SearchShelfProps) {
  const t = useT()
  const path = usePath()(at)
  const words = useGoodsWords()
  const { items, total, page, pages, facets } = result
  return (
    <div className="shelf">
      <details className="shelf-filters more card">
        <summary>{t('shop:filter.title')}</summary>
        <SearchFilters action={path} query={query} facets={facets} />
      </details>
      <div className="stack min-w-0">
        <ChosenFilters path={path} query={query} facets={facets} />
        {total > 0 && (
          <p className="muted" role="status">
            {t('shop:found', { count: total, number: words.number(total) })}
          </p>
        )}
        {items.length > 0 ? <GoodsGrid goods={items} /> : total === 0 && empty}
        {items.length === 0 && total > 0 && (
          <p>
            <a className="inline-block py-2" href={searchAddress(path, { ...query, page: undefined })}>
              {t('shop:first_page')}
            </a>
          </p>
        )}
        <ListPages page={page} pages={pages} hrefOf={(to) => searchAddress(path, { ...query, page: to })} />
      </div>
    </div>
  )
}
