import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  listCashLimits,
  listNearLimit,
  readCashLimit,
  setCashLimit,
} from '#app/features/ordering/index.server.ts'
import { CashLimitSchema } from '#app/features/ordering/ui/cash/cash-forms.ts'
import { CashLimitForm } from '#app/features/ordering/ui/cash/CashLimitForm.tsx'
import { CashLimitTable } from '#app/features/ordering/ui/cash/CashLimitTable.tsx'
import { useLimitWords } from '#app/features/ordering/ui/cash/limit-words.ts'
import { RefusalTable } from '#app/features/ordering/ui/cash/RefusalTable.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

/** From which refusals at the door on a phone is not offered cash, and the phones that are near it. */
export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const [limit, limits, near] = await Promise.all([
    readCashLimit(call),
    listCashLimits(call),
    listNearLimit(call),
  ])
  const title = pageTitle(call.locale, wordsFor(call.locale)('money:refusals.title'))
  return { title, limit, limits, near }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, CashLimitSchema)
  if (!form.ok) return form.reply()
  await setCashLimit(call, form.value)
  return redirectWithMessage(call, '/dieu-hanh/thu-ho/tu-choi', 'money:refusals.saved')
}

export default function Refusals() {
  const t = useT()
  const path = usePath()
  const limitWords = useLimitWords()
  const { limit, limits, near } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('money:cash.title'), href: path('/dieu-hanh/thu-ho') },
          { name: t('money:refusals.title') },
        ]}
      />
      <h1>{t('money:refusals.title')}</h1>
      <p className="lead">{t('money:refusals.lead', { limit: limitWords(limit) })}</p>
      <RefusalTable rows={near} />
      <CashLimitForm limit={limit} lastResult={lastResult} />
      <CashLimitTable limits={limits} />
    </>
  )
}
