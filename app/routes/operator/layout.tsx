import { Outlet } from '@remix-run/react'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { FlashMessage } from '#app/routes/FlashMessage.tsx'
import { useIsCurrent, useSite } from '#app/routes/site-frame.ts'
import { PageShell } from '#app/ui/PageShell.tsx'

export const handle = { access: 'operator' }

const places = [
  ['/dieu-hanh', 'operator:tab.desk'],
  ['/dieu-hanh/chu-the', 'operator:tab.sellers'],
  ['/dieu-hanh/san-pham', 'operator:tab.products'],
  ['/dieu-hanh/tien', 'money:trail'],
] as const

/** What belongs to the desk, the sellers and the goods; everything else that operators do is about money. */
const elsewhere = ['/dieu-hanh/chu-the', '/dieu-hanh/san-pham']

export default function OperatorLayout() {
  const t = useT()
  const path = usePath()
  const isCurrent = useIsCurrent()
  const isMoney = !isCurrent('/dieu-hanh', true) && !elsewhere.some((place) => isCurrent(place))
  const { mode, flash, person } = useSite()
  return (
    <PageShell
      variant="operator"
      skip={t('site:skip')}
      demo={mode === 'demo' ? t('site:demo') : undefined}
      message={flash ? <FlashMessage /> : undefined}
      top={{
        brand: { href: path('/dieu-hanh'), name: t('operator:brand') },
        navLabel: t('site:nav.account'),
        links: [{ href: path('/tai-khoan'), name: person?.name ?? t('site:nav.account') }],
      }}
      tabs={{
        label: t('operator:tab.label'),
        items: places.map(([place, word]) => ({
          href: path(place),
          name: t(word),
          current: place === '/dieu-hanh/tien' ? isMoney : isCurrent(place, place === '/dieu-hanh'),
        })),
      }}
    >
      <Outlet />
    </PageShell>
  )
}
