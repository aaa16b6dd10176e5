import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  foreseeRemittance,
  importRemittance,
  readRemittanceDraft,
  saveRemittanceColumns,
} from '#app/features/ordering/index.server.ts'
import { ConfirmRemittanceSchema } from '#app/features/ordering/ui/cash/cash-forms.ts'
import { RemittancePreview } from '#app/features/ordering/ui/cash/RemittancePreview.tsx'
import { RemittanceColumnsForm, remittanceFields } from '#app/features/payments/ui/operator/file-forms.ts'
import { MoneyFileStep } from '#app/features/payments/ui/operator/MoneyFileStep.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { isId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseFormData, readForm } from '#app/platform/http/form.server.ts'
import { answerColumns, fileGone, loadStep } from '#app/routes/money-file-step.server.ts'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const LIST = '/dieu-hanh/thu-ho'

/** The second step: what is in a carrier's file, and what reading it in would do. */
export const loader = (request: LoaderFunctionArgs) =>
  loadStep(request, {
    list: LIST,
    title: wordsFor(callOf(request.context).locale)('money:cash.preview'),
    read: readRemittanceDraft,
    preview: async (call, { layout, reference, skipped, rows }) => ({
      ...{ layout, reference, skipped, lines: await foreseeRemittance(call, rows) },
    }),
  })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const draftId = params['draftId'] ?? ''
  const sent = await readForm(request)
  if (!isId(draftId)) return fileGone(call, LIST)
  if (sent.get('do') === 'columns') {
    return answerColumns(call, { draftId, list: LIST, sent }, RemittanceColumnsForm, saveRemittanceColumns)
  }
  const form = parseFormData(sent, ConfirmRemittanceSchema)
  if (!form.ok) return form.reply()
  const answer = await importRemittance(call, { draftId, ...form.value })
  if (answer.ok) return redirectWithMessage(call, `${LIST}/${answer.value.remittanceId}`, 'money:cash.done')
  if (answer.failure.field) return form.fail(answer.failure)
  return redirectWithMessage(call, LIST, failureKey(answer.failure), { tone: 'error' })
}

export default function RemittanceDraft() {
  const t = useT()
  const back = usePath()(LIST)
  const { fileName, reading, preview } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <MoneyFileStep
      title={t('money:cash.preview')}
      list={{ name: t('money:cash.title'), href: back }}
      {...{ fileName, reading, lastResult }}
      fields={remittanceFields}
    >
      {preview && <RemittancePreview {...preview} back={back} lastResult={lastResult} />}
    </MoneyFileStep>
  )
}
