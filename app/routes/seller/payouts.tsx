import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSellerPayouts } from '#app/features/settlement/index.server.ts'
import { PayoutList } from '#app/features/settlement/ui/money/PayoutList.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { ListPages } from '#app/ui/ListPages.tsx'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const list = await listSellerPayouts(call, page)
  return { title: pageTitle(call.locale, wordsFor(call.locale)('settlement:payouts.title')), list }
}

export default function Payouts() {
  const t = useT()
  const path = usePath()
  const { list } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        label={t('shop:trail')}
        trail={[{ name: t('settlement:money.title'), href: path('/ban-hang/tien') }]}
      />
      <h1>{t('settlement:payouts.title')}</h1>
      {list.items.length === 0 ? (
        <EmptyState picture="gift-box" title={t('settlement:payouts.empty')}>
          {t('settlement:payouts.empty_words')}
        </EmptyState>
      ) : (
        <PayoutList payouts={list.items} />
      )}
      <ListPages
        page={list.page}
        pages={list.pages}
        hrefOf={(one) => path(`/ban-hang/tien/chi-tra?trang=${one}`)}
      />
    </>
  )
}
