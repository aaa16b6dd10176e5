import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Table } from '#app/ui/Table.tsx'
import type { DoubleRefundCase } from '../../desk/double-refunds.server.ts'
import { doublesPath } from './double-forms.ts'
import { DoubleRefundBadge } from './DoubleRefundBadge.tsx'

/** Refunds that went out twice, each with the way to its page. */
export function DoubleRefundTable({ rows, total }: { rows: readonly DoubleRefundCase[]; total: number }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  return (
    <Table
      caption={t('money:sent_twice.caption', { count: total })}
      rows={rows}
      rowKey={({ task }) => task.refundId}
      columns={[
        {
          key: 'order',
          head: t('money:order'),
          cell: ({ task }) => (
            <a href={path(`${doublesPath}/${task.refundId}`)}>
              {task.orderCode ?? task.transferPurpose ?? '–'}
            </a>
          ),
        },
        {
          key: 'amount',
          head: t('money:amount'),
          numeric: true,
          cell: ({ task }) => formatDong(task.amount, locale),
        },
        { key: 'state', head: t('money:state'), cell: (row) => <DoubleRefundBadge {...row} /> },
        {
          key: 'since',
          head: t('money:sent_twice.fact.told'),
          cell: ({ since }) => formatMoment(since),
        },
        {
          key: 'closed',
          head: t('money:sent_twice.fact.closed_at'),
          cell: ({ closedAt }) => (closedAt ? formatMoment(closedAt) : '–'),
        },
        {
          key: 'by',
          head: t('money:sent_twice.fact.closed_by'),
          cell: ({ closedBy }) => closedBy ?? '–',
        },
      ]}
    />
  )
}
