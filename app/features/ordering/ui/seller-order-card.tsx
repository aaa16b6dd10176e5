import type { ReactNode } from 'react'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { formatMoment } from '#app/kernel/clock.ts'
import { Card } from '#app/ui/Card.tsx'
import type { SellerOrderRow } from '../ordering.types.ts'
import { PaidBadge } from './seller-order-badges.tsx'

/** One order on a list: its code leads to it, `children` is what can be done at once. */
export function SellerOrderCard({
  order,
  place,
  badge,
  children,
}: {
  order: SellerOrderRow
  /** 'Xã Tam Đảo, Phú Thọ' */
  place: string
  /** Instead of how it is paid. */
  badge?: ReactNode
  children?: ReactNode
}) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const others = order.products - 1
  return (
    <Card>
      <div className="row between wraps">
        <h3 className="num">
          <a className="inline-block py-3" href={path(`/ban-hang/don/${order.code}`)}>
            {order.code}
          </a>
        </h3>
        {badge ?? <PaidBadge method={order.method} />}
      </div>
      <p>
        {others > 0
          ? t('packing:and_others', { first: order.firstProduct, count: others })
          : order.firstProduct}
        <br />
        <span className="small muted">
          {t('packing:packs', { count: order.packs })} · {words.dong(order.total)}
          <br />
          {order.buyerName} · {place}
          {order.placedAt && (
            <>
              <br />
              {t('packing:placed_at', { moment: formatMoment(order.placedAt) })}
            </>
          )}
        </span>
      </p>
      {children}
    </Card>
  )
}
