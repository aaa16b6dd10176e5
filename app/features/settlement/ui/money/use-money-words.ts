import { useLocale } from '#app/i18n/locale-context.tsx'
import { formatDong } from '#app/kernel/money.ts'

/** Amounts as the page's language writes them; what is taken off carries a minus. */
export function useDong(): (amount: bigint) => string {
  const locale = useLocale()
  return (amount) => formatDong(amount, locale)
}
