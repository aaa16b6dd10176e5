import { UnavailableLines } from '#app/features/cart/ui/UnavailableLines.tsx'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { useKeyWords, useT } from '#app/i18n/locale-context.tsx'
import { Facts } from '#app/ui/Facts.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { CheckoutGroup, CheckoutQuote } from '../ordering.types.ts'

/** What will be ordered, seller by seller, with its delivery; then goods, delivery and total. */
export function CheckoutReview({ quote }: { quote: CheckoutQuote }) {
  const t = useT()
  const words = useGoodsWords()
  const { groups, unavailable, goodsTotal, deliveryTotal, total } = quote
  const later = t('checkout:later')
  return (
    <section className="card stack" id="xem-lai" aria-labelledby="review">
      <h2 id="review">{t('checkout:review')}</h2>
      <UnavailableLines lines={unavailable} />
      <div className="rows">
        {groups.map((group) => (
          <Group key={group.sellerId} group={group} />
        ))}
      </div>
      <Facts
        sums
        facts={[
          { name: t('checkout:goods_total'), value: words.dong(goodsTotal) },
          {
            name: t('checkout:delivery_total'),
            value: deliveryTotal === null ? later : words.dong(deliveryTotal),
          },
          { name: t('checkout:total'), value: total === null ? later : words.dong(total), total: true },
        ]}
      />
    </section>
  )
}

function Group({ group }: { group: CheckoutGroup }) {
  const t = useT()
  const say = useKeyWords()
  const words = useGoodsWords()
  const { sellerName, lines, delivery, problem } = group
  const days = delivery && [...new Set([delivery.daysMin, delivery.daysMax])].join('–')
  return (
    <div className="stack tight">
      <h3>{sellerName}</h3>
      <ul className="stack tight">
        {lines.map(({ offer, quantity, lineTotal }) => (
          <li key={offer.variantId} className="row between items-baseline!">
            <span>
              {quantity} × {words.text(offer.productName)}
              <span className="small muted"> · {words.text(offer.variantName)}</span>
            </span>
            <span className="num whitespace-nowrap">{words.dong(lineTotal)}</span>
          </li>
        ))}
      </ul>
      {delivery && (
        <p className="row between small muted">
          <span>
            {t('checkout:delivery', { days: days ?? '' })} · {t(`geography:zone.${delivery.zone}`)}
          </span>
          <span className="num whitespace-nowrap">{words.dong(delivery.fee)}</span>
        </p>
      )}
      {problem && <Message tone="error">{say(`${problem.key}|product=${problem.productName}`)}</Message>}
    </div>
  )
}
