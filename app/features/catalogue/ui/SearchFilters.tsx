import { useT } from '#app/i18n/locale-context.tsx'
import { formatWhole } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Checkbox } from '#app/ui/form/Checkbox.tsx'
import { MoneyField } from '#app/ui/form/MoneyField.tsx'
import { RadioCards } from '#app/ui/form/RadioCards.tsx'
import { SelectField } from '#app/ui/form/SelectField.tsx'
import { TextField } from '#app/ui/form/TextField.tsx'
import type { FormField } from '#app/ui/form/field.ts'
import { sortKey } from '../labels.ts'
import { SEARCH_SORTS, type SearchFacets, type SearchQuery } from '../types.ts'
import { useGoodsWords } from './goods-words.ts'
import { searchNames, type SearchPart } from './search-address.ts'

interface SearchFiltersProps {
  /** Where the form leads, without a query. */
  action: string
  query: SearchQuery
  facets: SearchFacets
}

/** Choices that narrow a shelf. An ordinary GET form: the address holds the choice, and can be sent to a friend. */
export function SearchFilters({ action, query, facets }: SearchFiltersProps) {
  const t = useT()
  const words = useGoodsWords()
  const counted = (name: string, count: number) => `${name} (${words.number(count)})`
  const all = { value: '', label: t('shop:filter.all') }
  const dong = (amount: bigint | undefined) => (amount === undefined ? undefined : formatWhole(amount))
  const chosenElsewhere =
    query.communeCode && !facets.communes.some(({ code }) => code === query.communeCode)
      ? [{ value: query.communeCode, label: t('shop:filter.chosen_place') }]
      : []
  return (
    <form action={action} className="stack">
      <Kept part="text" value={query.text} />
      <Kept part="seasonMonth" value={query.seasonMonth} />
      <SelectField
        field={fieldOf('sort', query.sort ?? (query.text ? 'relevance' : 'popular'))}
        label={t('shop:filter.sort')}
        options={SEARCH_SORTS.map((sort) => ({ value: sort, label: t(sortKey(sort)) }))}
      />
      <Checkbox
        field={fieldOf('inStock', query.inStock)}
        label={counted(t('shop:filter.in_stock'), facets.inStock)}
      />
      <RadioCards
        field={fieldOf('stars', String(query.stars ?? ''))}
        label={t('shop:filter.stars')}
        across
        choices={[
          all,
          ...facets.stars.map(({ stars, count }) => ({
            value: String(stars),
            label: counted(t('shop:filter.star', { stars }), count),
          })),
        ]}
      />
      <SelectField
        field={fieldOf('ocopGroup', String(query.ocopGroup ?? ''))}
        label={t('shop:filter.group')}
        prompt={all.label}
        options={facets.groups.map(({ code, name, count }) => ({
          value: String(code),
          label: counted(words.text(name), count),
        }))}
      />
      <SelectField
        field={fieldOf('communeCode', query.communeCode)}
        label={t('shop:filter.commune')}
        prompt={all.label}
        options={[
          ...chosenElsewhere,
          ...facets.communes.map(({ code, name, count }) => ({ value: code, label: counted(name, count) })),
        ]}
      />
      <TextField
        field={fieldOf('place', query.place)}
        label={t('shop:filter.place')}
        hint={t('shop:filter.place_hint')}
        autoComplete="off"
      />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-1">
        <MoneyField field={fieldOf('priceFrom', dong(query.priceFrom))} label={t('shop:filter.price_from')} />
        <MoneyField field={fieldOf('priceTo', dong(query.priceTo))} label={t('shop:filter.price_to')} />
      </div>
      <Button wide>{t('shop:filter.apply')}</Button>
    </form>
  )
}

/** A plain field of the form; the server reads what it understands and says nothing of the rest. */
const fieldOf = (part: SearchPart, initialValue: unknown): FormField => ({
  id: `filter-${part}`,
  name: searchNames[part],
  errorId: `filter-${part}-error`,
  descriptionId: `filter-${part}-hint`,
  initialValue,
})

function Kept({ part, value }: { part: SearchPart; value: string | number | undefined }) {
  return value === undefined ? null : <input type="hidden" name={searchNames[part]} value={value} />
}
