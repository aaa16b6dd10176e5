import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { quarterName, quartersUntil, readQuarter } from '#app/features/settlement/index.ts'
import {
  addTaxRule,
  listTaxRules,
  readTaxReport,
  switchTaxRule,
} from '#app/features/settlement/index.server.ts'
import { TaxDeedSchema, type TaxDeed } from '#app/features/settlement/ui/fees/fee-forms.ts'
import { TaxReportTable } from '#app/features/settlement/ui/fees/TaxReportTable.tsx'
import { TaxRuleForm, TaxRules } from '#app/features/settlement/ui/fees/TaxRules.tsx'
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
import { Message } from '#app/ui/Message.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { Tabs } from '#app/ui/Tabs.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/thue'
/** As many quarters as stand side by side. */
const QUARTERS = 5

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const now = call.clock.now()
  const quarter = readQuarter(new URL(request.url).searchParams.get('quy'), now)
  const [rules, report] = await Promise.all([listTaxRules(call), readTaxReport(call, quarter)])
  const title = pageTitle(call.locale, wordsFor(call.locale)('fees:tax.title'))
  return { title, rules, report, quarter, quarters: quartersUntil(now, QUARTERS) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, TaxDeedSchema)
  if (!form.ok) return form.reply()
  const deed = form.value
  const answer = await doDeed(call, deed)
  if (answer.ok)
    return redirectWithMessage(call, HERE, `fees:done.${deed.do === 'add' ? 'tax_add' : deed.do}`)
  if (answer.failure.key === 'fees:failure.not_there') throw notFound()
  return form.fail(answer.failure)
}

function doDeed(call: Call, deed: TaxDeed): Promise<Result<unknown>> {
  if (deed.do !== 'add') return switchTaxRule(call, { ruleId: deed.id, enabled: deed.do === 'on' })
  const { vat, pit, ...rule } = deed
  return addTaxRule(call, { ...rule, vatBp: vat, pitBp: pit })
}

export default function Tax() {
  const t = useT()
  const path = usePath()
  const { rules, report, quarter, quarters } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const shown = quarterName(quarter)
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[{ name: t('money:trail'), href: path('/dieu-hanh/tien') }, { name: t('fees:tax.title') }]}
      />
      <h1>{t('fees:tax.title')}</h1>
      <p>{t('fees:tax.intro')}</p>
      <Message tone="warn">{t('fees:tax.ask')}</Message>
      <h2>{t('fees:tax.rules')}</h2>
      <TaxRules rules={rules} />
      <MoreDetails title={t('fees:tax.new')} open={lastResult !== undefined}>
        <TaxRuleForm lastResult={lastResult} />
      </MoreDetails>
      <h2 id="bao-cao">{t('fees:tax.report_title')}</h2>
      <Tabs
        label={t('fees:tax.quarters')}
        items={quarters.map((one) => ({
          href: path(`${HERE}?quy=${quarterName(one)}#bao-cao`),
          name: t('fees:tax.report', { quarter: one.number, year: one.year }),
          current: quarterName(one) === shown,
        }))}
      />
      <TaxReportTable report={report} quarter={quarter} />
    </>
  )
}
