import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Table } from '#app/ui/Table.tsx'
import type { DecidedTransfer } from '../../desk/decided-transfers.server.ts'
import { useDeedWords } from './deed-words.ts'

/** Money that left the desk, with who decided what. */
export function DecidedTransfers({ rows, total }: { rows: readonly DecidedTransfer[]; total: number }) {
  const t = useT()
  const locale = useLocale()
  const path = usePath()
  const deedWords = useDeedWords()
  return (
    <Table
      caption={t('money:decided.caption', { count: total })}
      rows={rows}
      rowKey={({ transferId }) => transferId}
      columns={[
        {
          key: 'purpose',
          head: t('operator:transfers.purpose'),
          cell: ({ purpose, paymentId }) =>
            paymentId ? (
              <a href={path(`/dieu-hanh/thanh-toan/${paymentId}`)}>{purpose || '–'}</a>
            ) : (
              <code>{purpose || '–'}</code>
            ),
        },
        {
          key: 'amount',
          head: t('money:amount'),
          numeric: true,
          cell: ({ amount }) => formatDong(amount, locale),
        },
        { key: 'at', head: t('money:decided.when'), cell: ({ at }) => formatMoment(at) },
        {
          key: 'deeds',
          head: t('money:decided.deeds'),
          cell: ({ deeds }) => (
            <ul className="small">
              {deeds.map((deed) => (
                <li key={deed.at.toISOString()}>{deedWords(deed)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
