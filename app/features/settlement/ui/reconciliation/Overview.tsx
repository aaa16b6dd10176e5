import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { sumDong } from '#app/kernel/money.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { Reconciliation } from '../../reconciliation/reconciliation.types.ts'
import { useDong } from '../money/use-money-words.ts'

/** Every way of money with its verdict; each leads to its days. */
export function Overview({ reports }: { reports: readonly Reconciliation[] }) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const some = (amount: bigint) => (amount === 0n ? null : dong(amount))
  const sum = (figure: 'toldIn' | 'toldOut' | 'fee', { days }: Reconciliation) =>
    sumDong(days.map((day) => day[figure]))
  return (
    <Table
      narrow="leads"
      caption={t('settlement:reconcile.overview')}
      rows={reports}
      rowKey={({ channel }) => channel}
      columns={[
        {
          key: 'channel',
          head: t('settlement:reconcile.channel'),
          cell: ({ channel, period: { from, to } }) => (
            <a href={path(`/dieu-hanh/doi-soat?kenh=${channel}&tu=${from}&den=${to}`)}>
              {t(`settlement:channel.${channel}`)}
            </a>
          ),
        },
        {
          ...{ key: 'in', head: t('settlement:reconcile.toldIn'), numeric: true },
          cell: (report) => some(sum('toldIn', report)),
        },
        {
          ...{ key: 'out', head: t('settlement:reconcile.toldOut'), numeric: true },
          cell: (report) => some(sum('toldOut', report)),
        },
        {
          ...{ key: 'fee', head: t('settlement:reconcile.fee'), numeric: true },
          cell: (report) => some(sum('fee', report)),
        },
        {
          ...{ key: 'still', head: t('settlement:reconcile.still'), numeric: true },
          cell: ({ channel, balance }) => (channel === 'seller_cash' ? null : some(balance)),
        },
        {
          ...{ key: 'waiting', head: t('settlement:reconcile.waiting'), numeric: true },
          cell: ({ differences, unexplained }) => differences.length - unexplained || null,
        },
        {
          key: 'verdict',
          head: t('settlement:reconcile.agrees'),
          cell: ({ unexplained, days }) =>
            unexplained > 0 ? (
              <Badge tone="bad">{t('settlement:reconcile.unclear', { count: unexplained })}</Badge>
            ) : days.length === 0 ? (
              <Badge tone="plain">{t('settlement:reconcile.nothing')}</Badge>
            ) : (
              <Badge tone="good">{t('settlement:reconcile.yes')}</Badge>
            ),
        },
      ]}
    />
  )
}
