import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  listDepositCandidates,
  listDeposits,
  nameDeposit,
  nameOutflow,
  readBankBalance,
  readOverview,
  readReconciliation,
  readStanding,
} from '#app/features/settlement/index.server.ts'
import { depositingGateways, moneyChannels, statementPeriod } from '#app/features/settlement/index.ts'
import { BankBalanceCard } from '#app/features/settlement/ui/reconciliation/BankBalanceCard.tsx'
import { DepositForm } from '#app/features/settlement/ui/reconciliation/DepositForm.tsx'
import { ReconcileDeedSchema } from '#app/features/settlement/ui/reconciliation/deposit-form.ts'
import { Overview } from '#app/features/settlement/ui/reconciliation/Overview.tsx'
import { ChannelBalance, ChannelReport } from '#app/features/settlement/ui/reconciliation/ChannelReport.tsx'
import { DepositsTable } from '#app/features/settlement/ui/reconciliation/ReconciliationTables.tsx'
import { StandingTable } from '#app/features/settlement/ui/reconciliation/StandingTable.tsx'
import { PeriodPicker } from '#app/features/settlement/ui/PeriodPicker.tsx'
import { wordsFor } from '#app/i18n/i18n.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { pageTitle } from '#app/i18n/page-title.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { callOf } from '#app/platform/http/context.server.ts'
import { redirectWithMessage } from '#app/platform/http/flash.server.ts'
import { parseForm } from '#app/platform/http/form.server.ts'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Message } from '#app/ui/Message.tsx'
import { Tabs } from '#app/ui/Tabs.tsx'

export const handle = { access: 'operator' }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/dieu-hanh/doi-soat'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const call = callOf(context)
  const query = new URL(request.url).searchParams
  const channel = moneyChannels.find((one) => one === query.get('kenh')) ?? null
  const asked = { month: query.get('thang'), from: query.get('tu'), to: query.get('den') }
  const today = vnDay(call.clock.now())
  const period = statementPeriod(asked, today)
  const gateway = depositingGateways.find((one) => one === channel)
  const [reports, standing, bank, deposits, lines] = await Promise.all([
    channel ? readReconciliation(call, { channel, period }).then((one) => [one]) : readOverview(call, period),
    channel === null || channel === 'bank' ? readStanding(call) : null,
    channel === 'bank' ? readBankBalance(call, period) : null,
    gateway ? listDeposits(call, { gateway, period }) : [],
    gateway ? listDepositCandidates(call) : [],
  ])
  const title = pageTitle(call.locale, wordsFor(call.locale)('settlement:reconcile.title'))
  return { title, channel, period, today, reports, standing, bank, deposits, lines, gateway: gateway ?? null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const call = callOf(context)
  const form = await parseForm(request, ReconcileDeedSchema)
  if (!form.ok) return form.reply()
  if (form.value.do === 'outflow') {
    const named = await nameOutflow(call, form.value)
    if (!named.ok) return form.fail(named.failure)
    return redirectWithMessage(call, `${HERE}?kenh=bank`, 'settlement:done.outflow')
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
  const { channel, period, today, reports, standing, bank, deposits, lines, gateway } =
    useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const dates = `tu=${period.from}&den=${period.to}`
  const unexplained = reports.reduce((sum, report) => sum + report.unexplained, 0)
  const [report] = reports
  return (
    <>
      <Breadcrumbs
        label={t('portal:trail')}
        trail={[
          { name: t('money:trail'), href: path('/dieu-hanh/tien') },
          { name: t('settlement:reconcile.title') },
        ]}
      />
      <h1>{t('settlement:reconcile.title')}</h1>
      <Tabs
        label={t('settlement:reconcile.channels')}
        items={[
          { href: path(`${HERE}?${dates}`), name: t('settlement:reconcile.all'), current: channel === null },
          ...moneyChannels.map((one) => ({
            href: path(`${HERE}?kenh=${one}&${dates}`),
            name: t(`settlement:channel.${one}`),
            current: one === channel,
          })),
        ]}
      />
      <PeriodPicker here={HERE} kept={channel ? { kenh: channel } : {}} period={period} today={today} />
      <Message
        tone={unexplained === 0 ? 'success' : 'warn'}
        title={t(unexplained === 0 ? 'settlement:reconcile.even' : 'settlement:reconcile.uneven', {
          count: unexplained,
        })}
      >
        {channel && report && <ChannelBalance report={report} />}
      </Message>
      {channel === 'bank' && <BankBalanceCard bank={bank} />}
      {channel && report ? (
        <ChannelReport report={report} lastResult={lastResult} />
      ) : (
        <>
          <Overview reports={reports} />
          <p>
            <a className="button quiet" href={path(`${HERE}/tep?${dates}`)} download>
              {t('books:xlsx')}
            </a>
          </p>
        </>
      )}
      {standing && <StandingTable standing={standing} />}
      {deposits.length > 0 && <DepositsTable deposits={deposits} />}
      {gateway && <DepositForm gateway={gateway} lines={lines} lastResult={lastResult} />}
    </>
  )
}
