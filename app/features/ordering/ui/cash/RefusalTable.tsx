import { maskPhone } from '#app/features/identity/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { EmptyState } from '#app/ui/EmptyState.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { PhoneRefusals } from '../../cash/cash.types.ts'
import { percentRefused } from '../../cash/refusal-limit.ts'

/** Phones over the limit or close to it, masked. */
export function RefusalTable({ rows }: { rows: readonly PhoneRefusals[] }) {
  const t = useT()
  if (rows.length === 0) {
    return (
      <EmptyState picture="gift-box" title={t('money:refusals.none')}>
        {t('money:refusals.none_words')}
      </EmptyState>
    )
  }
  return (
    <Table
      caption={t('money:refusals.near')}
      rows={rows}
      rowKey={({ phone }) => phone}
      columns={[
        { key: 'phone', head: t('money:refusals.phone'), cell: ({ phone }) => maskPhone(phone) },
        { key: 'refused', head: t('money:refusals.refused'), numeric: true, cell: ({ refused }) => refused },
        {
          key: 'share',
          head: t('money:refusals.share'),
          cell: ({ refused, ended }) =>
            t('money:refusals.share_of', { percent: percentRefused({ refused, ended }), ended }),
        },
        { key: 'last', head: t('money:refusals.last'), cell: ({ lastAt }) => formatMoment(lastAt) },
        {
          key: 'state',
          head: t('money:state'),
          cell: ({ barred }) =>
            barred ? (
              <Badge tone="bad">{t('money:refusals.blocked')}</Badge>
            ) : (
              <Badge>{t('money:refusals.close')}</Badge>
            ),
        },
      ]}
    />
  )
}
