import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { Table } from '#app/ui/Table.tsx'
import type { CashHeld } from '../../cash/cash.types.ts'

/** Cash that was taken at doors, by who has it. */
export function CashHeldTable({ held }: { held: readonly CashHeld[] }) {
  const t = useT()
  const locale = useLocale()
  if (held.length === 0) return <p className="muted">{t('money:cash.held_none')}</p>
  return (
    <Table
      caption={t('money:cash.held')}
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
          head: t('money:amount'),
          numeric: true,
          cell: ({ amount }) => formatDong(amount, locale),
        },
      ]}
    />
  )
}
