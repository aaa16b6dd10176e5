import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { GatewayRefund } from '../../desk/gateway-refunds.server.ts'
import { useReasonWords } from './RefundCard.tsx'
import { useSenderName } from './notice-words.ts'

/** What gateways are sending back by themselves, apart from what a person has to send. */
export function GatewayRefunds({ rows, total }: { rows: readonly GatewayRefund[]; total: number }) {
  const t = useT()
  const senderName = useSenderName()
  const locale = useLocale()
  const path = usePath()
  const reasonWords = useReasonWords()
  const title = t('money:gateway_refunds.title', { count: total })
  return (
    <Card>
      <h2>{title}</h2>
      <p className="hint">{t('money:gateway_refunds.words')}</p>
      <Table
        caption={title}
        rows={rows}
        rowKey={({ refundId }) => refundId}
        columns={[
          {
            key: 'order',
            head: t('money:order'),
            cell: ({ orderCode, paymentId }) =>
              paymentId ? <a href={path(`/dieu-hanh/thanh-toan/${paymentId}`)}>{orderCode}</a> : '–',
          },
          {
            key: 'amount',
            head: t('money:amount'),
            numeric: true,
            cell: ({ amount }) => formatDong(amount, locale),
          },
          {
            key: 'gateway',
            head: t('money:gateway_refunds.gateway'),
            cell: ({ gateway }) => senderName(gateway),
          },
          {
            key: 'state',
            head: t('money:state'),
            cell: ({ status, asked, askAt }) =>
              [
                t(`payment:refund_status.${status}`),
                t('money:gateway_refunds.asked', { count: asked }),
                askAt
                  ? t('money:gateway_refunds.next', { at: formatMoment(askAt) })
                  : t('money:gateway_refunds.never'),
              ].join(', '),
          },
          { key: 'reason', head: t('operator:refunds.reason'), cell: ({ reason }) => reasonWords(reason) },
          {
            key: 'ask',
            head: t('money:gateway_refunds.ask'),
            cell: ({ refundId }) => (
              <form method="post">
                <input type="hidden" name="id" value={refundId} />
                <Button kind="quiet" name="do" value="ask">
                  {t('money:gateway_refunds.ask')}
                </Button>
              </form>
            ),
          },
        ]}
      />
    </Card>
  )
}
