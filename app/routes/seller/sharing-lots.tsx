import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listSharingLots } from '#app/features/sharing/index.server.ts'
import { LotCards } from '#app/features/sharing/ui/LotCards.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'
import { SharingTabs } from '#app/features/sharing/ui/SharingTabs.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { EmptyState } from '#app/ui/EmptyState.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const title = pageTitle(call.locale, wordsFor(call.locale)('sharing:lots.title'))
  return { title, lots: await listSharingLots(call, page) }
}

export default function SharingLots() {
  const t = useT()
  const path = usePath()
  const { items, page, pages } = useLoaderData<typeof loader>().lots
  return (
    <>
      <h1>{t('sharing:lots.title')}</h1>
      <SharingTabs current="lots" />
      <p className="lead">{t('sharing:lots.lead')}</p>
      {items.length === 0 ? (
        <EmptyState picture="rice" title={t('sharing:lots.empty')}>
          {t('sharing:lots.empty_words')}
        </EmptyState>
      ) : (
        <LotCards lots={items} />
      )}
      <ListPages
        page={page}
        pages={pages}
        hrefOf={(one) => path(`/ban-hang/ho-thanh-vien/lo?trang=${one}`)}
      />
    </>
  )
}
