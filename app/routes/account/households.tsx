import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnHouseholds, readOwnHousehold } from '#app/features/sharing/index.server.ts'
import { readAccountPages } from '#app/features/sharing/ui/account-pages.ts'
import { HouseholdView } from '#app/features/sharing/ui/HouseholdView.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { orNotFound } from '#app/platform/http/refuse.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { Chip } from '#app/ui/Chip.tsx'
import { Chips } from '#app/ui/Chips.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'

export const handle = { access: 'person' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const headers = () => ({ 'Cache-Control': 'no-store' })

const HERE = '/tai-khoan/ho'

/** The book of a household that carries this person's own phone number; the first where there are several. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const households = await listOwnHouseholds(call)
  const wanted = query.get('ho') ?? households[0]?.memberId ?? null
  const household = wanted && orNotFound(await readOwnHousehold(call, wanted, readAccountPages(query)))
  const title = pageTitle(call.locale, wordsFor(call.locale)('sharing:household.accounts'))
  return { title, households, household: household || null }
}

export default function Households() {
  const t = useT()
  const path = usePath()
  const { households, household } = useLoaderData<typeof loader>()
  const several = households.length > 1
  const addressOf = (memberId: string) => path(several ? `${HERE}?ho=${memberId}` : HERE)
  return (
    <div className="stack mx-auto w-full max-w-xl">
      <h1>{t('sharing:household.accounts')}</h1>
      {several && (
        <Chips label={t('sharing:household.choose')}>
          {households.map(({ memberId, name, cooperative }) => (
            <Chip key={memberId} href={addressOf(memberId)} current={memberId === household?.memberId ? 'page' : undefined}>
              {t('sharing:household.choice', { name, cooperative: cooperative.name })}
            </Chip>
          ))}
        </Chips>
      )}
      {household ? (
        <HouseholdView
          household={household}
          own={addressOf(household.memberId)}
          papers={path(HERE)}
          level={2}
        />
      ) : (
        <EmptyState
          picture="rice"
          title={t('sharing:household.nothing')}
          action={<ButtonLink href={path('/tai-khoan')}>{t('sharing:household.back')}</ButtonLink>}
        >
          {t('sharing:household.nothing_words')}
        </EmptyState>
      )}
    </div>
  )
}
