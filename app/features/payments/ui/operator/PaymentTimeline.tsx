import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment, formatSecond } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import { Facts } from '#app/ui/Facts.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import { Timeline } from '#app/ui/Timeline.tsx'
import type { HistoryEntry } from '../../desk/history.types.ts'
import { useHistoryFacts } from './history-facts.ts'
import { useSenderName } from './notice-words.ts'
import { RawNotice } from './RawNotice.tsx'

/** All that happened to a payment, in order; notices word for word on demand. */
export function PaymentTimeline({ entries }: { entries: readonly HistoryEntry[] }) {
  const titleOf = useTitles()
  const factsOf = useHistoryFacts()
  const t = useT()
  return (
    <Timeline
      days={entries.map((entry) => {
        const facts = factsOf(entry)
        return {
          key: entry.id,
          at: entry.at.toISOString(),
          when: formatSecond(entry.at),
          title: titleOf(entry),
          state: isBad(entry) ? ('bad' as const) : ('done' as const),
          detail: (
            <>
              {facts.length > 0 && <Facts small facts={facts} />}
              {entry.kind === 'notice' && (
                <MoreDetails title={t('money:raw.open')}>
                  <RawNotice {...entry} />
                </MoreDetails>
              )}
            </>
          ),
        }
      })}
    />
  )
}

const isBad = (entry: HistoryEntry): boolean =>
  (entry.kind === 'notice' && entry.verdict !== 'verified') ||
  (entry.kind === 'dispute' && entry.state !== 'won') ||
  (entry.kind === 'event' && badEvents.includes(entry.event))

const badEvents: readonly string[] = ['suspected', 'refund_declined', 'refund_failed', 'refund_also_sent']

function useTitles(): (entry: HistoryEntry) => string {
  const t = useT()
  const senderName = useSenderName()
  const locale = useLocale()
  const money = (amount: bigint) => formatDong(amount < 0n ? -amount : amount, locale)
  return (entry) => {
    switch (entry.kind) {
      case 'attempt':
        return t('money:history.attempt', { gateway: senderName(entry.gateway), amount: money(entry.amount) })
      case 'attempt-end': {
        const state = t(`payment:status.${entry.status}`)
        return t('money:history.attempt-end', { gateway: senderName(entry.gateway), state })
      }
      case 'notice': {
        const verdict = t(`money:verdict.${entry.verdict}`)
        return t('money:history.notice', { provider: senderName(entry.provider), verdict })
      }
      case 'movement':
        return entry.amount < 0n
          ? t('money:history.out', { amount: money(entry.amount) })
          : t('money:history.in', {
              amount: money(entry.amount),
              match: t(`payment:match.${entry.match}`),
            })
      case 'use':
        return entry.freedAt
          ? t('money:history.use_freed', { amount: money(entry.amount), at: formatMoment(entry.freedAt) })
          : t('money:history.use', { amount: money(entry.amount) })
      case 'refund':
        return t('money:history.refund', {
          amount: money(entry.amount),
          state: t(`payment:refund_status.${entry.status}`),
        })
      case 'dispute': {
        const state = t(`money:dispute.${entry.state}`)
        return t('money:history.dispute', { amount: money(entry.amount), state })
      }
      case 'event':
        return t(`money:event.${entry.event}`)
    }
  }
}
