import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  askWriteOff,
  confirmWriteOff,
  matchDoubleRefund,
  readDoubleRefund,
  refuseWriteOff,
} from '#app/features/payments/index.server.ts'
import {
  DoubleRefundSchema,
  doublesPath,
  type DoubleRefundDeed,
} from '#app/features/payments/ui/operator/double-forms.ts'
import { DoubleRefundBadge } from '#app/features/payments/ui/operator/DoubleRefundBadge.tsx'
import { DoubleRefundFacts } from '#app/features/payments/ui/operator/DoubleRefundFacts.tsx'
import {
  ConfirmWriteOff,
  ReturnForm,
  WriteOffForm,
} from '#app/features/payments/ui/operator/DoubleRefundForms.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { isId } from '#app/kernel/ids.ts'
import { formatDong } from '#app/kernel/money.ts'
import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { failureKey, parseForm } from '#app/platform/http/form.server.ts'
import { notFound, orNotFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Message } from '#app/ui/Message.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** A refund that went out twice: what the gateway did, what a person did, and the ways to close it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const id = params['id'] ?? ''
  if (!isId(id)) throw notFound()
  const { double, candidates } = orNotFound(await readDoubleRefund(call, id))
  const { destination, orderCode } = double.task
  const bank = call.ports.payments.banks.find(({ bin }) => bin === destination?.bin)?.name
  const code = orderCode ?? ''
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:sent_twice.one', { code }))
  return { title, code, double, candidates, bank: bank ?? destination?.bin ?? null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const refundId = params['id'] ?? ''
  if (!isId(refundId)) throw notFound()
  const form = await parseForm(request, DoubleRefundSchema)
  if (!form.ok) return form.reply()
  const answer = await doDeed(call, refundId, form.value)
  const here = `${doublesPath}/${refundId}`
  if (answer.ok) return redirectWithMessage(call, here, `money:sent_twice.done.${form.value.do}`)
  if (answer.failure.field) return form.fail(answer.failure)
  // Closed or turned while this page was open: show how it stands now.
  return redirectWithMessage(call, here, failureKey(answer.failure), { tone: 'warn' })
}

function doDeed(call: Call, refundId: string, deed: DoubleRefundDeed): Promise<Result<unknown>> {
  switch (deed.do) {
    case 'match':
      return matchDoubleRefund(call, { refundId, transferId: deed.transferId })
    case 'write_off':
      return askWriteOff(call, { refundId, reason: deed.reason })
    case 'confirm':
      return confirmWriteOff(call, { refundId })
    case 'refuse':
      return refuseWriteOff(call, { refundId })
  }
}

export default function DoubleRefund() {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  const { code, double, candidates, bank } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { state } = double
  const waits = state === 'open' || state === 'write_off_asked'
  const amount = formatDong(double.missing, locale)
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('operator:refunds.title'), href: path('/dieu-hanh/hoan-tien') },
          { name: t('money:sent_twice.trail'), href: path(doublesPath) },
          { name: code },
        ]}
      />
      <h1>{t('money:sent_twice.one', { code })}</h1>
      <p>
        <DoubleRefundBadge state={state} />
      </p>
      <p className="lead">{t(`money:sent_twice.lead.${state}`, { amount })}</p>
      {state === 'write_off_asked' && <ConfirmWriteOff double={double} />}
      <DoubleRefundFacts double={double} bank={bank} />
      {waits && (
        <Message tone="info" title={t('money:sent_twice.ask_buyer')}>
          <p>{t('money:sent_twice.ask_buyer_words', { amount, code: code.replace('-', '') })}</p>
        </Message>
      )}
      {(waits || candidates.length > 0) && (
        <ReturnForm double={double} candidates={candidates} lastResult={lastResult} />
      )}
      {state === 'open' && <WriteOffForm double={double} lastResult={lastResult} />}
    </>
  )
}
