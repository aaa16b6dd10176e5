import { Picture } from '#app/ui/Picture.tsx'
import type { ProductPage } from '../types.ts'
import { drawingOf, useGoodsWords } from './goods-words.ts'

/** The photos, the first one large; the drawing of its kind where there is none yet. */
export function ProductPictures({ product }: { product: ProductPage }) {
  const words = useGoodsWords()
  const kind = drawingOf(product.illustration)
  const name = words.text(product.name)
  const [first, ...more] = product.photos
  return (
    <div className="stack tight">
      <Picture
        photo={first}
        kind={kind}
        alt={first?.alt || name}
        sizes="(min-width: 54rem) 34rem, 100vw"
        first
      />
      {more.length > 0 && (
        <ul className="thumbs">
          {more.map((photo) => (
            <li key={photo.src}>
              <a href={photo.src}>
                <Picture photo={photo} kind={kind} alt={photo.alt || name} sizes="6rem" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
