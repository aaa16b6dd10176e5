import type { Offer } from '#app/features/catalogue/index.ts'
import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { useT } from '#app/i18n/locale-context.tsx'
import { Message } from '#app/ui/Message.tsx'
import { TextButton } from '#app/ui/TextButton.tsx'

/** Says what was taken out, and puts it back with one press. */
export function RemovedNote({ offer, quantity }: { offer: Offer; quantity: number }) {
  const t = useT()
  const words = useGoodsWords()
  return (
    <Message tone="success">
      <form method="post" className="row wraps">
        <span>{t('cart:removed', { name: words.text(offer.productName) })}</span>
        <input type="hidden" name="variantId" value={offer.variantId} />
        <input type="hidden" name="quantity" value={quantity} />
        <TextButton name="intent" value="set">
          {t('cart:put_back')}
        </TextButton>
      </form>
    </Message>
  )
}
