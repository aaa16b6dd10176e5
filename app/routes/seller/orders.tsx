import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSellerOrders } from '#app/features/ordering/index.server.ts'
import { StatusBadge } from '#app/features/ordering/ui/seller-order-badges.tsx'
import { SellerOrderCard } from '#app/features/ordering/ui/seller-order-card.tsx'
import { ordersAddress, orderTabs, readTab } from '#app/features/ordering/ui/seller-order-tabs.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'
import { Tabs } from '#app/ui/Tabs.tsx'

export const handle = { access: 'seller:orders' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** As `listSellerOrders` gives them. */
const PER_PAGE = 30

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const tab = readTab(query.get('tinh-trang'))
  const page = pageNumberOf(query.get('trang'))
  const { rows, total, counts } = await listSellerOrders(call, { status: tab ?? undefined, page })
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('packing:orders.title')),
    tab,
    page,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    counts,
    orders: rows.map((order) => ({ order, place: call.ports.geography.communeLabel(order.communeCode) })),
  }
}

export default function Orders() {
  const t = useT()
  const path = usePath()
  const { tab, page, pages, counts, orders } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('packing:orders.title')}</h1>
      <Tabs
        label={t('packing:orders.tabs')}
        items={orderTabs(counts).map(({ status, count }) => ({
          href: path(ordersAddress(status)),
          name: status
            ? t('packing:orders.tab', { name: t(`packing:status.${status}`), count })
            : t('packing:orders.all'),
          current: status === tab,
        }))}
      />
      {orders.length === 0 && (
        <EmptyState
          picture="gift-box"
          title={t(tab ? 'packing:orders.empty_tab' : 'packing:orders.empty')}
          action={
            tab ? (
              <ButtonLink kind="quiet" href={path(ordersAddress(null))}>
                {t('packing:orders.see_all')}
              </ButtonLink>
            ) : undefined
          }
        >
          {t('packing:orders.empty_words')}
        </EmptyState>
      )}
      {orders.map(({ order, place }) => (
        <SellerOrderCard
          key={order.code}
          order={order}
          place={place}
          badge={tab ? undefined : <StatusBadge status={order.status} />}
        />
      ))}
      <ListPages page={page} pages={pages} hrefOf={(one) => path(ordersAddress(tab, one))} />
    </>
  )
}
