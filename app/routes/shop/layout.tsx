import { Outlet, useSearchParams } from '@remix-run/react'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { FlashMessage } from '#app/routes/FlashMessage.tsx'
import { useSite } from '#app/routes/site-frame.ts'
import { PageShell } from '#app/ui/PageShell.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'

export const handle = { access: 'anyone' }

export default function ShopLayout() {
  const t = useT()
  const path = usePath()
  const { mode, flash, person } = useSite()
  const [query] = useSearchParams()
  return (
    <PageShell
      variant="shop"
      skip={t('site:skip')}
      demo={mode === 'demo' ? t('site:demo') : undefined}
      message={flash ? <FlashMessage /> : undefined}
      top={{
        brand: { href: path('/'), name: t('site:brand') },
        navLabel: t('site:nav.main'),
        search: (
          <SearchForm
            action={path('/tim-kiem')}
            query={query.get('q') ?? undefined}
            words={{
              label: t('site:search.label'),
              placeholder: t('site:search.placeholder'),
              submit: t('site:search.button'),
            }}
          />
        ),
        links: [
          ...(person ? [{ href: path('/tai-khoan'), name: t('site:nav.account') }] : []),
          { href: path('/tra-cuu'), name: t('site:nav.find_order') },
          { href: path('/gio-hang'), name: t('site:nav.cart'), cart: true },
        ],
      }}
      footer={<ShopFooter signedIn={person !== null} />}
    >
      <Outlet />
    </PageShell>
  )
}

const information = [
  ['ve-cho-lang', 'site:footer.about'],
  ['quy-che', 'site:footer.regulation'],
  ['giao-hang-doi-tra', 'site:footer.delivery'],
  ['khieu-nai', 'site:footer.disputes'],
  ['rieng-tu', 'site:footer.privacy'],
  ['thu-tu-hang', 'site:footer.ranking'],
  ['bieu-phi', 'site:footer.fees'],
] as const

function ShopFooter({ signedIn }: { signedIn: boolean }) {
  const t = useT()
  const path = usePath()
  const locale = useLocale()
  const { path: here } = useSite()
  const [query] = useSearchParams()
  const elsewhere = locale === 'en' ? here.replace(/^\/en/, '') || '/' : `/en${here === '/' ? '' : here}`
  // What was searched for is part of where one stands.
  const other = query.size > 0 ? `${elsewhere}?${query}` : elsewhere
  return (
    <ul className="foot-links">
      {information.map(([page, name]) => (
        <li key={page}>
          <a href={path(`/thong-tin/${page}`)}>{t(name)}</a>
        </li>
      ))}
      <li>
        <a href={path('/nha-san-xuat')}>{t('site:nav.makers')}</a>
      </li>
      {!signedIn && (
        <li>
          <a href={path('/dang-nhap')}>{t('site:nav.sign_in')}</a>
        </li>
      )}
      <li>
        <a href={other} hrefLang={locale === 'en' ? 'vi' : 'en'} lang={locale === 'en' ? 'vi' : 'en'}>
          {t('site:nav.other_language')}
        </a>
      </li>
    </ul>
  )
}
