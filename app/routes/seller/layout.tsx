import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { sellerPlaces } from '#app/features/ordering/ui/seller-places.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { callOf } from '#app/platform/http/context.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'
import { FlashMessage } from '#app/routes/FlashMessage.tsx'
import { useIsCurrent, useSite } from '#app/routes/site-frame.ts'
import { PageShell } from '#app/ui/PageShell.tsx'

export const handle = { access: 'seller' }

export function loader({ context }: LoaderFunctionArgs) {
  const { actor } = callOf(context)
  if (actor.kind !== 'person' || !actor.staff) throw notFound()
  return { seller: actor.staff.sellerName, places: sellerPlaces(actor.staff.role) }
}

export default function SellerLayout() {
  const t = useT()
  const path = usePath()
  const isCurrent = useIsCurrent()
  const { mode, flash } = useSite()
  const { seller, places } = useLoaderData<typeof loader>()
  return (
    <PageShell
      variant="seller"
      skip={t('site:skip')}
      demo={mode === 'demo' ? t('site:demo') : undefined}
      message={flash ? <FlashMessage /> : undefined}
      top={{
        brand: { href: path('/ban-hang'), name: t('portal:brand') },
        navLabel: t('site:nav.account'),
        links: [{ href: path('/tai-khoan'), name: seller }],
      }}
      bottom={{
        label: t('portal:nav.label'),
        items: places.map((place) => ({
          href: path(place.path),
          name: t(place.word),
          icon: place.icon,
          current: isCurrent(place.path, place.path === '/ban-hang'),
        })),
      }}
    >
      <Outlet />
    </PageShell>
  )
}
