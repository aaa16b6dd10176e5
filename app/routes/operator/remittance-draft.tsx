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
import { ColumnsForm } from '#app/features/payments/ui/operator/ColumnsForm.tsx'
import { RemittanceColumnsForm, remittanceFields } from '#app/features/payments/ui/operator/file-forms.ts'
import { UnreadableFile } from '#app/features/payments/ui/operator/UnreadableFile.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { isId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectTo, redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseFormData, readForm } from '#app/platform/http/form.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const LIST = '/dieu-hanh/thu-ho'

/** The second step: what is in a carrier's file, and what reading it in would do. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const draftId = params['draftId'] ?? ''
  const draft = isId(draftId) ? await readRemittanceDraft(call, draftId) : null
  if (!draft) throw await redirectWithMessage(call, LIST, 'money:file.gone', { tone: 'warn' })
  const { reading, file } = draft
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:cash.preview'))
  const { fileName } = file
  if (reading.kind !== 'rows') return { title, fileName, reading }
  const { layout, reference, skipped } = reading
  const lines = await foreseeRemittance(call, reading.rows)
  return { title, fileName, reading: { kind: 'rows' as const, layout, reference, skipped, lines } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const draftId = params['draftId'] ?? ''
  const sent = await readForm(request)
  const gone = () => redirectWithMessage(call, LIST, 'money:file.gone', { tone: 'warn' })
  if (!isId(draftId)) return gone()
  if (sent.get('do') === 'columns') {
    const form = parseFormData(sent, RemittanceColumnsForm)
    if (!form.ok) return form.reply()
    const saved = await saveRemittanceColumns(call, { draftId, columns: form.value })
    if (saved.ok) return redirectTo(call, `${LIST}/xem/${draftId}`)
    return saved.failure.key === 'money:file.gone' ? gone() : form.fail(saved.failure)
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
  const path = usePath()
  const { fileName, reading } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('money:cash.title'), href: path(LIST) },
          { name: fileName },
        ]}
      />
      <h1>{t('money:cash.preview')}</h1>
      {reading.kind === 'rows' && (
        <RemittancePreview {...reading} back={path(LIST)} lastResult={lastResult} />
      )}
      {reading.kind === 'needs-mapping' && (
        <ColumnsForm reading={reading} fields={remittanceFields} lastResult={lastResult} />
      )}
      {reading.kind === 'unreadable' && <UnreadableFile why={reading.why} back={path(LIST)} />}
    </>
  )
}
