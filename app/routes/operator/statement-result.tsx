import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { readStatementImport } from '#app/features/payments/index.server.ts'
import { ImportSums } from '#app/features/payments/ui/operator/ImportSums.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { isId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { ButtonLink } from '#app/ui/ButtonLink.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What became of the lines of one statement. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const importId = params['importId'] ?? ''
  if (!isId(importId)) throw notFound()
  const result = orNotFound(await readStatementImport(call, importId))
  return { title: pageTitle(call.locale, wordsFor(call.locale)('money:statement.result')), result }
}

export default function StatementResult() {
  const t = useT()
  const path = usePath()
  const { result } = useLoaderData<typeof loader>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('money:statement.title'), href: path('/dieu-hanh/sao-ke') },
          { name: result.fileName },
        ]}
      />
      <h1>{t('money:statement.result')}</h1>
      <ImportSums result={result} />
      <ButtonLink href={path('/dieu-hanh/chuyen-khoan')}>{t('money:statement.to_desk')}</ButtonLink>
    </>
  )
}
