import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDoubleRefunds } from '#app/features/payments/index.server.ts'
import { doublesPath } from '#app/features/payments/ui/operator/double-forms.ts'
import { DoubleRefundTable } from '#app/features/payments/ui/operator/DoubleRefundTable.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'
import { Tabs } from '#app/ui/Tabs.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** As `listDoubleRefunds` gives them. */
const PER_PAGE = 30

/** Refunds that went out twice: those that wait for a person, and those that are closed. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const closed = query.get('xem') === 'da-khep'
  const page = pageNumberOf(query.get('trang'))
  const { rows, total } = await listDoubleRefunds(call, { closed, page })
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:sent_twice.tab'))
  return { title, closed, rows, total, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)) }
}

export default function DoubleRefunds() {
  const t = useT()
  const path = usePath()
  const { closed, rows, total, page, pages } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('operator:refunds.title'), href: path('/dieu-hanh/hoan-tien') },
          { name: t('money:sent_twice.trail') },
        ]}
      />
      <h1>{t('money:sent_twice.tab')}</h1>
      <Tabs
        label={t('operator:refunds.tabs')}
        items={[
          { href: path(doublesPath), name: t('money:sent_twice.waiting'), current: !closed },
          { href: path(`${doublesPath}?xem=da-khep`), name: t('money:sent_twice.closed'), current: closed },
        ]}
      />
      {rows.length === 0 ? (
        <EmptyState
          picture="gift-box"
          title={t(closed ? 'money:sent_twice.empty_closed' : 'money:sent_twice.empty')}
        >
          {t('money:sent_twice.empty_words')}
        </EmptyState>
      ) : (
        <DoubleRefundTable rows={rows} total={total} />
      )}
      <ListPages
        page={page}
        pages={pages}
        hrefOf={(one) => path(`${doublesPath}?${closed ? 'xem=da-khep&' : ''}trang=${one}`)}
      />
    </>
  )
}
