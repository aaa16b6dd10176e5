import { useGoodsWords } from '#app/features/catalogue/ui/goods-words.ts'
import { useKeyWords, usePath, useT } from '#app/i18n/locale-context.tsx'
import { TextButton } from '#app/ui/TextButton.tsx'
import type { UnavailableLine } from '../cart.types.ts'

/** What cannot be bought now, and why. It is in no sum; it stays until the shopper takes it out. */
export function UnavailableLines({
  lines,
  removable = false,
}: {
  lines: readonly UnavailableLine[]
  removable?: boolean
}) {
  const t = useT()
  const path = usePath()
  const say = useKeyWords()
  const words = useGoodsWords()
  if (lines.length === 0) return null
  return (
    <section className="card warn stack">
      <h2 className="text-lg!">{t('cart:unavailable')}</h2>
      <ul className="rows">
        {lines.map(({ offer, reasonKey }) => (
          <li key={offer.variantId} className="row between wraps">
            <div>
              <a href={path(`/san-pham/${offer.slug}`)}>{words.text(offer.productName)}</a>
              <span className="muted"> · {words.text(offer.variantName)}</span>
              <p className="small">{say(reasonKey)}</p>
            </div>
            {removable && (
              <form method="post">
                <input type="hidden" name="variantId" value={offer.variantId} />
                <TextButton
                  name="intent"
                  value="remove"
                  aria-label={t('cart:remove_of', { name: words.text(offer.productName) })}
                >
                  {t('cart:remove')}
                </TextButton>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
