import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCategoryTree, searchProducts } from '#app/features/catalogue/index.server.ts'
import { CategoryChips } from '#app/features/catalogue/ui/CategoryChips.tsx'
import { readSearch, searchAddress } from '#app/features/catalogue/ui/search-address.ts'
import { SearchShelf } from '#app/features/catalogue/ui/SearchShelf.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { callOf } from '#app/platform/http/context.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const t = wordsFor(call.locale)
  const query = readSearch(new URL(request.url).searchParams)
  const [result, categories] = await Promise.all([searchProducts(call, query), readCategoryTree(call)])
  const page = query.text ? t('shop:search.page', { text: query.text }) : t('shop:search.all')
  return { query, result, categories, head: headOf(call, { page, path: null }) }
}

export default function Search() {
  const t = useT()
  const path = usePath()
  const { query, result, categories } = useLoaderData<typeof loader>()
  const places = result.placesUnderstood.map(({ name }) => name).join(', ')
  const onlyWords = searchAddress(path('/tim-kiem'), { text: query.text })
  const filtered =
    searchAddress(path('/tim-kiem'), { ...query, sort: undefined, page: undefined }) !== onlyWords
  return (
    <>
      <h1>{query.text ? t('shop:search.title', { text: query.text }) : t('shop:search.all')}</h1>
      {!query.text && <CategoryChips categories={categories} />}
      {places && <p className="muted">{t('shop:search.places', { places })}</p>}
      {result.forgiving && result.total > 0 && (
        <Message tone="info">{t('shop:search.forgiving', { text: query.text ?? '' })}</Message>
      )}
      <SearchShelf
        at="/tim-kiem"
        query={query}
        result={result}
        empty={
          <EmptyState
            picture="bamboo"
            title={t('shop:search.empty.title')}
            action={
              <>
                {filtered && (
                  <ButtonLink kind="quiet" href={onlyWords}>
                    {t('shop:search.empty.drop_filters')}
                  </ButtonLink>
                )}
                <CategoryChips categories={categories} />
              </>
            }
          >
            {t('shop:search.empty.words')}
          </EmptyState>
        }
      />
    </>
  )
}
