import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Table } from '#app/ui/Table.tsx'
import type { RemittanceLineView } from '../../cash/cash.types.ts'

/** Lines of a carrier's file that nobody has to look at any more. */
export function RemittanceLines({ lines, title }: { lines: readonly RemittanceLineView[]; title: string }) {
  const t = useT()
  const locale = useLocale()
  return (
    <Table
      caption={title}
      rows={lines}
      rowKey={({ lineId }) => lineId}
      columns={[
        { key: 'code', head: t('money:cash.tracking'), cell: ({ trackingCode }) => trackingCode },
        { key: 'part', head: t('money:cash.part'), cell: ({ code }) => code ?? '–' },
        {
          key: 'collected',
          head: t('money:cash.collected'),
          numeric: true,
          cell: ({ collected }) => formatDong(collected, locale),
        },
        {
          key: 'fee',
          head: t('money:cash.fee'),
          numeric: true,
          cell: ({ fee }) => formatDong(fee, locale),
        },
        {
          key: 'what',
          head: t('money:cash.what'),
          cell: ({ match, resolution, resolvedBy, resolvedAt }) =>
            resolution && resolvedAt
              ? `${t(`money:cash.match.${match}`)}. ${t('money:cash.resolved_by', {
                  ...{ name: resolvedBy ?? '–', at: formatMoment(resolvedAt), reason: resolution },
                })}`
              : t(`money:cash.match.${match}`),
        },
      ]}
    />
  )
}
