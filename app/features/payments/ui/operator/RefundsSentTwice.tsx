import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Message } from '#app/ui/Message.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { RefundTask } from '../../payments.types.ts'
import { useSenderName } from './notice-words.ts'
import { useRefundColumns } from './refund-columns.tsx'

/** What a gateway gave back beside what a person had sent or dropped: the shopper has it once too often. */
export function RefundsSentTwice({ tasks }: { tasks: readonly RefundTask[] }) {
  const t = useT()
  const refundColumns = useRefundColumns()
  const senderName = useSenderName()
  const title = t('money:sent_twice.title', { count: tasks.length })
  return (
    <Message tone="warn" title={title}>
      <p>{t('money:sent_twice.words')}</p>
      <Table
        caption={title}
        rows={tasks}
        rowKey={({ refundId }) => refundId}
        columns={[
          ...refundColumns,
          {
            key: 'gateway',
            head: t('money:sent_twice.gateway'),
            cell: ({ askable, alsoSentAt }) =>
              [askable && senderName(askable), alsoSentAt && formatMoment(alsoSentAt)]
                .filter(Boolean)
                .join(' · '),
          },
          {
            key: 'person',
            head: t('money:sent_twice.person'),
            cell: ({ status, doneBy, doneAt, proof }) =>
              [
                t(`payment:refund_status.${status}`),
                doneBy ?? t('operator:somebody'),
                doneAt && formatMoment(doneAt),
                proof,
              ]
                .filter(Boolean)
                .join(' · '),
          },
        ]}
      />
    </Message>
  )
}
