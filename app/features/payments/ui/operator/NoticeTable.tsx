import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Badge } from '#app/ui/Badge.tsx'
import { TextButton } from '#app/ui/TextButton.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { InboxRow } from '../../desk/notice-inbox.server.ts'
import { isStuck, useNoticeState, useOutcomeWords, useSenderName } from './notice-words.ts'
import { ToldMovements } from './ToldMovements.tsx'

/** Notices as they came in, each with its money and its payment; to be read word for word, and replayed where one is stuck. */
export function NoticeTable({ rows, total }: { rows: readonly InboxRow[]; total: number }) {
  const t = useT()
  const path = usePath()
  const senderName = useSenderName()
  const outcomeWords = useOutcomeWords()
  const stateOf = useNoticeState()
  return (
    <Table
      caption={t('money:notices.caption', { count: total })}
      rows={rows}
      rowKey={({ noticeId }) => noticeId}
      columns={[
        {
          key: 'at',
          head: t('money:at'),
          cell: ({ noticeId, receivedAt }) => (
            <a href={path(`/dieu-hanh/thong-bao/${noticeId}`)}>{formatMoment(receivedAt)}</a>
          ),
        },
        { key: 'provider', head: t('money:notices.provider'), cell: ({ provider }) => senderName(provider) },
        {
          key: 'state',
          head: t('money:notices.verdict_label'),
          cell: (row) => <Badge tone={stateOf(row).tone}>{stateOf(row).words}</Badge>,
        },
        {
          key: 'money',
          head: t('money:notices.money'),
          cell: ({ movements }) => <ToldMovements movements={movements} />,
        },
        {
          key: 'outcome',
          head: t('money:notices.outcome'),
          cell: ({ outcome, processedAt }) =>
            outcome ? outcomeWords(outcome) : processedAt ? '–' : t('money:notices.not_processed'),
        },
        {
          key: 'replay',
          head: t('operator:notices.replay'),
          cell: (row) =>
            isStuck(row) && (
              <form method="post">
                <input type="hidden" name="id" value={row.noticeId} />
                <TextButton>{t('operator:notices.replay')}</TextButton>
              </form>
            ),
        },
      ]}
    />
  )
}
