import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Chip } from '#app/ui/Chip.tsx'
import { Chips } from '#app/ui/Chips.tsx'
import type { ProductPage, VariantShown } from '../types.ts'
import { useGoodsWords } from './goods-words.ts'

/** The packs as links, so that price, unit price and delivery are right for the one chosen, without script. */
export function PackChoice({ product, chosen }: { product: ProductPage; chosen: VariantShown }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  if (product.variants.length < 2) return <p className="muted">{words.text(chosen.name)}</p>
  return (
    <div className="stack tight">
      <p className="label" aria-hidden="true">
        {t('product:pack')}
      </p>
      <Chips label={t('product:pack')}>
        {product.variants.map(({ id, name }, index) => (
          <Chip
            key={id}
            href={path(`/san-pham/${product.slug}?quy-cach=${index + 1}`)}
            current={id === chosen.id ? 'true' : undefined}
          >
            {words.text(name)}
          </Chip>
        ))}
      </Chips>
    </div>
  )
}

/** The pack that an address asks for (`?quy-cach=2`, counted from one); the first where it asks for none of ours. */
export function packChosen(
  variants: readonly VariantShown[],
  asked: string | null,
): VariantShown | undefined {
  return variants[/^\d{1,2}$/.test(asked ?? '') ? Number(asked) - 1 : 0] ?? variants[0]
}
