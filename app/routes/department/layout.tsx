import { Outlet } from '@remix-run/react'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { FlashMessage } from '#app/routes/FlashMessage.tsx'
import { useIsCurrent, useSite } from '#app/routes/site-frame.ts'
import { PageShell } from '#app/ui/PageShell.tsx'

export const handle = { access: 'officer' }

const sections = [
  ['/so', 'department:nav.sales'],
  ['/so/chung-nhan', 'department:nav.certificates'],
  ['/so/cach-tinh', 'department:nav.definitions'],
] as const

export default function DepartmentLayout() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const isCurrent = useIsCurrent()
  const { mode, flash, path: here } = useSite()
  const other = locale === 'en' ? here.replace(/^\/en/, '') : `/en${here}`
  return (
    <PageShell
      variant="department"
      skip={t('site:skip')}
      demo={mode === 'demo' ? t('site:demo') : undefined}
      message={flash ? <FlashMessage /> : undefined}
      top={{
        brand: { href: path('/so'), name: t('department:brand') },
        navLabel: t('site:nav.main'),
        links: [
          { href: path('/tai-khoan'), name: t('department:account') },
          { href: other, name: t('site:nav.other_language') },
        ],
      }}
      tabs={{
        label: t('department:nav.label'),
        items: sections.map(([to, name]) => ({
          href: path(to),
          name: t(name),
          current: isCurrent(to, to === '/so'),
        })),
      }}
    >
      <Outlet />
    </PageShell>
  )
}
