import type { Prisma } from '#app/platform/db/generated/client.ts'
import { certificateInForce } from '#app/features/ocop/index.ts'
import type { Day } from '#app/kernel/clock.ts'
import { searchable } from './search-words.ts'

const placeSelect = {
  select: {
    name: true,
    province: { select: { name: true } },
    formerUnits: {
      select: { formerUnit: { select: { name: true, formerDistrict: true, formerProvince: true } } },
    },
  },
} as const

/** What `listingOf` reads of a product; `day` decides which certificate gives the stars. */
export const listingSelect = (day: Day) =>
  ({
    id: true,
    sellerId: true,
    nameVi: true,
    nameEn: true,
    communeCode: true,
    harvestMonths: true,
    listedAt: true,
    createdAt: true,
    ocopSet: { select: { groupCode: true } },
    commune: placeSelect,
    seller: { select: { name: true, communeCode: true, formerPlace: true, commune: placeSelect } },
    category: {
      select: {
        id: true,
        slug: true,
        nameVi: true,
        nameEn: true,
        parent: { select: { slug: true, nameVi: true } },
      },
    },
    variants: { where: { retiredAt: null }, select: { price: true } },
    ocopCertificates: {
      where: certificateInForce(day),
      select: { stars: true, expiresOn: true },
      orderBy: [{ stars: 'desc' }, { expiresOn: 'desc' }],
      take: 1,
    },
  }) satisfies Prisma.ProductSelect

export type ListingSource = Prisma.ProductGetPayload<{ select: ReturnType<typeof listingSelect> }>

type Place = NonNullable<ListingSource['commune']>

/** Today's names of a place and all that it was called: people search by both. */
function namesOf(place: Place | null): string[] {
  if (!place) return []
  const former = place.formerUnits.flatMap(({ formerUnit }) => [
    formerUnit.name,
    formerUnit.formerDistrict ?? '',
    formerUnit.formerProvince ?? '',
  ])
  return [...new Set([place.name, place.province.name, ...former])]
}

/**
 * The row that lists and search read of a product on sale.
 * @returns null where something is missing that a listing needs (category, a pack)
 */
export function listingOf(
  product: ListingSource,
): Omit<Prisma.ProductListingCreateManyInput, 'availability' | 'popularity'> | null {
  const { category, variants, seller } = product
  const [first, ...others] = variants.map(({ price }) => price)
  if (!category || first === undefined) return null
  const certificate = product.ocopCertificates[0]
  const place = product.commune ?? seller.commune
  return {
    productId: product.id,
    sellerId: product.sellerId,
    categoryId: category.id,
    categoryPath: [...(category.parent ? [category.parent.slug] : []), category.slug],
    ocopGroupCode: product.ocopSet?.groupCode ?? null,
    communeCode: product.communeCode ?? seller.communeCode,
    nameFolded: searchable(product.nameVi, product.nameEn),
    searchText: searchable(
      ...[product.nameVi, product.nameEn, seller.name, category.nameVi, category.nameEn],
      ...[category.parent?.nameVi ?? '', seller.formerPlace ?? '', ...namesOf(place)],
    ),
    minPrice: others.reduce((least, price) => (price < least ? price : least), first),
    stars: certificate?.stars ?? null,
    starsUntil: certificate?.expiresOn ?? null,
    harvestMonths: product.harvestMonths,
    listedAt: product.listedAt ?? product.createdAt,
  }
}
