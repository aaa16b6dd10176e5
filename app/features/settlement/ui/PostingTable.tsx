import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatSecond } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Table } from '#app/ui/Table.tsx'
import type { LedgerRowOnAccount } from '../ledger/read-entries.server.ts'

/** Postings of the books as an accountant reads them: of each, which accounts are debited and which credited. */
export function PostingTable({ rows }: { rows: readonly LedgerRowOnAccount[] }) {
  const t = useT()
  const locale = useLocale()
  if (rows.length === 0) return <p className="muted">{t('money:payment.no_postings')}</p>
  const postings = [...new Set(rows.map(({ postingId }) => postingId))]
  const one = (amount: bigint) => (amount > 0n ? formatDong(amount, locale) : null)
  return (
    <div className="stack">
      {postings.map((id) => {
        const entries = rows.filter(({ postingId }) => postingId === id)
        const [first] = entries
        if (!first) return null
        return (
          <Table
            key={id}
            caption={
              <>
                <strong>{t(`settlement:kind.${first.kind}`)}</strong> · {formatSecond(first.at)}
              </>
            }
            // Debit stands above credit, as in every book.
            rows={entries.toSorted((a, b) => Number(b.amount - a.amount))}
            rowKey={({ entryId }) => entryId}
            columns={[
              {
                key: 'account',
                head: t('money:payment.account'),
                cell: ({ account }) => t(`money:account.${account.kind}`),
              },
              {
                key: 'debit',
                head: t('money:payment.debit'),
                numeric: true,
                cell: ({ amount }) => one(amount),
              },
              {
                key: 'credit',
                head: t('money:payment.credit'),
                numeric: true,
                cell: ({ amount }) => one(-amount),
              },
            ]}
          />
        )
      })}
    </div>
  )
}
