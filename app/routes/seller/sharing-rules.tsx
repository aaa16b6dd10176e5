import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { listRules, setRule } from '#app/features/sharing/index.server.ts'
import { RuleCards } from '#app/features/sharing/ui/RuleCards.tsx'
import { RuleForm } from '#app/features/sharing/ui/RuleForm.tsx'
import { SharingTabs } from '#app/features/sharing/ui/SharingTabs.tsx'
import { RuleSchema } from '#app/features/sharing/ui/sharing-forms.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'

export const handle = { access: 'seller:money' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ context }: LoaderFunctionArgs) {
  const call = callOf(context)
  return {
    title: pageTitle(call.locale, wordsFor(call.locale)('sharing:rules.title')),
    rules: await listRules(call),
    today: vnDay(call.clock.now()),
    key: newId(),
  }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, RuleSchema)
  if (!form.ok) return form.reply()
  const { keeps: keepsBp, first, second, third, ...rule } = form.value
  const set = await setRule(call, { ...rule, keepsBp, weights: { first, second, third }, lotCode: null })
  if (!set.ok) return form.fail(set.failure)
  return redirectWithMessage(call, '/ban-hang/ho-thanh-vien/cach-chia', 'sharing:done.rule')
}

export default function SharingRules() {
  const t = useT()
  const { rules, today, key } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  return (
    <>
      <h1>{t('sharing:rules.title')}</h1>
      <SharingTabs current="rules" />
      <p className="lead">{t('sharing:rules.lead')}</p>
      <RuleCards rules={rules} today={today} />
      <h2>{t('sharing:rules.new')}</h2>
      <RuleForm today={today} formKey={key} lastResult={lastResult} />
    </>
  )
}
