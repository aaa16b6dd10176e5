import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readCategory, searchProducts } from '#app/features/catalogue/index.server.ts'
import { CategoryChips } from '#app/features/catalogue/ui/CategoryChips.tsx'
import { drawingOf, textIn, useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { readSearch } from '#app/features/catalogue/ui/search-address.ts'
import { SearchShelf } from '#app/features/catalogue/ui/SearchShelf.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { headOf, metaOf } from '#app/routes/page-head.ts'
import { slugOf } from '#app/routes/slug-of.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'anyone' }

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const t = wordsFor(call.locale)
  const slug = slugOf(params)
  const { category, path } = orNotFound(await readCategory(call, slug))
  const query = { ...readSearch(new URL(request.url).searchParams), categorySlug: slug }
  const result = await searchProducts(call, query)
  const name = textIn(call.locale, category.name)
  const head = headOf(call, {
    page: name,
    description: t('shop:category.description', { name }),
    path: `/danh-muc/${slug}`,
  })
  return { category, trail: path, query, result, head }
}

export default function Category() {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const { category, trail, query, result } = useLoaderData<typeof loader>()
  const above = trail.filter(({ slug }) => slug !== category.slug)
  const { rules } = category
  return (
    <>
      <Breadcrumbs
        label={t('shop:trail')}
        trail={[
          { name: t('site:nav.home'), href: path('/') },
          ...above.map(({ slug, name }) => ({ name: words.text(name), href: path(`/danh-muc/${slug}`) })),
          { name: words.text(category.name) },
        ]}
      />
      <h1>{words.text(category.name)}</h1>
      {rules.ageNotice && <Message tone="warn">{t('product:rule.age', { age: rules.ageNotice })}</Message>}
      {!rules.shippable && <Message tone="info">{t('product:rule.contact_only')}</Message>}
      <CategoryChips categories={category.children} />
      <SearchShelf
        at={`/danh-muc/${category.slug}`}
        query={query}
        result={result}
        empty={
          <EmptyState
            picture={drawingOf(category.illustration)}
            title={t('shop:category.empty.title')}
            action={
              <ButtonLink kind="quiet" href={path(`/danh-muc/${category.slug}`)}>
                {t('shop:search.empty.drop_filters')}
              </ButtonLink>
            }
          >
            {t('shop:category.empty.words')}
          </EmptyState>
        }
      />
    </>
  )
}
