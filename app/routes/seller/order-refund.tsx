import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  giveRefundInHand,
  listSellerRefunds,
  markRefundSent,
  setRefundDestination,
} from '#app/features/payments/index.server.ts'
import { SellerRefundSchema, type SellerRefundDeed } from '#app/features/payments/ui/operator/desk-forms.ts'
import { SellerRefundCard } from '#app/features/payments/ui/SellerRefundCard.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import type { Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { notFound } from '#app/platform/http/refuse.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { qrPath } from '#app/ui/qr-path.server.ts'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** What a seller whose own account or hand took the money gives back of one part. */
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
  const answer = await doDeed(call, form.value)
  if (answer.ok) return redirectWithMessage(call, here, `operator:done.refund.${form.value.do}`)
  if (answer.failure.key === 'payment:failure.not_there') throw notFound()
  if (answer.failure.key === 'payment:failure.refund_done')
    return redirectWithMessage(call, here, 'operator:stale.refund', { tone: 'info' })
  return form.fail(answer.failure)
}

function doDeed(call: Call, deed: SellerRefundDeed): Promise<Result<undefined>> {
  const refundId = deed.id
  if (deed.do === 'in-hand') return giveRefundInHand(call, { refundId })
  const { bin, account, holder } = deed
  const to = { bin, account, holder }
  return deed.do === 'sent'
    ? markRefundSent(call, { refundId, proof: deed.proof, to })
    : setRefundDestination(call, { refundId, to })
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
      <p className="lead">
        {t(tasks.some(({ task }) => task.inCash) ? 'packing:refund.lead_cash' : 'packing:refund.lead')}
      </p>
      {tasks.map(({ task, qr }) => (
        <SellerRefundCard key={task.refundId} task={task} qr={qr} banks={banks} lastResult={lastResult} />
      ))}
    </>
  )
}
