import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatDay, vnDay } from '#app/kernel/clock.ts'
import { Table } from '#app/ui/Table.tsx'
import type { SellerPayout } from '../../payouts/payouts.types.ts'
import { PayoutStatusBadge } from './PayoutStatusBadge.tsx'
import { useDong } from './use-money-words.ts'

/** What the market has sent, each leading to its orders. */
export function PayoutList({ payouts }: { payouts: readonly SellerPayout[] }) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  return (
    <Table
      caption={t('settlement:payouts.caption')}
      rows={payouts}
      rowKey={({ payoutId }) => payoutId}
      columns={[
        {
          key: 'day',
          head: t('settlement:payouts.day'),
          cell: ({ at, reference }) => (
            <a className="inline-block py-2" href={path(`/ban-hang/tien/chi-tra/${reference}`)}>
              {formatDay(vnDay(at))}
            </a>
          ),
        },
        {
          key: 'amount',
          head: t('settlement:payouts.amount'),
          numeric: true,
          cell: ({ amount }) => dong(amount),
        },
        {
          key: 'state',
          head: t('settlement:payouts.state'),
          cell: ({ status }) => <PayoutStatusBadge status={status} />,
        },
        {
          key: 'papers',
          head: t('settlement:paper.title'),
          cell: ({ papers }) =>
            papers.length > 0 ? t('settlement:paper.count', { count: papers.length }) : '—',
        },
        { key: 'account', head: t('settlement:payouts.account'), cell: ({ account }) => account },
        {
          key: 'reference',
          head: t('settlement:payouts.reference'),
          cell: ({ reference }) => <code translate="no">{reference}</code>,
        },
      ]}
    />
  )
}
