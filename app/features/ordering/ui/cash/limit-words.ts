import { useT } from '#app/i18n/locale-context.tsx'
import type { RefusalLimit } from '../../cash/refusal-limit.ts'

/** A limit of refusals in a few words, with its share where it has one. */
export function useLimitWords() {
  const t = useT()
  return ({ mostRefused, share, days }: RefusalLimit): string => {
    if (!share) return t('money:refusals.limit_words', { count: mostRefused, days })
    const { basisPoints, ofAtLeast } = share
    return t('money:refusals.limit_words_share', {
      ...{ count: mostRefused, days, percent: basisPoints / 100, least: ofAtLeast },
    })
  }
}
