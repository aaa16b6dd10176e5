import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listVouchers } from '#app/features/sharing/index.server.ts'
import { ListPages } from '#app/ui/ListPages.tsx'
import { SharingTabs } from '#app/features/sharing/ui/SharingTabs.tsx'
import { useSharingWords } from '#app/features/sharing/ui/sharing-words.ts'
import { VoucherCards } from '#app/features/sharing/ui/VoucherCards.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Tile } from '#app/ui/Tile.tsx'
import { Tiles } from '#app/ui/Tiles.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const headers = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const title = pageTitle(call.locale, wordsFor(call.locale)('sharing:vouchers.title'))
  return { title, vouchers: await listVouchers(call, page) }
}

export default function Vouchers() {
  const t = useT()
  const path = usePath()
  const words = useSharingWords()
  const { items, page, pages, total, thisYear } = useLoaderData<typeof loader>().vouchers
  return (
    <>
      <h1>{t('sharing:vouchers.title')}</h1>
      <SharingTabs current="vouchers" />
      {items.length === 0 ? (
        <EmptyState
          picture="rice"
          title={t('sharing:vouchers.empty')}
          action={
            <ButtonLink href={path('/ban-hang/ho-thanh-vien')}>{t('sharing:vouchers.to_members')}</ButtonLink>
          }
        >
          {t('sharing:vouchers.empty_words')}
        </EmptyState>
      ) : (
        <>
          <Tiles>
            <Tile figure={words.dong(thisYear)} label={t('sharing:vouchers.this_year')} />
            <Tile figure={String(total)} label={t('sharing:vouchers.count')} />
          </Tiles>
          <VoucherCards vouchers={items} />
        </>
      )}
      <ListPages
        page={page}
        pages={pages}
        hrefOf={(one) => path(`/ban-hang/ho-thanh-vien/phieu-chi?trang=${one}`)}
      />
    </>
  )
}
