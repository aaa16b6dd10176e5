import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { decideDispute, readDispute } from '#app/features/payments/index.server.ts'
import { DisputeDecisionSchema } from '#app/features/payments/ui/operator/desk-forms.ts'
import { DisputeDecisionForm } from '#app/features/payments/ui/operator/DisputeDecisionForm.tsx'
import { DisputeFacts } from '#app/features/payments/ui/operator/DisputeFacts.tsx'
import { DisputeBadge } from '#app/features/payments/ui/operator/DisputeTable.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { isId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const LIST = '/dieu-hanh/khieu-nai-the'

/** One card dispute, and who bears it once it is lost. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const id = params['id'] ?? ''
  if (!isId(id)) throw notFound()
  const dispute = orNotFound(await readDispute(call, id))
  const words = wordsFor(call.locale)('money:disputes.one', { code: dispute.orderCode })
  return { title: pageTitle(call.locale, words), dispute }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const disputeId = params['id'] ?? ''
  if (!isId(disputeId)) throw notFound()
  const form = await parseForm(request, DisputeDecisionSchema)
  if (!form.ok) return form.reply()
  const answer = await decideDispute(call, { disputeId, ...form.value })
  if (answer.ok) return redirectWithMessage(call, `${LIST}/${disputeId}`, 'money:decision.done')
  if (answer.failure.key === 'payment:failure.not_there') throw notFound()
  if (answer.failure.field) return form.fail(answer.failure)
  // Decided or turned round while this page was open: show how it stands now.
  return redirectWithMessage(call, `${LIST}/${disputeId}`, failureKey(answer.failure), { tone: 'warn' })
}

export default function Dispute() {
  const t = useT()
  const path = usePath()
  const { dispute } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('money:disputes.title'), href: path(LIST) },
          { name: dispute.orderCode },
        ]}
      />
      <h1>{t('money:disputes.one', { code: dispute.orderCode })}</h1>
      <p>
        <DisputeBadge {...dispute} />
      </p>
      <DisputeFacts dispute={dispute} />
      {dispute.state === 'opened' && (
        <Message tone="warn" title={t('money:disputes.answer')}>
          {t('money:disputes.lead')}
        </Message>
      )}
      {dispute.state === 'lost' && dispute.bearer === null && (
        <DisputeDecisionForm dispute={dispute} lastResult={lastResult} />
      )}
    </>
  )
}
