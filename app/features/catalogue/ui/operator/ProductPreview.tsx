import { useT } from '#app/i18n/locale-context.tsx'
import { Card } from '#app/ui/Card.tsx'
import { Price } from '#app/ui/Price.tsx'
import { Table } from '#app/ui/Table.tsx'
import type { ProductPage, VariantShown } from '../../types.ts'
import { useGoodsWords } from '../goods-words.ts'
import { ProductPictures } from '../ProductPictures.tsx'
import { ProductSections } from '../ProductSections.tsx'
import { ProductTop } from '../ProductTop.tsx'
import { StarEvidence } from '../StarEvidence.tsx'

interface ProductPreviewProps {
  product: ProductPage
  first: VariantShown
}

/** The product's page as shoppers will see it, in its own parts, with all packs at once and nothing to buy. */
export function ProductPreview({ product, first }: ProductPreviewProps) {
  const t = useT()
  const words = useGoodsWords()
  return (
    <div className="stack">
      <p className="small muted">{t('operator:product.preview')}</p>
      <ProductTop product={product} />
      <ProductPictures product={product} />
      <StarEvidence certificate={product.certificate} pressStar={product.pressStar} />
      <div>
        <Price large amount={words.dong(first.price)} unit={words.unitPrice(first.price, first.net)} />
      </div>
      <Card>
        <Table
          caption={t('operator:product.packs')}
          rows={product.variants}
          rowKey={({ id }) => id}
          columns={[
            { key: 'pack', head: t('operator:product.pack'), cell: ({ name }) => words.text(name) },
            { key: 'net', head: t('operator:product.net'), cell: ({ net }) => words.pack(net) },
            {
              key: 'price',
              head: t('operator:product.price'),
              numeric: true,
              cell: ({ price }) => words.dong(price),
            },
            {
              key: 'unit',
              head: t('operator:product.unit'),
              numeric: true,
              cell: ({ price, net }) => words.unitPrice(price, net),
            },
            {
              key: 'weight',
              head: t('operator:product.weight'),
              numeric: true,
              cell: ({ weightGrams }) => t('operator:product.grams', { grams: words.number(weightGrams) }),
            },
          ]}
        />
      </Card>
      <ProductSections product={{ ...product, moreFromMaker: [] }} chosen={first} />
    </div>
  )
}
