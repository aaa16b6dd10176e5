import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Badge, type BadgeTone } from '#app/ui/Badge.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import { availabilityKey, productStatusKey } from '../labels.ts'
import type { ProductRow, ProductStatus } from '../types.ts'
import { drawingOf, useGoodsWords } from './goods-words.ts'

const tones: Readonly<Record<ProductStatus, BadgeTone>> = {
  draft: 'plain',
  in_review: 'info',
  listed: 'good',
  paused: 'warn',
  archived: 'plain',
}

export function ProductStatusBadge({ status }: { status: ProductStatus }) {
  const t = useT()
  return <Badge tone={tones[status]}>{t(productStatusKey(status))}</Badge>
}

/** The seller's own goods; the whole row leads to its form. */
export function SellerProductRows({ products }: { products: readonly ProductRow[] }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  return (
    <ul className="card rows">
      {products.map((product) => (
        <li key={product.id}>
          <a className="row items-start no-underline" href={path(`/ban-hang/san-pham/${product.id}`)}>
            <Picture photo={product.photo} kind={drawingOf(product.illustration)} alt="" thumb sizes="4rem" />
            <span className="min-w-0 flex-1">
              <strong>{words.text(product.name) || t('goods:no_name')}</strong>
              <br />
              <span className="small muted">
                {product.price === null ? t('goods:no_price') : words.dong(product.price)}
                {product.packs > 1 && ` · ${t('goods:packs', { count: product.packs })}`}
                {product.status === 'listed' &&
                  product.availability &&
                  ` · ${t(availabilityKey(product.availability))}`}
              </span>
              <br />
              <ProductStatusBadge status={product.status} />
              {product.status === 'draft' && product.returnReason && (
                <>
                  {' '}
                  <Badge tone="bad">{t('goods:returned')}</Badge>
                </>
              )}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
