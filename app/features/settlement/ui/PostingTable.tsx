import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Table } from '#app/ui/Table.tsx'
import type { LedgerRowOnAccount } from '../ledger/read-entries.server.ts'

/** Entries of the books with their accounts, as an operator reads them: debit positive, credit negative. */
export function PostingTable({ rows }: { rows: readonly LedgerRowOnAccount[] }) {
  const t = useT()
  const locale = useLocale()
  if (rows.length === 0) return <p className="muted">{t('money:payment.no_postings')}</p>
  return (
    <Table
      caption={t('money:payment.postings')}
      rows={rows}
      rowKey={({ entryId }) => entryId}
      columns={[
        { key: 'at', head: t('money:at'), cell: ({ at }) => formatMoment(at) },
        {
          key: 'posting',
          head: t('money:payment.posting'),
          cell: ({ kind }) => t(`settlement:kind.${kind}`),
        },
        {
          key: 'account',
          head: t('money:payment.account'),
          cell: ({ account }) => t(`money:account.${account.kind}`),
        },
        {
          key: 'amount',
          head: t('money:amount'),
          numeric: true,
          cell: ({ amount }) => formatDong(amount, locale),
        },
      ]}
    />
  )
}
