import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sellerStatusKey, type SellerStatus } from '#app/features/sellers/index.ts'
import { countSellers, listSellers } from '#app/features/sellers/index.server.ts'
import {
  readSellerTab,
  SELLER_TABS,
  sellersAddress,
  statusOfTab,
} from '#app/features/sellers/ui/operator/seller-tabs.ts'
import { SellerTable } from '#app/features/sellers/ui/operator/SellerTable.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { ListPages } from '#app/ui/ListPages.tsx'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'
import { Tabs } from '#app/ui/Tabs.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const text = (query.get('q') ?? '').trim().slice(0, 80)
  const tab = readSellerTab(query.get('tinh-trang'), text)
  const [list, counts] = await Promise.all([
    listSellers(call, { status: statusOfTab(tab), text, page: pageNumberOf(query.get('trang')) }),
    countSellers(call, { text }),
  ])
  const title = pageTitle(call.locale, wordsFor(call.locale)('operator:sellers.title'))
  return { title, text, tab, list, counts }
}

export default function Sellers() {
  const t = useT()
  const path = usePath()
  const { text, tab, list, counts } = useLoaderData<typeof loader>()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const tabName = (status: SellerStatus | undefined) =>
    status
      ? t('operator:sellers.tab', { name: t(sellerStatusKey(status)), count: counts[status] ?? 0 })
      : t('operator:sellers.all', { count: all })
  return (
    <>
      <h1>{t('operator:sellers.title')}</h1>
      <SearchForm
        action={path('/dieu-hanh/chu-the')}
        query={text}
        words={{
          label: t('operator:sellers.search'),
          placeholder: t('operator:sellers.placeholder'),
          submit: t('operator:sellers.button'),
        }}
      />
      <Tabs
        label={t('operator:sellers.tabs')}
        items={SELLER_TABS.map((one) => ({
          href: path(sellersAddress(one, text)),
          name: tabName(statusOfTab(one)),
          current: one === tab,
        }))}
      />
      {list.items.length === 0 ? (
        <EmptyState
          picture="bamboo"
          title={text ? t('operator:sellers.empty_search', { text }) : t('operator:sellers.empty')}
          action={
            tab === 'tat-ca' && !text ? undefined : (
              <ButtonLink kind="quiet" href={path(sellersAddress('tat-ca', ''))}>
                {t('operator:sellers.see_all')}
              </ButtonLink>
            )
          }
        >
          {text ? t('operator:sellers.empty_words') : undefined}
        </EmptyState>
      ) : (
        <SellerTable sellers={list.items} total={list.total} />
      )}
      <ListPages
        page={list.page}
        pages={list.pages}
        hrefOf={(page) => path(sellersAddress(tab, text, page))}
      />
    </>
  )
}
