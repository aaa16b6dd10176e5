import { showPhone } from '#app/features/identity/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { RefundTask } from '../../payments.types.ts'
import { useReasonWords } from './RefundCard.tsx'
import type { LastResult } from './answer-to.ts'
import { TakeOverForm } from './TakeOverForm.tsx'
import { useRefundColumns } from './refund-columns.tsx'

interface SellersRefundsProps {
  tasks: readonly RefundTask[]
  total: number
  lastResult: LastResult
}

/** What sellers have to give back themselves: their own account or hand took the money, the market never saw it. */
export function SellersRefunds({ tasks, total, lastResult }: SellersRefundsProps) {
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
          {
            key: 'place',
            head: t('money:sellers_refunds.place'),
            cell: ({ inCash }) => t(`money:sellers_refunds.${inCash ? 'in_cash' : 'on_account'}`),
          },
        ]}
      />
      {tasks
        .filter(({ inCash }) => inCash)
        .map((task) => (
          <TakeOverForm key={task.refundId} task={task} lastResult={lastResult} />
        ))}
    </Card>
  )
}
