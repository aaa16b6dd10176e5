import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PRODUCT_STATUSES, productStatusKey } from '#app/features/catalogue/index.ts'
import { countOwnProducts, listOwnProducts } from '#app/features/catalogue/index.server.ts'
import { productsAddress, readProductsQuery } from '#app/features/catalogue/ui/seller-product-address.ts'
import { SellerProductRows } from '#app/features/catalogue/ui/seller-product-rows.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'
import { Tabs } from '#app/ui/Tabs.tsx'

export const handle = { access: 'seller:catalogue' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const search = new URL(request.url).searchParams
  const query = readProductsQuery(search)
  const [list, counts] = await Promise.all([
    listOwnProducts(call, {
      status: query.status ?? undefined,
      text: query.text,
      page: pageNumberOf(search.get('trang')),
    }),
    countOwnProducts(call),
  ])
  return { title: pageTitle(call.locale, wordsFor(call.locale)('goods:title')), query, list, counts }
}

export default function Products() {
  const t = useT()
  const path = usePath()
  const { query, list, counts } = useLoaderData<typeof loader>()
  const shown = PRODUCT_STATUSES.filter((status) => (counts[status] ?? 0) > 0 || status === query.status)
  const searched = query.text !== '' || query.status !== null
  return (
    <>
      <h1>{t('goods:title')}</h1>
      <ButtonLink wide href={path('/ban-hang/san-pham/moi')}>
        <Icon name="plus" small />
        {t('goods:add')}
      </ButtonLink>
      <Tabs
        label={t('goods:tabs')}
        items={[null, ...shown].map((status) => ({
          href: path(productsAddress({ status, text: query.text })),
          name: status
            ? t('goods:tab', { name: t(productStatusKey(status)), count: counts[status] ?? 0 })
            : t('goods:all'),
          current: status === query.status,
        }))}
      />
      <SearchForm
        action={path('/ban-hang/san-pham')}
        query={query.text}
        words={{
          label: t('goods:search.label'),
          placeholder: t('goods:search.placeholder'),
          submit: t('site:search.button'),
        }}
      />
      {list.items.length === 0 ? (
        <EmptyState
          picture="gift-box"
          title={t(searched ? 'goods:empty.search' : 'goods:empty.title')}
          action={
            searched ? (
              <ButtonLink kind="quiet" href={path('/ban-hang/san-pham')}>
                {t('goods:see_all')}
              </ButtonLink>
            ) : undefined
          }
        >
          {searched ? undefined : t('goods:empty.words')}
        </EmptyState>
      ) : (
        <SellerProductRows products={list.items} />
      )}
      <ListPages page={list.page} pages={list.pages} hrefOf={(one) => path(productsAddress(query, one))} />
    </>
  )
}
