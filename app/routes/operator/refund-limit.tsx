import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listRefundLimits, readRefundLimit, setRefundLimit } from '#app/features/payments/index.server.ts'
import { RefundLimitForm, RefundLimitTable } from '#app/features/payments/ui/operator/RefundLimit.tsx'
import { RefundLimitSchema } from '#app/features/payments/ui/operator/desk-forms.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/hoan-tien/hai-nguoi'

/** From how many đồng on a refund takes two people. */
export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const [limit, limits] = await Promise.all([readRefundLimit(call), listRefundLimits(call)])
  return { title: pageTitle(call.locale, wordsFor(call.locale)('money:two_hands.title')), limit, limits }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, RefundLimitSchema)
  if (!form.ok) return form.reply()
  const { validFrom } = await setRefundLimit(call, form.value.amount)
  return redirectWithMessage(call, HERE, `money:two_hands.saved|at=${formatMoment(validFrom)}`)
}

export default function RefundLimitPage() {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  const { limit, limits } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('operator:refunds.title'), href: path('/dieu-hanh/hoan-tien') },
          { name: t('money:two_hands.trail') },
        ]}
      />
      <h1>{t('money:two_hands.title')}</h1>
      <p className="lead">{t('money:two_hands.lead', { amount: formatDong(limit, locale) })}</p>
      <RefundLimitForm limit={limit} lastResult={lastResult} />
      <RefundLimitTable limits={limits} />
    </>
  )
}
