import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { Links, Meta, Outlet, useMatches, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { wordsFor } from '#app/i18n/i18n.ts'
import { LocaleProvider, useKeyWords } from '#app/i18n/locale-context.tsx'
import { takeFlash } from '#app/platform/http/flash.server.ts'
import { FieldWords } from '#app/ui/form/FieldWords.tsx'
import { CalmError } from '#app/routes/calm-error.tsx'
import styles from '#app/ui/theme.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/brand/favicon.png', sizes: '32x32' },
  { rel: 'icon', href: '/brand/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction<typeof loader> = ({ data: site }) => [
  { title: wordsFor(site?.locale ?? 'vi')('site:brand') },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { call, mode } = context
  const { flash, clear } = await takeFlash(request, call.locale)
  const person = call.actor.kind === 'person' ? { name: call.actor.name } : null
  return data(
    { locale: call.locale, mode, flash, person, path: new URL(request.url).pathname },
    clear ? { headers: { 'Set-Cookie': clear } } : undefined,
  )
}

/** A route whose `handle.font` is 'none' sends no web font: scanned pages open at once. */
const isPlain = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'font' in handle && handle.font === 'none'

const faces = ['be-vietnam-pro-700', 'be-vietnam-pro-700-vietnamese']

// Vietnamese words mix letters of both files, so both are wanted at once.
function Fonts() {
  return faces.map((face) => (
    <link
      key={face}
      rel="preload"
      href={`/fonts/${face}.woff2`}
      as="font"
      type="font/woff2"
      crossOrigin="anonymous"
    />
  ))
}

export function Layout({ children }: { children: ReactNode }) {
  const known = useRouteLoaderData<typeof loader>('root')
  const locale = known?.locale ?? 'vi'
  const plain = useMatches().some(({ handle }) => isPlain(handle))
  return (
    <html lang={locale} data-font={plain ? 'none' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#faf6ec" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#151a13" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
        {!plain && <Fonts />}
        <script src="/scripts/market.js" defer />
        {import.meta.env.DEV && <script type="module" src="/@vite/client" />}
      </head>
      <body>
        <LocaleProvider locale={locale}>
          <FormWords>{children}</FormWords>
        </LocaleProvider>
      </body>
    </html>
  )
}

function FormWords({ children }: { children: ReactNode }) {
  return <FieldWords speak={useKeyWords()}>{children}</FieldWords>
}

export default function Root() {
  return <Outlet />
}

export const ErrorBoundary = CalmError
