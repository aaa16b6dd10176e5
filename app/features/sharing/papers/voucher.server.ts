import { wordsFor } from '#app/i18n/i18n.ts'
import { formatDay } from '#app/kernel/clock.ts'
import type { Locale } from '#app/kernel/locale.ts'
import { formatDong } from '#app/kernel/money.ts'
import type { VoucherPage } from '../sharing.types.ts'
import { sharingWords } from '../ui/sharing-words.ts'
import { dongInWords } from './dong-in-words.ts'
import { drawFoot, drawHead, drawPaper, drawRow } from './paper.server.ts'

/** Draws a voucher (phiếu chi): who was given how much, when and how. One A5 page. */
export function drawVoucher(
  voucher: VoucherPage & { readonly link: string },
  locale: Locale,
): Promise<Buffer> {
  const t = wordsFor(locale)
  const { cooperative, memberName, memberPlace } = voucher
  const number = sharingWords(locale).number(voucher)
  const title = t(`sharing:voucher.title.${voucher.kind}`)
  const below = t('sharing:paper.number', { number, day: formatDay(voucher.onDay) })
  return drawPaper({ title: `${title} ${number}`, author: cooperative.name }, (paper) => {
    drawHead(paper, cooperative, t, title, below)
    drawRow(paper, t('sharing:voucher.to'), memberName, true)
    if (memberPlace) drawRow(paper, t('sharing:receipt.place'), memberPlace)
    drawRow(paper, t('sharing:voucher.amount'), formatDong(voucher.amount, locale), true)
    // On paper a sum is written out, so that nobody adds a nought to it.
    if (locale === 'vi') drawRow(paper, t('sharing:voucher.in_words'), dongInWords(voucher.amount))
    drawRow(paper, t('sharing:voucher.by'), t(`sharing:by.${voucher.by}`))
    if (voucher.note) drawRow(paper, t('sharing:receipt.note'), voucher.note)
    drawFoot(paper, t, [voucher.recordedBy, memberName], voucher.link)
  })
}
