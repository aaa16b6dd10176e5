import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { RefundTask } from '../../payments.types.ts'
import { useReasonWords } from './RefundCard.tsx'

/** Refunds that are done with: who did it, when, and the proof. */
export function RefundHistory({ tasks, total }: { tasks: readonly RefundTask[]; total: number }) {
  const t = useT()
  const locale = useLocale()
  const reasonWords = useReasonWords()
  return (
    <Card>
      <Table
        caption={t('operator:refunds.caption', { count: total })}
        rows={tasks}
        rowKey={({ refundId }) => refundId}
        columns={[
          {
            key: 'order',
            head: t('operator:refunds.order'),
            cell: ({ orderCode, transferPurpose }) => orderCode ?? transferPurpose ?? '–',
          },
          {
            key: 'amount',
            head: t('operator:refunds.amount'),
            numeric: true,
            cell: ({ amount }) => formatDong(amount, locale),
          },
          { key: 'reason', head: t('operator:refunds.reason'), cell: ({ reason }) => reasonWords(reason) },
          {
            key: 'done',
            head: t('operator:refunds.done_at'),
            cell: ({ doneAt }) => (doneAt ? formatMoment(doneAt) : '–'),
          },
          {
            key: 'to_by',
            head: t('operator:refunds.to_by'),
            cell: ({ destinationBy }) => destinationBy ?? '–',
          },
          {
            key: 'by',
            head: t('operator:refunds.done_by'),
            cell: ({ doneBy }) => doneBy ?? t('operator:somebody'),
          },
          {
            key: 'proof',
            head: t('operator:refunds.evidence'),
            cell: ({ proof }) => (proof ? reasonWords(proof) : '–'),
          },
        ]}
      />
    </Card>
  )
}
