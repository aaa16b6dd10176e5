import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'
import { changeOf, shortAmount } from '../figures.ts'

export interface Figures {
  /** '1,62 tỷ'. */
  readonly short: (amount: bigint) => string
  /** '1.622.330.000 đ'. */
  readonly exact: (amount: bigint) => string
  /** '▲ 18%' and where it points. */
  readonly change: (
    now: bigint,
    before: bigint,
  ) => { readonly text: string; readonly direction: 'up' | 'down' | null }
}

/** Figures in the words of the page's language. */
export function useFigures(): Figures {
  const t = useT()
  const locale = useLocale()
  return {
    short: (amount) => {
      const { unit, number } = shortAmount(amount, locale)
      return t(`department:amount.${unit}`, { number })
    },
    exact: (amount) => formatDong(amount, locale),
    change: (now, before) => {
      const change = changeOf(now, before, locale)
      if (change.kind === 'same' || change.kind === 'new') {
        return { text: t(`department:change.${change.kind}`), direction: null }
      }
      const text = t(`department:change.${change.kind}`, { number: change.number })
      return { text, direction: change.kind === 'down' ? 'down' : 'up' }
    },
  }
}
