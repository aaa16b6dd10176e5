import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readUploads } from '#app/features/media/index.server.ts'
import { keepStatement, listStatementImports } from '#app/features/payments/index.server.ts'
import { ImportTable } from '#app/features/payments/ui/operator/ImportTable.tsx'
import { UploadForm } from '#app/features/payments/ui/operator/UploadForm.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo } from '#app/platform/http/flash.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Card } from '#app/ui/Card.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:statement.title'))
  return { title, imports: await listStatementImports(call) }
}

/** Keeps the file for the next step, where it is looked at and confirmed. */
export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const sent = await readUploads(request, { maxFiles: 1 })
  if (!sent.ok) return data({ error: 'money:file.too-large' }, { status: 422 })
  const kept = await keepStatement(call, sent.value.files[0])
  if (!kept.ok) return data({ error: kept.failure.key }, { status: 422 })
  return redirectTo(call, `/dieu-hanh/sao-ke/xem/${kept.value.draftId}`)
}

export default function Statements() {
  const t = useT()
  const path = usePath()
  const { imports } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('money:statement.title') },
        ]}
      />
      <h1>{t('money:statement.title')}</h1>
      <p className="lead">{t('money:statement.lead')}</p>
      <Card>
        <UploadForm error={answer?.error ?? null} />
        <p className="hint">{t('money:statement.known_layouts')}</p>
      </Card>
      <h2>{t('money:statement.past')}</h2>
      <ImportTable imports={imports} />
    </>
  )
}
