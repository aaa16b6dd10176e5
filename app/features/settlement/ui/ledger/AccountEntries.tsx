import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Table } from '#app/ui/Table.tsx'
import type { AccountEntry } from '../../ledger/read-account.server.ts'
import { sideOf, type AccountSums } from '../../ledger/trial-balance.ts'
import { useDong } from '../money/use-money-words.ts'
import { BalanceCell } from './BalanceCell.tsx'

interface AccountEntriesProps {
  entries: readonly AccountEntry[]
  sums: AccountSums
}

/** The book of one account: each entry with what it held after it. */
export function AccountEntries({ entries, sums }: AccountEntriesProps) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  return (
    <Table
      narrow="leads"
      caption={t('books:entries')}
      rows={entries}
      rowKey={({ entryId }) => entryId}
      columns={[
        {
          key: 'what',
          head: t('books:column.what'),
          cell: ({ kind, at }) => (
            <>
              {t(`books:kind.${kind}`)}
              <span className="small muted block font-normal">{formatMoment(at)}</span>
            </>
          ),
        },
        {
          key: 'behind',
          head: t('books:column.behind'),
          cell: ({ behind }) =>
            behind && (behind.href ? <a href={path(behind.href)}>{behind.name}</a> : behind.name),
        },
        {
          key: 'against',
          head: t('books:column.against'),
          cell: ({ against }) => (
            <span className="small">{against.map((kind) => t(`money:account.${kind}`)).join(', ')}</span>
          ),
        },
        {
          key: 'debit',
          head: t('books:column.debit'),
          numeric: true,
          cell: ({ amount }) => (amount > 0n ? dong(amount) : null),
        },
        {
          key: 'credit',
          head: t('books:column.credit'),
          numeric: true,
          cell: ({ amount }) => (amount < 0n ? dong(-amount) : null),
        },
        {
          key: 'balance',
          head: t('books:column.balance'),
          numeric: true,
          cell: ({ balance }) => <BalanceCell sides={sideOf(balance)} />,
        },
      ]}
      totals={{
        what: t('books:in_period'),
        debit: dong(sums.moved.debit),
        credit: dong(sums.moved.credit),
        balance: <BalanceCell sides={sums.closing} />,
      }}
    />
  )
}
