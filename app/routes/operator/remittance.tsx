import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readRemittancePage, resolveLine, undoRemittance } from '#app/features/ordering/index.server.ts'
import { ResolveLineSchema, UndoRemittanceSchema } from '#app/features/ordering/ui/cash/cash-forms.ts'
import { DifferenceCard } from '#app/features/ordering/ui/cash/DifferenceCard.tsx'
import { RemittanceDeeds } from '#app/features/ordering/ui/cash/RemittanceDeeds.tsx'
import { RemittanceFacts } from '#app/features/ordering/ui/cash/RemittanceFacts.tsx'
import { RemittanceLines } from '#app/features/ordering/ui/cash/RemittanceLines.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseFormData, readForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { ListPages } from '#app/ui/ListPages.tsx'
import { pageNumberOf } from '#app/routes/slug-of.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const LIST = '/dieu-hanh/thu-ho'

/** One file of a carrier: its sums, what differs, and every line. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const remittanceId = params['remittanceId'] ?? ''
  if (!isId(remittanceId)) throw notFound()
  const query = new URL(request.url).searchParams
  const read = await readRemittancePage(call, { remittanceId, page: pageNumberOf(query.get('trang')) })
  const page = orNotFound(read)
  return { title: pageTitle(call.locale, wordsFor(call.locale)('money:cash.title')), ...page }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const remittanceId = params['remittanceId'] ?? ''
  if (!isId(remittanceId)) throw notFound()
  const sent = await readForm(request)
  if (sent.get('do') === 'undo') return undo(call, remittanceId, sent)
  if (!isId(String(sent.get('lineId')))) throw notFound()
  const form = parseFormData(sent, ResolveLineSchema)
  if (!form.ok) return form.reply()
  const here = `${LIST}/${remittanceId}`
  const answer = await resolveLine(call, form.value)
  if (answer.ok) return redirectWithMessage(call, here, 'money:cash.resolved')
  if (answer.failure.key === 'order:failure.not_there')
    return redirectWithMessage(call, here, 'money:cash.stale', { tone: 'info' })
  return form.fail(answer.failure)
}

async function undo(call: Call, remittanceId: string, sent: FormData) {
  const form = parseFormData(sent, UndoRemittanceSchema)
  if (!form.ok) return form.reply()
  const here = `${LIST}/${remittanceId}`
  const answer = await undoRemittance(call, { remittanceId, ...form.value })
  if (answer.ok) return redirectWithMessage(call, here, 'money:cash.undone')
  if (answer.failure.field) return form.fail(answer.failure)
  return redirectWithMessage(call, here, 'money:cash.undo_stale', { tone: 'info' })
}

export default function Remittance() {
  const t = useT()
  const path = usePath()
  const { remittance, deeds, transferId, open, others } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('money:cash.title'), href: path(LIST) },
          { name: remittance.fileName },
        ]}
      />
      <h1>{remittance.carrier}</h1>
      <RemittanceFacts remittance={remittance} />
      <h2>{t('money:cash.open', { count: remittance.differences })}</h2>
      {open.length === 0 && <p className="muted">{t('money:cash.open_none')}</p>}
      {open.map((line) => (
        <DifferenceCard key={line.lineId} line={line} lastResult={lastResult} />
      ))}
      <RemittanceDeeds deeds={deeds} transferId={transferId} lastResult={lastResult} />
      {others.total > 0 && (
        <RemittanceLines lines={others.items} title={t('money:cash.others', { count: others.total })} />
      )}
      <ListPages {...others} hrefOf={(page) => path(`${LIST}/${remittance.remittanceId}?trang=${page}`)} />
    </>
  )
}
