import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { maskPhone } from '#app/features/identity/index.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Facts } from '#app/ui/Facts.tsx'
import { MoreDetails } from '#app/ui/MoreDetails.tsx'
import type { OrderPage } from '../ordering.types.ts'

/** Sums, how it is paid, and who receives it: the phone masked, the door number one press away. */
export function OrderFacts({ order, place }: { order: OrderPage; place: string }) {
  const t = useT()
  const words = useGoodsWords()
  return (
    <section className="card stack" aria-labelledby="order-facts">
      <h2 className="text-lg!" id="order-facts">
        {t('order:facts')}
      </h2>
      <Facts
        sums
        facts={[
          { name: t('checkout:goods_total'), value: words.dong(order.goodsTotal) },
          { name: t('checkout:delivery_total'), value: words.dong(order.deliveryTotal) },
          { name: t('checkout:total'), value: words.dong(order.total), total: true },
        ]}
      />
      <Facts
        facts={[
          { name: t('order:placed_at'), value: formatMoment(order.createdAt) },
          { name: t('order:pays'), value: t(`checkout:methods.${order.method}.name`) },
          { name: t('order:receiver'), value: `${order.buyerName} · ${maskPhone(order.buyerPhone)}` },
          { name: t('order:place'), value: place },
        ]}
      />
      <MoreDetails title={t('order:address')}>
        <p>{order.addressLine}</p>
        {order.note && <p className="muted">{order.note}</p>}
      </MoreDetails>
    </section>
  )
}
