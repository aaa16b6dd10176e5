import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx'
import { TextButton } from '#app/ui/TextButton.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { NoticeRow } from '../../payments.types.ts'
import { useOutcomeWords, useSenderName } from './notice-words.ts'

const tones: Readonly<Record<NoticeRow['verdict'], BadgeTone>> = {
  received: 'plain',
  verified: 'good',
  forged: 'bad',
  unreadable: 'warn',
}

/** Notices as they came in, each to be read word for word or replayed. */
export function NoticeTable({ rows, total }: { rows: readonly NoticeRow[]; total: number }) {
  const t = useT()
  const path = usePath()
  const senderName = useSenderName()
  const outcomeWords = useOutcomeWords()
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
          cell: ({ verdict }) => <Badge tone={tones[verdict]}>{t(`money:verdict.${verdict}`)}</Badge>,
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
          cell: ({ noticeId }) => (
            <form method="post">
              <input type="hidden" name="id" value={noticeId} />
              <TextButton>{t('operator:notices.replay')}</TextButton>
            </form>
          ),
        },
      ]}
    />
  )
}
