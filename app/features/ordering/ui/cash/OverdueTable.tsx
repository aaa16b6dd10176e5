import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Table } from '#app/ui/Table.tsx'
import type { CashOverdue } from '../../cash/cash.types.ts'

/** Parcels delivered long ago of whose cash nobody has said a word. */
export function OverdueTable({ overdue, title }: { overdue: readonly CashOverdue[]; title: string }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  if (overdue.length === 0) return <p className="muted">{t('money:cash.overdue_none')}</p>
  return (
    <Table
      caption={title}
      rows={overdue}
      rowKey={({ code }) => code}
      columns={[
        {
          key: 'part',
          head: t('money:cash.part'),
          cell: ({ code, orderCode }) => <a href={path(`/dieu-hanh/thanh-toan?ma=${orderCode}`)}>{code}</a>,
        },
        { key: 'seller', head: t('money:cash.seller'), cell: ({ sellerName }) => sellerName },
        {
          key: 'total',
          head: t('money:cash.to_collect'),
          numeric: true,
          cell: ({ total }) => formatDong(total, locale),
        },
        {
          key: 'at',
          head: t('money:cash.delivered'),
          cell: ({ deliveredAt }) => formatMoment(deliveredAt),
        },
        {
          key: 'carrier',
          head: t('money:cash.tracking'),
          cell: ({ carrier, trackingCode }) => [carrier, trackingCode].filter(Boolean).join(' · ') || '–',
        },
      ]}
    />
  )
}
