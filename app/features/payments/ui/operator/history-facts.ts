import { hasWords } from '#app/i18n/i18n.ts'
import { useKeyWords, useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { formatDong } from '#app/kernel/money.ts'
import type { HistoryEntry } from '../../desk/history.types.ts'
import { useOutcomeWords, useSenderName } from './notice-words.ts'
import { useReasonWords } from './RefundCard.tsx'

/** What is known of one entry of a payment's history, besides its title; what nobody said is left out. */
export function useHistoryFacts(): (entry: HistoryEntry) => { name: string; value: string }[] {
  const t = useT()
  const locale = useLocale()
  const reasonWords = useReasonWords()
  const senderName = useSenderName()
  const outcomeWords = useOutcomeWords()
  const endWords = useEndWords()
  const moment = (at: Date | null) => at && formatMoment(at)
  const rows = (entry: HistoryEntry): (readonly [string, string | null])[] => {
    switch (entry.kind) {
      case 'attempt':
        return [
          [t('money:fact.reference'), entry.reference],
          [t('money:fact.gateway_reference'), entry.gatewayReference],
          [t('money:fact.expires'), moment(entry.expiresAt)],
        ]
      case 'attempt-end':
        return [
          [t('money:fact.reference'), entry.reference],
          [t('money:fact.code'), entry.code && endWords(entry.gateway, entry.code)],
        ]
      case 'notice':
        return [[t('money:fact.outcome'), entry.outcome && outcomeWords(entry.outcome)]]
      case 'movement':
        return [
          [t('money:fact.told'), senderName(entry.provider)],
          [t('money:fact.purpose'), entry.purpose],
          [t('money:fact.bank_reference'), entry.bankReference],
          [t('money:fact.account'), entry.account],
          [t('money:fact.moved'), formatMoment(entry.movedAt)],
          [t('money:fact.fee'), entry.fee === null ? null : formatDong(entry.fee, locale)],
        ]
      case 'use':
        return []
      case 'refund':
        return [
          [t('money:fact.reason'), reasonWords(entry.reason)],
          [t('money:gateway_refunds.gateway'), entry.gateway && senderName(entry.gateway)],
          [t('money:fact.gateway_reference'), entry.gatewayReference],
          [t('money:fact.declined'), entry.declined && reasonWords(entry.declined)],
          [t('money:fact.asked_by'), entry.requestedBy],
          [t('money:fact.done'), moment(entry.doneAt)],
          [t('money:fact.done_by'), entry.doneBy],
          [t('money:fact.proof'), entry.proof],
        ]
      case 'dispute':
        return [
          [t('money:disputes.name'), entry.disputeId],
          [t('money:fact.reason'), entry.reason],
          [t('money:fact.closed'), moment(entry.closedAt)],
        ]
      case 'event':
        return [
          [t('money:fact.by'), entry.by],
          [t('money:fact.reason'), entry.details['reason'] ?? null],
          // A gateway's own words about a refund: why it does not send it, or its name of what it sent.
          [t('money:fact.outcome'), entry.details['words'] ?? null],
        ]
    }
  }
  return (entry) => rows(entry).flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** Why an attempt ended: ours and what VNPay's and Stripe's codes mean; a code that nobody has told us about as it is. */
function useEndWords(): (gateway: string, code: string) => string {
  const t = useT()
  const locale = useLocale()
  const words = useKeyWords()
  return (gateway, code) => {
    const key = [`money:end_code.${gateway}_${code}`, `money:end_code.${code}`].find((one) =>
      hasWords(one, locale),
    )
    return key ? words(key) : t('money:fact.other_code', { code })
  }
}
