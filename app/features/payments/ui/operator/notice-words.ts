import { useT } from '#app/i18n/locale-context.tsx'
import type { BadgeTone } from '#app/ui/Badge.tsx'
import type { NoticeRow } from '../../payments.types.ts'

const senders = ['sepay', 'casso', 'vietqr', 'vnpay', 'payos', 'stripe', 'statement'] as const

/** How who tells of money is called; a name that nobody knows stays as it is kept. */
export function useSenderName(): (provider: string) => string {
  const t = useT()
  return (provider) => {
    const known = senders.find((one) => one === provider)
    return known ? t(`money:sender.${known}`) : provider
  }
}

const outcomes = [
  ...['matched', 'ignored', 'not_ours', 'under', 'over', 'late', 'duplicate', 'unknown'],
  ...['stored', 'known', 'unknown-attempt', 'amount-differs', 'try-again'],
] as const

/**
 * What became of each movement that a notice told; why it was not believed is a reader's own word, and stays as it is
 * kept.
 */
export function useOutcomeWords(): (outcome: string) => string {
  const t = useT()
  return (outcome) => {
    const known = outcome.split(',').map((word) => outcomes.find((one) => one === word.trim()))
    return known.every((one) => one !== undefined)
      ? known.map((one) => t(`money:became.${one}`)).join(', ')
      : outcome
  }
}

/** Nothing has come of it yet, and replaying can help: a forged one is never believed. */
export const isStuck = ({ verdict, processedAt }: Pick<NoticeRow, 'verdict' | 'processedAt'>): boolean =>
  processedAt === null && verdict !== 'forged'

const tones: Readonly<Record<'done' | 'waits' | 'forged' | 'unreadable', BadgeTone>> = {
  done: 'good',
  waits: 'warn',
  forged: 'bad',
  unreadable: 'warn',
}

/** Whether anything is still to be done about a notice, in words. */
export function useNoticeState(): (row: Pick<NoticeRow, 'verdict' | 'processedAt'>) => {
  readonly tone: BadgeTone
  readonly words: string
} {
  const t = useT()
  return ({ verdict, processedAt }) => {
    const state = verdict === 'forged' || verdict === 'unreadable' ? verdict : processedAt ? 'done' : 'waits'
    return { tone: tones[state], words: t(`money:notices.state.${state}`) }
  }
}
