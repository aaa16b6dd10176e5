import { data, type LoaderFunctionArgs } from '@remix-run/node'
import { useT } from '#app/i18n/locale-context.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { pageTitle } from '#app/i18n/page-title.ts'
import { PageShell } from '#app/ui/PageShell.tsx'
import type { MetaFunction } from '@remix-run/node'

export const handle = { access: 'demo' }

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const loader = ({ context }: LoaderFunctionArgs) =>
  data({ title: pageTitle(context.call.locale, wordsFor(context.call.locale)('dev:title')) })

const doors = [
  ['/dev/ngan-hang', 'dev:bank'],
  ['/dev/ui', 'dev:ui'],
  ['/dang-nhap', 'dev:accounts'],
  ['/healthz', 'dev:health'],
] as const

export default function Development() {
  const t = useT()
  return (
    <PageShell
      variant="operator"
      narrow
      skip={t('site:skip')}
      demo={t('site:demo')}
      top={{ brand: { href: '/', name: t('site:brand') }, navLabel: t('site:nav.main') }}
    >
      <h1>{t('dev:title')}</h1>
      <p className="muted">{t('dev:lead')}</p>
      <ul className="stack">
        {doors.map(([href, name]) => (
          <li key={href} className="card">
            <a href={href}>{t(name)}</a>
          </li>
        ))}
      </ul>
    </PageShell>
  )
}
