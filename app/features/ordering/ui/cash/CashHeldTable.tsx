import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Table } from '#app/ui/Table.tsx'
import type { CashHeld } from '../../cash/cash.types.ts'

interface CashHeldTableProps {
  held: readonly CashHeld[]
  /** Đồng that a carrier still has to hand on; null: that sellers still owe of what they took. */
  owedBy: (carrier: string | null) => bigint
}

/** Cash that was taken at doors, by who took it, and what is still owed of it. */
export function CashHeldTable({ held, owedBy }: CashHeldTableProps) {
  const t = useT()
  const locale = useLocale()
  if (held.length === 0) return <p className="muted">{t('money:cash.held_none')}</p>
  return (
    <Table
      caption={t('books:cash.caption')}
      rows={held}
      rowKey={({ holder, carrier }) => `${holder}/${carrier ?? ''}`}
      columns={[
        {
          key: 'holder',
          head: t('money:cash.holder'),
          cell: ({ carrier }) => carrier ?? t('money:cash.sellers'),
        },
        { key: 'parcels', head: t('money:cash.parcels'), numeric: true, cell: ({ parcels }) => parcels },
        {
          key: 'amount',
          head: t('books:cash.ever'),
          numeric: true,
          cell: ({ amount }) => formatDong(amount, locale),
        },
        {
          key: 'owed',
          head: t('books:cash.owed'),
          numeric: true,
          cell: ({ carrier }) => formatDong(owedBy(carrier), locale),
        },
      ]}
    />
  )
}
