import { wordsFor } from '#app/i18n/i18n.ts'
import { formatDay } from '#app/kernel/clock.ts'
import { formatLotCode } from '#app/kernel/codes.ts'
import type { Locale } from '#app/kernel/locale.ts'
import { formatDong } from '#app/kernel/money.ts'
import { agreedAmount } from '../share-lot.ts'
import type { DeliveryPage } from '../sharing.types.ts'
import { sharingWords } from '../ui/sharing-words.ts'
import { drawFoot, drawHead, drawPaper, drawRow } from './paper.server.ts'

/** Draws the receipt of a delivery (phiếu nhận hàng): both names, what was brought, taken off and agreed. One A5 page. */
export function drawDeliveryReceipt(
  delivery: DeliveryPage & { readonly link: string },
  locale: Locale,
): Promise<Buffer> {
  const t = wordsFor(locale)
  const words = sharingWords(locale)
  const { price, cooperative, memberName, memberPlace } = delivery
  const title = t(delivery.standing === 'reversal' ? 'sharing:receipt.reversal' : 'sharing:receipt.title')
  const below = t('sharing:paper.number', {
    number: words.number(delivery),
    day: formatDay(delivery.deliveredOn),
  })
  return drawPaper({ title: `${title} ${words.number(delivery)}`, author: cooperative.name }, (paper) => {
    drawHead(paper, cooperative, t, title, below)
    drawRow(paper, t('sharing:receipt.member'), memberName, true)
    if (memberPlace) drawRow(paper, t('sharing:receipt.place'), memberPlace)
    drawRow(paper, t('sharing:receipt.goods'), words.text(delivery.productName))
    drawRow(paper, t('sharing:receipt.lot'), `${delivery.makersNumber} (${formatLotCode(delivery.lotCode)})`)
    drawRow(paper, t('sharing:receipt.grade'), t(`sharing:grade.${delivery.grade}`))
    drawRow(paper, t('sharing:receipt.quantity'), words.quantity(delivery.quantity, delivery))
    const deducted = words.deductions(delivery)
    if (deducted) drawRow(paper, t('sharing:receipt.deducted'), deducted)
    drawRow(paper, t('sharing:receipt.net'), words.quantity(delivery.netQuantity, delivery), true)
    drawRow(paper, t('sharing:receipt.price'), words.price(price, delivery))
    if (price !== null) {
      drawRow(paper, t('sharing:receipt.amount'), formatDong(agreedAmount(delivery), locale), true)
    }
    if (delivery.note) drawRow(paper, t('sharing:receipt.note'), delivery.note)
    drawFoot(paper, t, [memberName, delivery.recordedBy], delivery.link)
  })
}
