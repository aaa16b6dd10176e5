import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDeliveries } from '#app/features/sharing/index.server.ts'
import { DeliveryLine } from '#app/features/sharing/ui/AccountView.tsx'
import { ListPages } from '#app/ui/ListPages.tsx'
import { SharingTabs } from '#app/features/sharing/ui/SharingTabs.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Icon } from '#app/ui/Icon.tsx'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const page = pageNumberOf(new URL(request.url).searchParams.get('trang'))
  const title = pageTitle(call.locale, wordsFor(call.locale)('sharing:deliveries.title'))
  return { title, deliveries: await listDeliveries(call, { page }) }
}

export default function Deliveries() {
  const t = useT()
  const path = usePath()
  const { items, page, pages } = useLoaderData<typeof loader>().deliveries
  return (
    <>
      <h1>{t('sharing:deliveries.title')}</h1>
      <SharingTabs current="deliveries" />
      <ButtonLink wide href={path('/ban-hang/ho-thanh-vien/nhan-hang')}>
        <Icon name="plus" small />
        {t('sharing:deliveries.new')}
      </ButtonLink>
      {items.length === 0 ? (
        <EmptyState picture="rice" title={t('sharing:deliveries.empty')}>
          {t('sharing:deliveries.empty_words')}
        </EmptyState>
      ) : (
        <ul className="card rows">
          {items.map((one) => (
            <DeliveryLine
              key={one.deliveryId}
              delivery={one}
              withMember
              href={path(`/ban-hang/ho-thanh-vien/phieu-nhan/${one.deliveryId}`)}
            />
          ))}
        </ul>
      )}
      <ListPages
        page={page}
        pages={pages}
        hrefOf={(one) => path(`/ban-hang/ho-thanh-vien/hang-giao?trang=${one}`)}
      />
    </>
  )
}
