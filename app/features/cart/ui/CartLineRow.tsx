import { drawingOf, useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Button } from '#app/ui/Button.tsx'
import { Picture } from '#app/ui/Picture.tsx'
import { TextButton } from '#app/ui/TextButton.tsx'
import type { CartLineView } from '../cart.types.ts'

/** One pack in the cart: what it is, what changed, how many, what it comes to. */
export function CartLineRow({ line }: { line: CartLineView }) {
  const t = useT()
  const path = usePath()
  const words = useGoodsWords()
  const { offer, quantity, most, changes, lineTotal } = line
  const name = words.text(offer.productName)
  const field = `quantity-${offer.variantId}`
  return (
    <li className="cart-line">
      <Picture kind={drawingOf(offer.illustration)} photo={offer.photo} alt="" thumb sizes="4.5rem" />
      <div className="min-w-0">
        <h3>
          <a href={path(`/san-pham/${offer.slug}`)}>{name}</a>
        </h3>
        <p className="small muted">
          {words.text(offer.variantName)} · {words.dong(line.unitPrice)}
        </p>
        {changes.map((change) => (
          <p key={change.kind} className="small font-semibold" role="status">
            {change.kind === 'price'
              ? t('cart:change.price', { before: words.dong(change.before), now: words.dong(change.now) })
              : t('cart:change.capped', { wanted: change.wanted, now: change.now })}
          </p>
        ))}
      </div>
      <form method="post" className="beside row wraps justify-end">
        <input type="hidden" name="variantId" value={offer.variantId} />
        <label className="sr-only" htmlFor={field}>
          {t('cart:quantity_of', { name })}
        </label>
        <input
          id={field}
          className="input count-field"
          type="number"
          name="quantity"
          inputMode="numeric"
          min={offer.minQuantity}
          max={most}
          step={offer.step}
          defaultValue={quantity}
          data-auto-submit
        />
        <Button kind="quiet" name="intent" value="set">
          {t('cart:update')}
        </Button>
        <TextButton name="intent" value="remove" aria-label={t('cart:remove_of', { name })}>
          {t('cart:remove')}
        </TextButton>
        <strong className="num ml-auto">{words.dong(lineTotal)}</strong>
      </form>
    </li>
  )
}
