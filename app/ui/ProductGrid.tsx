import { ProductCard, type ProductCardProps } from './ProductCard.tsx'

/** Two beside each other at 360 px, four on a desk. The pictures of the first row load at once. */
export function ProductGrid({ products }: { products: readonly ProductCardProps[] }) {
  return (
    <ul className="goods">
      {products.map((product, place) => (
        <li key={product.href}>
          <ProductCard first={place < 4} {...product} />
        </li>
      ))}
    </ul>
  )
}
