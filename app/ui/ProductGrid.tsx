import { classes } from './classes.ts'
import { ProductCard, type ProductCardProps } from './ProductCard.tsx'

/** Two beside each other at 360 px, four on a desk. The pictures of the first row load at once. */
export function ProductGrid({
  products,
  few = false,
}: {
  products: readonly ProductCardProps[]
  /** A taste with a way to the rest: a phone shows the first four. */
  few?: boolean
}) {
  return (
    <ul className={classes('goods', few && 'few')}>
      {products.map((product, place) => (
        <li key={product.href}>
          <ProductCard first={place < 4} {...product} />
        </li>
      ))}
    </ul>
  )
}
