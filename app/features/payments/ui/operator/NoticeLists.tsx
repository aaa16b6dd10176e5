import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Button } from '#app/ui/Button.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { ForgedNotice, NoticeRow } from '../../payments.types.ts'
import { useOutcomeWords, useSenderName } from './notice-words.ts'

interface NoticeListsProps {
  stuck: readonly NoticeRow[]
  forged: { readonly rows: readonly ForgedNotice[]; readonly total: number }
}

/** Notices that were stored and not applied, each to be replayed; and, apart from them, those that somebody made up. */
export function NoticeLists({ stuck, forged }: NoticeListsProps) {
  const t = useT()
  const senderName = useSenderName()
  const outcomeWords = useOutcomeWords()
  return (
    <section className="stack" id="thong-bao">
      <h2>{t('operator:notices.title')}</h2>
      <Card>
        <h3>{t('operator:notices.stuck', { count: stuck.length })}</h3>
        <p className="hint">
          {t(stuck.length > 0 ? 'operator:notices.stuck_words' : 'operator:notices.no_stuck')}
        </p>
        {stuck.length > 0 && (
          <Table
            caption={t('operator:notices.stuck', { count: stuck.length })}
            rows={stuck}
            rowKey={({ noticeId }) => noticeId}
            columns={[
              {
                key: 'at',
                head: t('operator:notices.at'),
                cell: ({ receivedAt }) => formatMoment(receivedAt),
              },
              { key: 'feed', head: t('operator:notices.feed'), cell: ({ provider }) => senderName(provider) },
              {
                key: 'state',
                head: t('operator:notices.state'),
                cell: ({ verdict }) => t(`operator:notices.verdict.${verdict}`),
              },
              {
                key: 'why',
                head: t('operator:notices.why'),
                cell: ({ outcome }) => (outcome ? outcomeWords(outcome) : '–'),
              },
              {
                key: 'replay',
                head: t('operator:notices.replay'),
                cell: ({ noticeId }) => (
                  <form method="post">
                    <input type="hidden" name="id" value={noticeId} />
                    <Button kind="quiet" name="do" value="replay">
                      {t('operator:notices.replay')}
                    </Button>
                  </form>
                ),
              },
            ]}
          />
        )}
      </Card>
      <Card>
        <h3>{t('operator:notices.forged', { count: forged.total })}</h3>
        <p className="hint">
          {t(forged.total > 0 ? 'operator:notices.forged_words' : 'operator:notices.no_forged')}
        </p>
        {forged.total > 0 && (
          <Table
            caption={t('operator:notices.forged', { count: forged.total })}
            rows={forged.rows}
            rowKey={({ noticeId }) => noticeId}
            columns={[
              {
                key: 'at',
                head: t('operator:notices.at'),
                cell: ({ receivedAt }) => formatMoment(receivedAt),
              },
              { key: 'feed', head: t('operator:notices.feed'), cell: ({ provider }) => senderName(provider) },
              { key: 'why', head: t('operator:notices.why'), cell: ({ why }) => why ?? '–' },
            ]}
          />
        )}
      </Card>
    </section>
  )
}
