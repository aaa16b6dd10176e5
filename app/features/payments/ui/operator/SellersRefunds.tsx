import { showPhone } from '#app/features/identity/index.ts'
import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { RefundTask } from '../../payments.types.ts'
import { useReasonWords } from './RefundCard.tsx'

/** What sellers have to send back themselves: their own account took the money, the market's never saw it. */
export function SellersRefunds({ tasks, total }: { tasks: readonly RefundTask[]; total: number }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
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
          {
            key: 'order',
            head: t('money:order'),
            cell: ({ paymentId, orderCode }) =>
              paymentId ? (
                <a href={path(`/dieu-hanh/thanh-toan/${paymentId}`)}>{orderCode}</a>
              ) : (
                (orderCode ?? '–')
              ),
          },
          {
            key: 'amount',
            head: t('money:amount'),
            numeric: true,
            cell: ({ amount }) => formatDong(amount, locale),
          },
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
