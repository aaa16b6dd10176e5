import { textIn } from '#app/features/catalogue/ui/goods-words.ts'
import type { LocalText } from '#app/features/ocop/index.ts'
import { wordsFor } from '#app/i18n/i18n.ts'
import { useLocale } from '#app/i18n/locale-context.tsx'
import type { Locale } from '#app/kernel/locale.ts'
import { formatDong } from '#app/kernel/money.ts'
import type { CountedIn, DeliveryPage, PaperNumber, RuleView } from '../sharing.types.ts'

/** Made once: making a formatter costs more than using it. */
const numbers = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 }),
}

/** How quantities, prices and papers of households are written; `useSharingWords` on pages. */
export function sharingWords(locale: Locale) {
  const t = wordsFor(locale)
  const percent = (basisPoints: number) => `${numbers[locale].format(basisPoints / 100)}%`
  const unitName = ({ unit, pieceWord }: CountedIn) =>
    unit === 'piece' && pieceWord ? textIn(locale, pieceWord) : t(`sharing:unit.${unit}`)
  const quantity = (amount: number, counted: CountedIn) =>
    `${numbers[locale].format(counted.unit === 'piece' ? amount : amount / 1000)}\u00a0${unitName(counted)}`
  return {
    percent,
    quantity,
    /** 'kg', 'lít', or what a piece is called */
    unitName,
    text: (text: LocalText) => textIn(locale, text),
    dong: (amount: bigint) => formatDong(amount, locale),
    /** '12/2026' */
    number: ({ year, number }: PaperNumber) => `${number}/${year}`,
    price: (price: bigint | null, counted: CountedIn) =>
      price === null
        ? t('sharing:price_later')
        : t('sharing:per', { price: formatDong(price, locale), unit: unitName(counted) }),
    /** '5% và 1,5 kg (độ ẩm cao)'; empty where nothing was taken off */
    deductions: ({ deductedBp, deductedQuantity, deductReason, ...counted }: DeliveryPage) => {
      const amount = quantity(deductedQuantity, counted)
      const what =
        deductedBp > 0 && deductedQuantity > 0
          ? t('sharing:percent_and', { percent: percent(deductedBp), quantity: amount })
          : deductedBp > 0
            ? percent(deductedBp)
            : deductedQuantity > 0
              ? amount
              : ''
      return what && deductReason ? t('sharing:because', { what, reason: deductReason }) : what
    },
    balance: (balance: bigint) => {
      if (balance === 0n) return t('sharing:balance.even')
      return balance > 0n
        ? t('sharing:balance.owed', { amount: formatDong(balance, locale) })
        : t('sharing:balance.owes', { amount: formatDong(-balance, locale) })
    },
    rule: ({ way, keepsBp }: RuleView) =>
      keepsBp > 0
        ? t('sharing:lot.rule_fund', { way: t(`sharing:way.${way}`), percent: percent(keepsBp) })
        : t('sharing:lot.rule', { way: t(`sharing:way.${way}`) }),
  }
}

export const useSharingWords = () => sharingWords(useLocale())
