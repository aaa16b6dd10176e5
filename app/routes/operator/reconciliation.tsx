import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  listDepositCandidates,
  listDeposits,
  nameDeposit,
  nameOutflow,
  readReconciliation,
} from '#app/features/settlement/index.server.ts'
import { depositingGateways, moneyChannels, statementPeriod } from '#app/features/settlement/index.ts'
import { DepositForm } from '#app/features/settlement/ui/reconciliation/DepositForm.tsx'
import { ReconcileDeedSchema } from '#app/features/settlement/ui/reconciliation/deposit-form.ts'
import { OutflowForm } from '#app/features/settlement/ui/reconciliation/OutflowForm.tsx'
import {
  DaysTable,
  DepositsTable,
  DifferencesTable,
} from '#app/features/settlement/ui/reconciliation/ReconciliationTables.tsx'
import { useDong } from '#app/features/settlement/ui/money/use-money-words.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Message } from '#app/ui/Message.tsx'
import { Tabs } from '#app/ui/Tabs.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/doi-soat'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const channel = moneyChannels.find((one) => one === query.get('kenh')) ?? 'bank'
  const asked = { month: query.get('thang'), from: query.get('tu'), to: query.get('den') }
  const period = statementPeriod(asked, vnDay(call.clock.now()))
  const gateway = depositingGateways.find((one) => one === channel)
  const [report, deposits, lines] = await Promise.all([
    readReconciliation(call, { channel, period }),
    gateway ? listDeposits(call, { gateway, period }) : [],
    gateway ? listDepositCandidates(call) : [],
  ])
  const title = pageTitle(call.locale, wordsFor(call.locale)('settlement:reconcile.title'))
  return { title, report, deposits, lines, gateway: gateway ?? null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, ReconcileDeedSchema)
  if (!form.ok) return form.reply()
  if (form.value.do === 'outflow') {
    const named = await nameOutflow(call, form.value)
    return named.ok ? redirectWithMessage(call, HERE, 'settlement:done.outflow') : form.fail(named.failure)
  }
  const { from, to, ...deposit } = form.value
  const answer = await nameDeposit(call, { ...deposit, period: { from, to } })
  if (!answer.ok) return form.fail(answer.failure)
  const back = `${HERE}?kenh=${deposit.gateway}&tu=${from}&den=${to}`
  return redirectWithMessage(call, back, 'settlement:done.deposit')
}

export default function ReconciliationPage() {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const { report, deposits, lines, gateway } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { channel, period, days, differences, unexplained } = report
  const outflows = differences.filter(({ kind }) => kind === 'out_unexplained')
  const dates = `tu=${period.from}&den=${period.to}`
  return (
    <>
      <h1>{t('settlement:reconcile.title')}</h1>
      <Tabs
        label={t('settlement:reconcile.channels')}
        items={moneyChannels.map((one) => ({
          href: path(`${HERE}?kenh=${one}&${dates}`),
          name: t(`settlement:channel.${one}`),
          current: one === channel,
        }))}
      />
      <form method="get" action={path(HERE)} className="row wraps items-end">
        <input type="hidden" name="kenh" value={channel} />
        <label className="grid gap-1">
          {t('settlement:statement.from')}
          <input className="input max-w-56" type="date" name="tu" defaultValue={period.from} required />
        </label>
        <label className="grid gap-1">
          {t('settlement:statement.to')}
          <input className="input max-w-56" type="date" name="den" defaultValue={period.to} required />
        </label>
        <button className="button quiet" type="submit">
          {t('settlement:statement.show')}
        </button>
      </form>
      <Message
        tone={unexplained === 0 ? 'success' : 'warn'}
        title={t(unexplained === 0 ? 'settlement:reconcile.even' : 'settlement:reconcile.uneven', {
          count: unexplained,
        })}
      >
        {channel !== 'seller_cash' && t('settlement:reconcile.balance', { amount: dong(report.balance) })}
      </Message>
      {differences.length > 0 && <DifferencesTable differences={differences} />}
      {outflows.length > 0 && <OutflowForm lines={outflows} lastResult={lastResult} />}
      {days.length === 0 ? (
        <EmptyState picture="gift-box" title={t('settlement:reconcile.empty')}>
          {t('settlement:reconcile.empty_words')}
        </EmptyState>
      ) : (
        <DaysTable days={days} />
      )}
      {deposits.length > 0 && <DepositsTable deposits={deposits} />}
      {gateway && <DepositForm gateway={gateway} lines={lines} lastResult={lastResult} />}
    </>
  )
}
