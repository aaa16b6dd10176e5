import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { definitionNames } from '#app/features/monitoring/index.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { Card } from '#app/ui/Card.tsx'

export const handle = { access: 'officer' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ context }: LoaderFunctionArgs) {
  const { locale } = callOf(context)
  return { title: pageTitle(locale, wordsFor(locale)('department:definitions.title')) }
}

export default function Definitions() {
  const t = useT()
  return (
    <>
      <h1>{t('department:definitions.title')}</h1>
      <p className="muted lead">{t('department:definitions.lead')}</p>
      <Card>
        <dl className="stack max-w-3xl">
          {definitionNames.map((name) => (
            <div key={name} id={name}>
              <dt className="font-bold">{t(`department:definitions.list.${name}.name`)}</dt>
              <dd>{t(`department:definitions.list.${name}.words`)}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </>
  )
}
