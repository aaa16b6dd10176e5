import type { Kind } from '../kinds/kind.ts'
import { variantsOf } from '../packs.ts'
import { hashOf, slugify } from '../slug.ts'
import type { SeedProduct } from '../types.ts'
import { sources } from './sources.ts'
import type { SourceName } from './sources.ts'

/** One real product: the maker's name, the product's, what kind of good it is, and what the press says. */
export interface RealProduct {
  maker: string
  vi: string
  en: string
  /** What goods of this kind are: shelf life, packs, the sentence. Says nothing about the firm. */
  kind: Omit<Kind, 'name' | 'months' | 'listed'> & Partial<Pick<Kind, 'months' | 'listed'>>
  source: SourceName
  stars?: 3 | 4 | 5
  /** Only where the source states it. */
  year?: number
  madeInCommune?: string
  /** Where the plain slug is not unique. */
  slug?: string
}

/** A real product as a listing, with its star as the press gave it and never a certificate. */
export function realProduct(real: RealProduct): SeedProduct {
  const { kind } = real
  const source = sources[real.source]
  return {
    slug: real.slug ?? slugify(real.vi),
    sellerSlug: slugify(real.maker),
    name: { vi: real.vi, en: real.en },
    categorySlug: kind.categorySlug,
    ocopSet: kind.ocopSet,
    illustration: kind.illustration,
    description: kind.about,
    ingredients: kind.ingredients,
    storage: kind.storage,
    shelfLifeDays: kind.shelfLifeDays,
    harvestMonths: kind.months ?? [],
    variants: variantsOf(kind.packs, kind.unitPriceDong),
    madeInCommune: real.madeInCommune,
    pressStar: real.stars ? { stars: real.stars, year: real.year ?? null, source } : undefined,
    source,
    packedToOrder: kind.packedToOrder,
    listed: kind.listed ?? true,
    popularity: 30 + (hashOf(real.vi) % 61),
  }
}
