import type { LocalText } from '#app/features/ocop/index.ts'
import { useLocale, useT } from '#app/i18n/locale-context.tsx'
import type { Locale } from '#app/kernel/locale.ts'
import { formatDong, formatWhole } from '#app/kernel/money.ts'
import { formatQuantity, formatUnitPrice, unitPrice } from '#app/kernel/quantity.ts'
import { isIllustrationKind, type IllustrationKind } from '#app/ui/illustration.ts'
import type { PackQuantity } from '../types.ts'

/** The page's language of a text; Vietnamese where English is missing. */
export const textIn = (locale: Locale, text: LocalText): string =>
  locale === 'en' && text.en ? text.en : text.vi

/** The drawing of a stored word; goods of a kind without one come in a gift box. */
export const drawingOf = (kind: string): IllustrationKind => (isIllustrationKind(kind) ? kind : 'gift-box')

/** How this page's language writes money, packs and counts. */
export function useGoodsWords() {
  const locale = useLocale()
  const t = useT()
  const piece = (net: PackQuantity) => (net.pieceWord ? textIn(locale, net.pieceWord) : t('product:piece'))
  return {
    text: (text: LocalText) => textIn(locale, text),
    dong: (amount: bigint) => formatDong(amount, locale),
    number: (count: number) => formatWhole(BigInt(count), locale),
    pack: (net: PackQuantity) => formatQuantity(net, { locale, piece: piece(net) }),
    unitPrice: (price: bigint, net: PackQuantity) =>
      formatUnitPrice(unitPrice(price, net), { locale, piece: piece(net) }),
  }
}
