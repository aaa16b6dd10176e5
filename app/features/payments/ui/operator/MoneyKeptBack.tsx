import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { KeptMoney } from '../../money-kept-back.server.ts'
import { useReasonWords } from './RefundCard.tsx'

/** Shoppers' money of parts that have ended, which nobody gives back: each with the deed that asks for it again. */
export function MoneyKeptBack({ rows, total }: { rows: readonly KeptMoney[]; total: number }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  const reasonWords = useReasonWords()
  return (
    <Card>
      <h2>{t('money:kept.title', { count: total })}</h2>
      <p className="hint">{t('money:kept.words')}</p>
      <Table
        caption={t('money:kept.caption', { count: total })}
        rows={rows}
        rowKey={({ sellerOrderId, paymentId }) => `${sellerOrderId}/${paymentId}`}
        columns={[
          {
            key: 'part',
            head: t('money:kept.part'),
            cell: ({ code, paymentId }) => <a href={path(`/dieu-hanh/thanh-toan/${paymentId}`)}>{code}</a>,
          },
          {
            key: 'amount',
            head: t('money:amount'),
            numeric: true,
            cell: ({ amount }) => formatDong(amount, locale),
          },
          { key: 'ended', head: t('money:kept.ended'), cell: ({ endedAt }) => formatMoment(endedAt) },
          {
            key: 'why',
            head: t('money:kept.why'),
            cell: ({ dropped }) => (dropped ? reasonWords(dropped) : t('money:kept.never')),
          },
          {
            key: 'again',
            head: t('money:kept.deed'),
            cell: ({ sellerOrderId, paymentId, code, amount }) => (
              <form method="post">
                <input type="hidden" name="id" value={sellerOrderId} />
                <input type="hidden" name="paymentId" value={paymentId} />
                <Button
                  kind="quiet"
                  name="do"
                  value="again"
                  aria-label={t('money:kept.again_of', { amount: formatDong(amount, locale), code })}
                >
                  {t('money:kept.again')}
                </Button>
              </form>
            ),
          },
        ]}
      />
    </Card>
  )
}
