import { usePath, useT } from '#app/i18n/locale-context.tsx'
import { Card } from '#app/ui/Card.tsx'
import type { OrderPage } from '../ordering.types.ts'

/** After the goods were given free: the way to the same goods again, one press each. */
export function OrderAgain({ order }: { order: OrderPage }) {
  const t = useT()
  const path = usePath()
  const lines = order.parts.flatMap((part) => part.lines)
  return (
    <Card>
      <h2 className="text-lg!">{t('order:again.title')}</h2>
      <ul>
        {lines.map(({ orderLineId, variantId, quantity, productName, variantName }) => (
          <li key={orderLineId}>
            <a className="inline-block py-2" href={path(`/thanh-toan?mua=${variantId}&so-luong=${quantity}`)}>
              {t('order:again.line', { count: quantity, name: `${productName}, ${variantName}` })}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
