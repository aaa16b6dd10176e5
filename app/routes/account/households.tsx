import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readOwnHouseholds } from '#app/features/sharing/index.server.ts'
import { HouseholdView } from '#app/features/sharing/ui/HouseholdView.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'

export const handle = { access: 'person' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const headers = () => ({ 'Cache-Control': 'no-store' })

/** The books of the households that carry this person's own phone number. */
export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const title = pageTitle(call.locale, wordsFor(call.locale)('sharing:household.accounts'))
  return { title, households: await readOwnHouseholds(call) }
}

export default function Households() {
  const t = useT()
  const { households } = useLoaderData<typeof loader>()
  return (
    <div className="stack mx-auto w-full max-w-xl">
      <h1>{t('sharing:household.accounts')}</h1>
      {households.length === 0 && <p>{t('sharing:household.nothing')}</p>}
      {households.map((household) => (
        <HouseholdView key={household.memberId} household={household} level={2} />
      ))}
    </div>
  )
}
