import { usePath, useT } from '#app/i18n/locale-context.tsx'
import type { DayRange } from '#app/kernel/clock.ts'
import { Table, type Column } from '#app/ui/Table.tsx'
import type { LedgerAccountKind } from '../../ledger/accounts.ts'
import type { SellerLine } from '../../ledger/read-trial-balance.server.ts'
import { useSumColumns } from './sum-columns.tsx'
import { accountHref } from './TrialBalance.tsx'

interface SellerAccountsProps {
  kind: LedgerAccountKind
  period: DayRange
  lines: readonly SellerLine[]
}

/** The accounts of one kind that sellers have, one line each. */
export function SellerAccounts({ kind, period, lines }: SellerAccountsProps) {
  const t = useT()
  const path = usePath()
  const { columns } = useSumColumns()
  const seller: Column<SellerLine> = {
    key: 'seller',
    head: t('settlement:run.seller'),
    cell: ({ sellerId, name }) => <a href={path(accountHref({ kind, subject: sellerId }, period))}>{name}</a>,
  }
  return (
    <Table
      narrow="leads"
      caption={t('books:largest_first')}
      rows={lines}
      rowKey={({ sellerId }) => sellerId}
      columns={[seller, ...columns]}
    />
  )
}
