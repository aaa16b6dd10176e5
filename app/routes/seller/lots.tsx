import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listLots, SOON_DAYS } from '#app/features/inventory/index.server.ts'
import {
  LOT_FILTERS,
  lotQuery,
  lotsAddress,
  readLotFilter,
} from '#app/features/inventory/ui/seller-lot-filters.ts'
import { SellerLotCard } from '#app/features/inventory/ui/seller-lot-card.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Icon } from '#app/ui/Icon.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'
import { Tabs } from '#app/ui/Tabs.tsx'

export const handle = { access: 'seller:stock' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** As `listLots` gives them. */
const PER_PAGE = 30

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const filter = readLotFilter(query.get('loc'))
  const page = pageNumberOf(query.get('trang'))
  const { rows, total } = await listLots(call, {
    ...lotQuery(filter, vnDay(call.clock.now()), SOON_DAYS),
    page,
  })
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('lots:title')),
    filter,
    page,
    pages: Math.max(1, Math.ceil(total / PER_PAGE)),
    lots: rows,
  }
}

export default function Lots() {
  const t = useT()
  const path = usePath()
  const { filter, page, pages, lots } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('lots:title')}</h1>
      <ButtonLink wide href={path('/ban-hang/lo/moi')}>
        <Icon name="plus" small />
        {t('lots:receive')}
      </ButtonLink>
      <Tabs
        label={t('lots:filter.label')}
        items={LOT_FILTERS.map((one) => ({
          href: path(lotsAddress(one)),
          name: t(`lots:filter.${one}`),
          current: one === filter,
        }))}
      />
      {lots.length === 0 ? (
        <EmptyState
          picture="gift-box"
          title={t(`lots:empty.${filter}`)}
          action={
            filter === 'tat-ca' ? undefined : (
              <ButtonLink kind="quiet" href={path(lotsAddress('tat-ca'))}>
                {t('lots:see_all')}
              </ButtonLink>
            )
          }
        >
          {t('lots:empty.words')}
        </EmptyState>
      ) : (
        <ul className="stack">
          {lots.map((lot) => (
            <li key={lot.lotId}>
              <SellerLotCard lot={lot} />
            </li>
          ))}
        </ul>
      )}
      <ListPages page={page} pages={pages} hrefOf={(one) => path(lotsAddress(filter, one))} />
    </>
  )
}
