import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readHouseholdByToken } from '#app/features/sharing/index.server.ts'
import { readAccountPages } from '#app/features/sharing/ui/account-pages.ts'
import { HouseholdView } from '#app/features/sharing/ui/HouseholdView.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { localPath } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'

/** No font and no script: it opens on the cheapest phone. */
export const handle = { access: 'anyone', font: 'none' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  // The address is a key: no search engine keeps it, no other place is told of it.
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
]

export const headers = () => ({ 'Cache-Control': 'no-store' })

/** Opens by the secret of its link; a link that was renewed is 404, like one that never was. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const token = params['token'] ?? ''
  const pages = readAccountPages(new URL(request.url).searchParams)
  const household = orNotFound(await readHouseholdByToken(call, token, pages))
  const title = wordsFor(call.locale)('sharing:household.title', { name: household.name })
  return { household, own: localPath(call.locale, `/ho/${token}`), title: pageTitle(call.locale, title) }
}

export default function HouseholdAccount() {
  const { household, own } = useLoaderData<typeof loader>()
  return <HouseholdView household={household} own={own} papers={own} />
}
