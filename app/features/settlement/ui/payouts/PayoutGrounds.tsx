import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { PayoutRow } from '../../payouts/payouts.types.ts'
import type { PayoutDesk } from '../../payouts/read-payout.server.ts'
import { useDong } from '../money/use-money-words.ts'

/** What a payout is made of, and what of it is unlike those before: read before it is approved. */
export function PayoutGrounds({ payout, desk }: { payout: PayoutRow; desk: PayoutDesk }) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  const { looks, largestBefore, status, amount } = payout
  const rows = desk.items.map((item, place) => ({ ...item, place }))
  return (
    <>
      {looks.length > 0 && (
        <ul>
          {looks.map((look) => (
            <li key={look}>{t(`settlement:look.${look}`, { amount: dong(largestBefore ?? 0n) })}</li>
          ))}
        </ul>
      )}
      <MoreDetails title={t('settlement:run.made_of', { count: rows.length })} open={status === 'proposed'}>
        <Table
          caption={t('settlement:payouts.items')}
          rows={rows}
          rowKey={({ place }) => String(place)}
          columns={[
            {
              key: 'order',
              head: t('settlement:payouts.order'),
              cell: ({ kind, partCode, orderCode }) =>
                orderCode ? (
                  <a className="inline-block py-2" href={path(`/dieu-hanh/thanh-toan?ma=${orderCode}`)}>
                    {partCode}
                  </a>
                ) : (
                  t(`settlement:item.${kind}`)
                ),
            },
            {
              key: 'delivered',
              head: t('settlement:payouts.delivered'),
              cell: ({ deliveredOn }) => (deliveredOn ? formatDay(deliveredOn) : null),
            },
            {
              key: 'amount',
              head: t('settlement:payouts.amount'),
              numeric: true,
              cell: (item) => dong(item.amount),
            },
          ]}
          totals={{ order: t('settlement:statement.total'), amount: dong(amount) }}
        />
      </MoreDetails>
    </>
  )
}
