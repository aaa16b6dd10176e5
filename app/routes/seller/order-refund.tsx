import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  listSellerRefunds,
  markRefundSent,
  setRefundDestination,
} from '#app/features/payments/index.server.ts'
import { SellerRefundSchema } from '#app/features/payments/ui/operator/desk-forms.ts'
import { SellerRefundCard } from '#app/features/payments/ui/SellerRefundCard.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { qrPath } from '#app/ui/qr-path.server.ts'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What a seller whose own account took the money gives back of one part. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const code = params['code'] ?? ''
  const refunds = code ? await listSellerRefunds(call, { code }) : []
  if (refunds.length === 0) throw notFound()
  const tasks = refunds.map((task) => ({ task, qr: task.payoutPayload ? qrPath(task.payoutPayload) : null }))
  const title = pageTitle(call.locale, wordsFor(call.locale)('packing:refund.title', { code }))
  return { title, code, tasks, banks: call.ports.payments.banks }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const here = `/ban-hang/don/${params['code'] ?? ''}/hoan-tien`
  const form = await parseForm(request, SellerRefundSchema)
  if (!form.ok) return form.reply()
  const { id: refundId, bin, account, holder, ...deed } = form.value
  const to = { bin, account, holder }
  const answer =
    deed.do === 'sent'
      ? await markRefundSent(call, { refundId, proof: deed.proof, to })
      : await setRefundDestination(call, { refundId, to })
  if (answer.ok) return redirectWithMessage(call, here, `operator:done.refund.${deed.do}`)
  if (answer.failure.key === 'payment:failure.not_there') throw notFound()
  if (answer.failure.key === 'payment:failure.refund_done')
    return redirectWithMessage(call, here, 'operator:stale.refund', { tone: 'info' })
  return form.fail(answer.failure)
}

export default function OrderRefund() {
  const t = useT()
  const path = usePath()
  const { code, tasks, banks } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('packing:orders.title'), href: path('/ban-hang/don') },
          { name: code, href: path(`/ban-hang/don/${code}`) },
          { name: t('packing:refund.trail') },
        ]}
      />
      <h1>{t('packing:refund.title', { code })}</h1>
      <p className="lead">{t('packing:refund.lead')}</p>
      {tasks.map(({ task, qr }) => (
        <SellerRefundCard key={task.refundId} task={task} qr={qr} banks={banks} lastResult={lastResult} />
      ))}
    </>
  )
}
