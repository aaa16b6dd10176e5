import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Table } from '#app/ui/Table.tsx'
import type { RemittanceRow } from '../../cash/cash.types.ts'

/** Carriers' files with their sums, what differs, and whether their money has come. */
export function RemittanceTable({ remittances }: { remittances: readonly RemittanceRow[] }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  if (remittances.length === 0) return <p className="muted">{t('money:cash.no_files')}</p>
  return (
    <Table
      caption={t('money:cash.files')}
      rows={remittances}
      rowKey={({ remittanceId }) => remittanceId}
      columns={[
        {
          key: 'carrier',
          head: t('money:cash.carrier'),
          cell: ({ remittanceId, carrier, fileName }) => (
            <a href={path(`/dieu-hanh/thu-ho/${remittanceId}`)}>{`${carrier} · ${fileName}`}</a>
          ),
        },
        { key: 'at', head: t('money:at'), cell: ({ importedAt }) => formatMoment(importedAt) },
        {
          key: 'collected',
          head: t('money:cash.collected'),
          numeric: true,
          cell: ({ collected }) => formatDong(collected, locale),
        },
        {
          key: 'paidOut',
          head: t('money:cash.paid_out'),
          numeric: true,
          cell: ({ paidOut }) => formatDong(paidOut, locale),
        },
        {
          key: 'differences',
          head: t('money:cash.differences'),
          numeric: true,
          cell: ({ differences }) => differences,
        },
        {
          key: 'received',
          head: t('money:cash.received'),
          cell: ({ received, foundByItself }) =>
            received === null
              ? t('money:cash.not_received')
              : foundByItself
                ? t('money:cash.found_by_itself', { amount: formatDong(received, locale) })
                : formatDong(received, locale),
        },
      ]}
    />
  )
}
