import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  foresee,
  importStatement,
  isOurs,
  readStatementDraft,
  saveStatementColumns,
} from '#app/features/payments/index.server.ts'
import { StatementColumnsForm, statementFields } from '#app/features/payments/ui/operator/file-forms.ts'
import { MoneyFileStep } from '#app/features/payments/ui/operator/MoneyFileStep.tsx'
import { StatementPreview } from '#app/features/payments/ui/operator/StatementPreview.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { isId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, readForm } from '#app/platform/http/form.server.ts'
import { answerColumns, fileGone, loadStep } from '#app/routes/money-file-step.server.ts'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const LIST = '/dieu-hanh/sao-ke'

/** The second step: what is in the file, and what reading it in would do. */
export const loader = (request: LoaderFunctionArgs) =>
  loadStep(request, {
    list: LIST,
    title: wordsFor(callOf(request.context).locale)('money:statement.preview'),
    read: readStatementDraft,
    preview: async (call, { accountNumber, layout, skipped, rows }) => ({
      ...{ accountNumber, layout, skipped },
      ...{ rows: await foresee(call, rows), ours: await isOurs(call, accountNumber) },
    }),
  })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const draftId = params['draftId'] ?? ''
  const sent = await readForm(request)
  if (!isId(draftId)) return fileGone(call, LIST)
  if (sent.get('do') === 'columns') {
    return answerColumns(call, { draftId, list: LIST, sent }, StatementColumnsForm, saveStatementColumns)
  }
  const answer = await importStatement(call, { draftId })
  if (answer.ok) return redirectWithMessage(call, `${LIST}/${answer.value.importId}`, 'money:statement.done')
  return redirectWithMessage(call, LIST, failureKey(answer.failure), { tone: 'error' })
}

export default function StatementDraft() {
  const t = useT()
  const back = usePath()(LIST)
  const { fileName, reading, preview } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <MoneyFileStep
      title={t('money:statement.preview')}
      list={{ name: t('money:statement.title'), href: back }}
      {...{ fileName, reading, lastResult }}
      fields={statementFields}
    >
      {preview && <StatementPreview {...preview} back={back} />}
    </MoneyFileStep>
  )
}
