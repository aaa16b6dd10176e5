import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { diaryDesk } from '#app/features/traceability/index.server.ts'
import { DiaryLots } from '#app/features/traceability/ui/DiaryLots.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'

export const handle = { access: 'seller:diary' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const title = pageTitle(call.locale, wordsFor(call.locale)('diary:desk.title'))
  return { title, ...(await diaryDesk(call)) }
}

export default function Diary() {
  const t = useT()
  const path = usePath()
  const { lacking, written } = useLoaderData<typeof loader>()
  return (
    <>
      <h1>{t('diary:desk.title')}</h1>
      {lacking.length + written.length === 0 ? (
        <EmptyState
          picture="gift-box"
          title={t('diary:desk.empty')}
          action={<ButtonLink href={path('/ban-hang/lo/moi')}>{t('diary:desk.receive')}</ButtonLink>}
        >
          {t('diary:desk.empty_words')}
        </EmptyState>
      ) : (
        <p className="muted">{t('diary:desk.lead')}</p>
      )}
      {lacking.length > 0 && (
        <section className="stack">
          <h2>{t('diary:desk.lacking')}</h2>
          <p className="small muted">{t('diary:desk.lacking_lead')}</p>
          <DiaryLots lots={lacking} />
        </section>
      )}
      {written.length > 0 && (
        <section className="stack">
          <h2>{t('diary:desk.written')}</h2>
          <DiaryLots lots={written} />
        </section>
      )}
    </>
  )
}
