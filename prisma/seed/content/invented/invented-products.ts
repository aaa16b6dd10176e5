import { categories } from '../categories.ts'
import type { Kind } from '../kinds/kind.ts'
import { variantsOf } from '../packs.ts'
import { hashOf, slugify } from '../slug.ts'
import type { SeedProduct } from '../types.ts'
import type { Line } from './lines.ts'
import type { Profile } from './profile.ts'

const papersOf = new Map(categories.map((category) => [category.slug, category.rules.papersBeforeListing]))

/**
 * The kinds of a line, drawn evenly from its families: each family keeps its own order, so that what is
 * left out is what stands last in it. Throws where the families are too small for the line's size.
 */
function kindsOf(maker: string, line: Line): Kind[] {
  const spread = line.families
    .flatMap((family) => family.map((kind, index) => ({ kind, at: (index + 0.5) / family.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ kind }) => kind)
  const unique = [...new Map(spread.map((kind) => [kind.name.vi, kind])).values()]
  if (unique.length < line.size) {
    throw new Error(`${maker}: ${unique.length} kinds for a line of ${line.size}`)
  }
  return unique.slice(0, line.size)
}

/** The number of the maker's own declaration of quality, or nothing where none is asked. */
function selfDeclarationOf(kind: Kind, slug: string, maker: string, position: number): string | undefined {
  if (!kind.listed || !papersOf.get(kind.categorySlug)?.includes('self-declaration')) return undefined
  const number = String(position + 1).padStart(2, '0')
  return `${number}/${maker.toUpperCase().replaceAll('-', '')}/${2024 + (hashOf(slug) % 3)} (minh họa)`
}

/** Prices of makers differ by up to 6 % for the same kind; the maker's own flagship keeps the kind's price. */
function priceOf(kind: Kind, position: number, tag: string): number {
  if (position === 0) return kind.unitPriceDong
  return kind.unitPriceDong * (0.97 + (hashOf(`${tag} ${kind.name.vi}`) % 7) / 100)
}

/** All products of one invented maker. */
export function inventedProducts(profile: Profile, line: Line): SeedProduct[] {
  const sellerSlug = slugify(profile.name)
  return kindsOf(profile.name, line).map((kind, position) => {
    const slug = `${slugify(kind.name.vi)}-${profile.tag}`
    const chance = hashOf(slug)
    const elsewhere = profile.alsoFrom ?? []
    return {
      slug,
      sellerSlug,
      name: kind.name,
      categorySlug: kind.categorySlug,
      ocopSet: kind.ocopSet,
      illustration: kind.illustration,
      description: kind.about,
      ingredients: kind.ingredients,
      storage: kind.storage,
      shelfLifeDays: kind.shelfLifeDays,
      harvestMonths: kind.months,
      variants: variantsOf(kind.packs, priceOf(kind, position, profile.tag)),
      // What a maker is known for comes from the seat; of the rest, some comes from members elsewhere.
      madeInCommune: (position > 2 && elsewhere[chance % (elsewhere.length + 2)]) || profile.communeCode,
      packedToOrder: kind.packedToOrder,
      selfDeclaration: selfDeclarationOf(kind, slug, profile.tag, position),
      listed: kind.listed,
      popularity: Math.max(1, Math.min(100, 20 + (chance % 60) + Math.max(0, 20 - position * 3))),
    }
  })
}
