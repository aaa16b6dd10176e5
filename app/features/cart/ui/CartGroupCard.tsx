import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import type { CartGroup } from '../cart.types.ts'
import { CartLineRow } from './CartLineRow.tsx'

/** What comes from one seller, packed and sent as one parcel. */
export function CartGroupCard({ group }: { group: CartGroup }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  return (
    <section className="card stack" aria-labelledby={`seller-${group.sellerId}`}>
      <h2 className="text-lg!" id={`seller-${group.sellerId}`}>
        <a href={path(`/nha-san-xuat/${group.sellerSlug}`)}>{group.sellerName}</a>
      </h2>
      <ul className="rows">
        {group.lines.map((line) => (
          <CartLineRow key={line.offer.variantId} line={line} />
        ))}
      </ul>
      <p className="row between border-t border-line pt-3">
        <span className="muted">{t('cart:group_total')}</span>
        <strong className="num">{words.dong(group.goodsTotal)}</strong>
      </p>
    </section>
  )
}
