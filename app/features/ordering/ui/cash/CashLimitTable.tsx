import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Table } from '#app/ui/Table.tsx'
import type { CashLimit } from '../../cash/cash.types.ts'
import { useLimitWords } from './limit-words.ts'

/** Every limit that was set, and by whom. */
export function CashLimitTable({ limits }: { limits: readonly CashLimit[] }) {
  const t = useT()
  const limitWords = useLimitWords()
  if (limits.length === 0) return <p className="muted">{t('money:refusals.built_in')}</p>
  return (
    <Table
      caption={t('money:refusals.history')}
      rows={limits}
      rowKey={({ id }) => id}
      columns={[
        { key: 'from', head: t('money:refusals.valid'), cell: ({ validFrom }) => formatMoment(validFrom) },
        {
          key: 'limit',
          head: t('money:refusals.limit'),
          cell: (limit) => limitWords(limit),
        },
        { key: 'by', head: t('money:refusals.by'), cell: ({ setBy }) => setBy ?? '–' },
      ]}
    />
  )
}
