import type { ReactNode } from 'react'
import { useT } from '#app/i18n/locale-context.tsx'
import type { Column } from '#app/ui/Table.tsx'
import type { AccountSums } from '../../ledger/trial-balance.ts'
import { useDong } from '../money/use-money-words.ts'
import { BalanceCell } from './BalanceCell.tsx'

/** Opening, what moved and closing of whatever has them; nothing moved is an empty cell. */
export function useSumColumns(): {
  readonly columns: readonly Column<AccountSums>[]
  readonly totals: (sums: AccountSums) => Readonly<Record<string, ReactNode>>
} {
  const t = useT()
  const dong = useDong()
  const columns: Column<AccountSums>[] = [
    {
      ...{ key: 'opening', head: t('books:column.opening'), numeric: true },
      cell: ({ opening }) => <BalanceCell sides={opening} />,
    },
    {
      ...{ key: 'debit', head: t('books:column.debit'), numeric: true },
      cell: ({ moved: { debit } }) => (debit === 0n ? null : dong(debit)),
    },
    {
      ...{ key: 'credit', head: t('books:column.credit'), numeric: true },
      cell: ({ moved: { credit } }) => (credit === 0n ? null : dong(credit)),
    },
    {
      ...{ key: 'closing', head: t('books:column.closing'), numeric: true },
      cell: ({ closing }) => <BalanceCell sides={closing} />,
    },
  ]
  return {
    columns,
    totals: (sums) => Object.fromEntries(columns.map(({ key, cell }) => [key, cell(sums)])),
  }
}
