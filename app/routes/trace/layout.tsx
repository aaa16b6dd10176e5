import { Outlet } from '@remix-run/react'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { FlashMessage } from '#app/routes/FlashMessage.tsx'
import { useSite } from '#app/routes/site-frame.ts'
import { PageShell } from '#app/ui/PageShell.tsx'

export const handle = { access: 'anyone' }

/** The frame of a letter: the mark, the other language, nothing to search or buy in the way; no web font is asked for. */
export default function TraceLayout() {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { mode, flash, path: here } = useSite()
  const other = locale === 'en' ? here.replace(/^\/en/, '') : `/en${here}`
  return (
    <div className="[--display:var(--text)]">
      <PageShell
        variant="shop"
        narrow
        skip={t('site:skip')}
        demo={mode === 'demo' ? t('site:demo') : undefined}
        message={flash ? <FlashMessage /> : undefined}
        top={{
          brand: { href: path('/'), name: t('site:brand') },
          navLabel: t('site:nav.main'),
          links: [{ href: other, name: t('site:nav.other_language') }],
        }}
        footer={
          <>
            <p>{t('trace:footer.what')}</p>
            <ul className="foot-links">
              <li>
                <a href={path('/')}>{t('trace:footer.home')}</a>
              </li>
              <li>
                <a href={path('/thong-tin/khieu-nai')}>{t('trace:footer.complaints')}</a>
              </li>
            </ul>
          </>
        }
      >
        <Outlet />
      </PageShell>
    </div>
  )
}
