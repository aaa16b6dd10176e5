import { useLocale, usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { DisputeRow } from '../../desk/list-disputes.server.ts'
import { useSenderName } from './notice-words.ts'

const tones = { opened: 'bad', won: 'good', lost: 'plain' } as const

/** How a dispute stands: one that is lost waits until somebody bears it. */
export function DisputeBadge({ state, bearer }: Pick<DisputeRow, 'state' | 'bearer'>) {
  const t = useT()
  if (state === 'lost' && bearer === null) return <Badge tone="bad">{t('money:disputes.undecided')}</Badge>
  return <Badge tone={tones[state]}>{t(`money:dispute.${state}`)}</Badge>
}

/** Card disputes, each with the way to its page. */
export function DisputeTable({ rows, total }: { rows: readonly DisputeRow[]; total: number }) {
  const t = useT()
  const senderName = useSenderName()
  const path = usePath()
  const locale = useLocale()
  return (
    <Table
      caption={t('money:disputes.caption', { count: total })}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'order',
          head: t('money:order'),
          cell: ({ id, orderCode }) => <a href={path(`/dieu-hanh/khieu-nai-the/${id}`)}>{orderCode}</a>,
        },
        {
          key: 'amount',
          head: t('money:amount'),
          numeric: true,
          cell: ({ amount }) => formatDong(amount, locale),
        },
        { key: 'state', head: t('money:state'), cell: (row) => <DisputeBadge {...row} /> },
        { key: 'reason', head: t('money:disputes.reason'), cell: ({ reason }) => reason || '–' },
        {
          key: 'opened',
          head: t('money:disputes.opened'),
          cell: ({ openedAt }) => formatMoment(openedAt),
        },
        {
          key: 'closed',
          head: t('money:fact.closed'),
          cell: ({ closedAt }) => (closedAt ? formatMoment(closedAt) : '–'),
        },
        {
          key: 'name',
          head: t('money:disputes.name'),
          cell: ({ gateway, disputeId }) => `${senderName(gateway)} ${disputeId}`,
        },
      ]}
    />
  )
}
