import { useT } from '#app/i18n/locale-context.tsx'
import { Chip } from '#app/ui/Chip.tsx'
import { Chips } from '#app/ui/Chips.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import type { SearchFacets, SearchQuery } from '../types.ts'
import { useGoodsWords } from './goods-words.ts'
import { searchAddress } from './search-address.ts'

interface ChosenFiltersProps {
  path: string
  query: SearchQuery
  facets: SearchFacets
}

/** What narrows the shelf now; a press takes one choice away. Nothing where nothing was chosen. */
export function ChosenFilters({ path, query, facets }: ChosenFiltersProps) {
  const t = useT()
  const chosen = useChosen(query, facets)
  if (chosen.length === 0) return null
  return (
    <Chips label={t('shop:filter.chosen')}>
      {chosen.map(({ name, without }) => (
        <Chip key={name} href={searchAddress(path, { ...query, ...without, page: undefined })} current="true">
          {name}
          <span className="sr-only"> {t('shop:filter.remove')}</span>
          <Icon name="cross" small />
        </Chip>
      ))}
    </Chips>
  )
}

interface Chosen {
  name: string
  /** The query's parts that this choice is made of, emptied. */
  without: Partial<SearchQuery>
}

function useChosen(query: SearchQuery, facets: SearchFacets): Chosen[] {
  const t = useT()
  const words = useGoodsWords()
  const { ocopGroup, stars, communeCode, place, priceFrom, priceTo, inStock, seasonMonth } = query
  const group = facets.groups.find(({ code }) => code === ocopGroup)
  const commune = facets.communes.find(({ code }) => code === communeCode)
  const all: (Chosen | false)[] = [
    seasonMonth !== undefined && {
      name: t('shop:season_month', { month: seasonMonth }),
      without: { seasonMonth: undefined },
    },
    ocopGroup !== undefined && {
      name: group ? words.text(group.name) : t('shop:filter.group_number', { number: ocopGroup }),
      without: { ocopGroup: undefined },
    },
    stars !== undefined && { name: t('product:stars', { stars }), without: { stars: undefined } },
    communeCode !== undefined && {
      name: commune?.name ?? t('shop:filter.chosen_place'),
      without: { communeCode: undefined },
    },
    place !== undefined && { name: place, without: { place: undefined } },
    priceFrom !== undefined && {
      name: t('shop:filter.from', { amount: words.dong(priceFrom) }),
      without: { priceFrom: undefined },
    },
    priceTo !== undefined && {
      name: t('shop:filter.to', { amount: words.dong(priceTo) }),
      without: { priceTo: undefined },
    },
    inStock === true && { name: t('shop:filter.in_stock'), without: { inStock: undefined } },
  ]
  return all.filter((one) => one !== false)
}
