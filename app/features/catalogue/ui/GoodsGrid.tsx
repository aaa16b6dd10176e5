import { usePath, useT } from '#app/i18n/locale-context.tsx'
import type { ProductCardProps } from '#app/ui/ProductCard.tsx'
import { ProductGrid } from '#app/ui/ProductGrid.tsx'
import { availabilityKey } from '../labels.ts'
import type { ProductCardData } from '../types.ts'
import { drawingOf, useGoodsWords } from './goods-words.ts'

/** Goods on a shelf. Stock is said only where it is scarce or gone. */
export function GoodsGrid({ goods, few }: { goods: readonly ProductCardData[]; few?: boolean }) {
  const card = useCard()
  return <ProductGrid products={goods.map(card)} few={few} />
}

function useCard(): (good: ProductCardData) => ProductCardProps {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  return (good) => ({
    href: path(`/san-pham/${good.slug}`),
    kind: drawingOf(good.illustration),
    photo: good.photo,
    name: words.text(good.name),
    maker: good.sellerName,
    place: good.place,
    stars: good.stars ? { count: good.stars, text: t('product:stars', { stars: good.stars }) } : null,
    note: !good.stars && good.pressStar ? pressWords(t, good.pressStar) : undefined,
    price: words.dong(good.price),
    unitPrice: words.unitPrice(good.price, good.net),
    packs: good.packs > 1 ? t('product:packs', { count: good.packs }) : undefined,
    badge:
      good.availability === 'plenty'
        ? null
        : {
            tone: good.availability === 'none' ? 'plain' : 'warn',
            text: t(availabilityKey(good.availability)),
          },
  })
}

/** "4 sao theo báo chí, năm 2022": grey words, never a badge. */
export function pressWords(
  t: ReturnType<typeof useT>,
  { stars, year }: { stars: number; year: number | null },
): string {
  return year ? t('product:press.year', { stars, year: String(year) }) : t('product:press.plain', { stars })
}
