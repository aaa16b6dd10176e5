import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Table } from '#app/ui/Table.tsx'
import type { RunRow } from '../../payouts/payouts.types.ts'
import { useDong } from '../money/use-money-words.ts'
import { RunBadge } from './RunBadge.tsx'

export function RunsTable({ runs }: { runs: readonly RunRow[] }) {
  const t = useT()
  const path = usePath()
  const dong = useDong()
  return (
    <Table
      caption={t('settlement:runs.caption')}
      rows={runs}
      rowKey={({ runId }) => runId}
      columns={[
        {
          key: 'code',
          head: t('settlement:runs.code'),
          cell: ({ code }) => (
            <a className="inline-block py-2" href={path(`/dieu-hanh/chi-tra/${code}`)}>
              {code}
            </a>
          ),
        },
        { key: 'made', head: t('settlement:runs.made'), cell: ({ madeAt }) => formatMoment(madeAt) },
        {
          key: 'state',
          head: t('settlement:runs.state'),
          cell: ({ status }) => <RunBadge status={status} />,
        },
        { key: 'count', head: t('settlement:runs.count'), numeric: true, cell: ({ count }) => count },
        { key: 'total', head: t('settlement:runs.total'), numeric: true, cell: ({ total }) => dong(total) },
        { key: 'paid', head: t('settlement:runs.paid'), numeric: true, cell: ({ paid }) => dong(paid) },
        { key: 'open', head: t('settlement:runs.open'), numeric: true, cell: ({ open }) => open },
      ]}
    />
  )
}
