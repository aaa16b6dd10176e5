import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { RefundTask } from '../../payments.types.ts'
import { useRefundColumns } from './refund-columns.tsx'
import { useReasonWords } from './RefundCard.tsx'

/** Refunds whose money a payer's bank has while it decides: nobody sends them. */
export function RefundsOfDisputes({ tasks, total }: { tasks: readonly RefundTask[]; total: number }) {
  const t = useT()
  const path = usePath()
  const refundColumns = useRefundColumns()
  const reasonWords = useReasonWords()
  return (
    <Card>
      <p className="hint">{t('money:disputed.tab_words')}</p>
      <Table
        caption={t('operator:refunds.caption', { count: total })}
        rows={tasks}
        rowKey={({ refundId }) => refundId}
        columns={[
          ...refundColumns,
          { key: 'reason', head: t('operator:refunds.reason'), cell: ({ reason }) => reasonWords(reason) },
          {
            key: 'asked',
            head: t('operator:refunds.asked'),
            cell: ({ requestedAt }) => formatMoment(requestedAt),
          },
          {
            key: 'dispute',
            head: t('money:event.dispute'),
            cell: ({ dispute }) =>
              dispute && (
                <a href={path(`/dieu-hanh/khieu-nai-the/${dispute.id}`)}>{t('money:disputed.see')}</a>
              ),
          },
        ]}
      />
    </Card>
  )
}
