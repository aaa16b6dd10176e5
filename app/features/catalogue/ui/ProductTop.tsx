import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Breadcrumbs } from '#app/ui/Breadcrumbs.tsx'
import { Message } from '#app/ui/Message.tsx'
import type { ProductPage } from '../types.ts'
import { useGoodsWords } from './goods-words.ts'

/** Where it stands in the shop, its name, who makes it and where, and what its category's rules warn of. */
export function ProductTop({ product }: { product: ProductPage }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const { category, seller, madeIn, rules } = product
  const shelves = [...(category.parent ? [category.parent] : []), category]
  return (
    <>
      <Breadcrumbs
        label={t('shop:trail')}
        trail={shelves.map(({ slug, name }) => ({ name: words.text(name), href: path(`/danh-muc/${slug}`) }))}
      />
      <h1>{words.text(product.name)}</h1>
      <p>
        <a className="inline-block py-1" href={path(`/nha-san-xuat/${seller.slug}`)}>
          {seller.name}
        </a>
        {madeIn.place && <span className="muted"> · {madeIn.place}</span>}
      </p>
      {rules.ageNotice && <Message tone="warn">{t('product:rule.age', { age: rules.ageNotice })}</Message>}
      {rules.localOnly && <Message tone="info">{t('product:rule.local_only')}</Message>}
      {rules.maxDays && <Message tone="info">{t('product:rule.max_days', { count: rules.maxDays })}</Message>}
    </>
  )
}
