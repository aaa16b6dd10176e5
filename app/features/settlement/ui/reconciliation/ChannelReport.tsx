import type { SubmissionResult } from '@conform-to/react'
import { useT } from '#app/i18n/locale-context.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import type { Reconciliation } from '../../reconciliation/reconciliation.types.ts'
import { useDong } from '../money/use-money-words.ts'
import { OutflowForm } from './OutflowForm.tsx'
import { DaysTable, DifferencesTable } from './ReconciliationTables.tsx'

/** What the books have on one way of money at the end of the period, and what of it will still come. */
export function ChannelBalance({ report }: { report: Reconciliation }) {
  const t = useT()
  const dong = useDong()
  const { channel, balance, onItsWay } = report
  if (channel === 'seller_cash') return null
  return (
    <>
      {t('settlement:reconcile.balance', { amount: dong(balance) })}
      {onItsWay > 0n && ` ${t('settlement:reconcile.on_its_way', { amount: dong(onItsWay) })}`}
    </>
  )
}

interface ChannelReportProps {
  report: Reconciliation
  lastResult: SubmissionResult<string[]> | undefined
}

/** One way of money: what does not agree, then day by day. */
export function ChannelReport({ report: { differences, days }, lastResult }: ChannelReportProps) {
  const t = useT()
  const outflows = differences.filter(({ kind }) => kind === 'out_unexplained')
  return (
    <>
      {differences.length > 0 && <DifferencesTable differences={differences} />}
      {outflows.length > 0 && <OutflowForm lines={outflows} lastResult={lastResult} />}
      {days.length === 0 ? (
        <EmptyState picture="gift-box" title={t('settlement:reconcile.empty')}>
          {t('settlement:reconcile.empty_words')}
        </EmptyState>
      ) : (
        <DaysTable days={days} />
      )}
    </>
  )
}
