import { showPhone } from '#app/features/identity/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { RefundTask } from '../../payments.types.ts'
import { useReasonWords } from './RefundCard.tsx'
import { useRefundColumns } from './refund-columns.tsx'

/** What sellers have to send back themselves: their own account took the money, the market's never saw it. */
export function SellersRefunds({ tasks, total }: { tasks: readonly RefundTask[]; total: number }) {
  const t = useT()
  const refundColumns = useRefundColumns()
  const reasonWords = useReasonWords()
  return (
    <Card>
      <p className="hint">{t('money:sellers_refunds.words')}</p>
      <Table
        caption={t('operator:refunds.caption', { count: total })}
        rows={tasks}
        rowKey={({ refundId }) => refundId}
        columns={[
          { key: 'seller', head: t('money:sellers_refunds.seller'), cell: ({ seller }) => seller ?? '–' },
          ...refundColumns,
          { key: 'reason', head: t('operator:refunds.reason'), cell: ({ reason }) => reasonWords(reason) },
          {
            key: 'asked',
            head: t('operator:refunds.asked'),
            cell: ({ requestedAt }) => formatMoment(requestedAt),
          },
          {
            key: 'buyer',
            head: t('operator:refunds.buyer'),
            cell: ({ buyerName, buyerPhone }) =>
              [buyerName, buyerPhone && showPhone(buyerPhone)].filter(Boolean).join(' · ') || '–',
          },
        ]}
      />
    </Card>
  )
}
