import type { Locale } from '#app/kernel/locale.ts'
import type { ProductPage } from '../types.ts'
import { textIn } from './goods-words.ts'

/** A product as schema.org says it, for search engines. Stars of the programme are no customer rating, and are left out. */
export function productJsonLd(product: ProductPage, { url, locale }: { url: string; locale: Locale }) {
  const { name, description, photos, illustration, seller, variants, availability } = product
  const { origin } = new URL(url)
  const inStock = availability !== 'none' && product.status === 'listed'
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: textIn(locale, name),
    description: textIn(locale, description),
    image:
      photos.length > 0
        ? photos.map(({ src }) => origin + src)
        : [`${origin}/illustrations/${illustration}.svg`],
    brand: { '@type': 'Brand', name: seller.name },
    offers: variants.map((variant) => ({
      '@type': 'Offer',
      name: textIn(locale, variant.name),
      price: Number(variant.price),
      priceCurrency: 'VND',
      availability: `https://schema.org/${inStock ? 'InStock' : 'OutOfStock'}`,
      url,
      seller: { '@type': 'Organization', name: seller.name },
    })),
  }
}
