import { Outlet } from '@remix-run/react'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { useSite } from '#app/routes/site-frame.ts'
import { PageShell } from '#app/ui/PageShell.tsx'

export const handle = { access: 'anyone' }

/** The frame of a household's own page: nothing to buy, nothing that leads its address elsewhere. */
export default function HouseholdLayout() {
  const t = useT()
  const path = usePath()
  const { mode } = useSite()
  return (
    <div className="[--display:var(--text)]">
      <PageShell
        variant="shop"
        narrow
        skip={t('site:skip')}
        demo={mode === 'demo' ? t('site:demo') : undefined}
        top={{ brand: { href: path('/'), name: t('site:brand') }, navLabel: t('site:nav.main') }}
      >
        <Outlet />
      </PageShell>
    </div>
  )
}
