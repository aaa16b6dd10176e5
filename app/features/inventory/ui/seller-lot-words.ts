import { useT } from '#app/i18n/locale-context.tsx'
import { formatDay } from '#app/kernel/clock.ts'
import type { BadgeTone } from '#app/ui/Badge.tsx'
import type { LotRow } from '../inventory.types.ts'

/** From so many days before its last one, a lot's days are counted. */
const SOON = 30

/** How a lot stands, in words and with the colour of a badge. */
export function useLotWords() {
  const t = useT()
  return {
    expiry: ({ expiresOn, daysLeft }: Pick<LotRow, 'expiresOn' | 'daysLeft'>): string => {
      if (expiresOn === null || daysLeft === null) return t('lots:keeps')
      if (daysLeft < 0) return t('lots:expired_on', { day: formatDay(expiresOn) })
      if (daysLeft === 0) return t('lots:expires_today', { day: formatDay(expiresOn) })
      return daysLeft <= SOON
        ? t('lots:expires_soon', { day: formatDay(expiresOn), count: daysLeft })
        : t('lots:expires', { day: formatDay(expiresOn) })
    },
    state: (lot: Pick<LotRow, 'status' | 'onHand' | 'daysLeft'>): { tone: BadgeTone; words: string } => {
      if (lot.status !== 'open') {
        return { tone: lot.status === 'held' ? 'warn' : 'bad', words: t(`lots:status.${lot.status}`) }
      }
      if (lot.daysLeft !== null && lot.daysLeft < 0) return { tone: 'bad', words: t('lots:status.expired') }
      if (lot.onHand === 0) return { tone: 'plain', words: t('lots:none_left') }
      if (lot.daysLeft !== null && lot.daysLeft <= SOON) return { tone: 'warn', words: t('lots:soon') }
      return { tone: 'good', words: t('lots:status.open') }
    },
  }
}
