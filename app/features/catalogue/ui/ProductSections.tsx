import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { SectionHead } from '#app/ui/SectionHead.tsx'
import type { ProductPage, VariantShown } from '../types.ts'
import { useGoodsWords } from './goods-words.ts'
import { GoodsGrid } from './GoodsGrid.tsx'
import { ProductFacts, SellerFacts } from './ProductFacts.tsx'

/** Below the counter: what it is, what the label says, who sells it, what else they make. */
export function ProductSections({ product, chosen }: { product: ProductPage; chosen: VariantShown }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const { seller, moreFromMaker } = product
  const texts = [words.text(product.description), words.text(product.story)].filter(Boolean)
  return (
    <div className="stack loose pt-6">
      {texts.length > 0 && (
        <section className="prose">
          <h2>{t('product:about')}</h2>
          {texts
            .flatMap((text) => text.split(/\n+/))
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </section>
      )}
      <div className="two even">
        <section className="card stack">
          <h2>{t('product:label')}</h2>
          <ProductFacts product={product} chosen={chosen} />
        </section>
        <section className="card stack">
          <h2>{t('product:seller.title')}</h2>
          <SellerFacts seller={seller} />
          <p className="small muted">
            {t('product:terms.words')}{' '}
            <a href={path('/thong-tin/giao-hang-doi-tra')}>{t('product:terms.returns')}</a>
            {' · '}
            <a href={path('/thong-tin/khieu-nai')}>{t('product:terms.complaints')}</a>
          </p>
        </section>
      </div>
      {moreFromMaker.length > 0 && (
        <section className="stack">
          <SectionHead
            title={t('product:more')}
            link={{ href: path(`/nha-san-xuat/${seller.slug}`), name: seller.name }}
          />
          <GoodsGrid goods={moreFromMaker} />
        </section>
      )}
    </div>
  )
}
