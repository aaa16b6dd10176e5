import type { CertificateShown, LocalText, PaperShown } from '#app/features/ocop/index.ts'
import type { PhotoSources } from '#app/features/media/index.ts'
import type { SellerKind } from '#app/features/sellers/index.ts'
import type { Page } from '#app/kernel/page.ts'
import type { NetQuantity } from '#app/kernel/quantity.ts'
import type { Availability, ProductStatus } from '#app/platform/db/generated/enums.ts'
import type { CategoryRules } from './category-rules.ts'

export type { Availability, ProductStatus } from '#app/platform/db/generated/enums.ts'

/** How much is in a pack; `pieceWord` is what one piece is called (túi, chiếc). */
export interface PackQuantity extends NetQuantity {
  readonly pieceWord: LocalText | null
}

/** A star that a newspaper reported: grey words, never a badge. */
export interface PressStarShown {
  readonly stars: number
  readonly year: number | null
  readonly sourceUrl: string
}

/** A product on a list. */
export interface ProductCardData {
  readonly productId: string
  readonly slug: string
  readonly name: LocalText
  readonly illustration: string
  readonly photo: PhotoSources | null
  readonly sellerName: string
  readonly sellerSlug: string
  /** 'Tam Đảo' (today's commune without its kind), else the source's words, else null. */
  readonly place: string | null
  readonly communeCode: string | null
  /** Stars of a certificate in force today, else null. */
  readonly stars: number | null
  readonly pressStar: PressStarShown | null
  /** The cheapest pack, đồng, and what it holds. */
  readonly price: bigint
  readonly net: PackQuantity
  /** How many packs there are to choose from. */
  readonly packs: number
  readonly availability: Availability
  readonly harvestMonths: readonly number[]
}

export const SEARCH_SORTS = ['relevance', 'popular', 'price-up', 'price-down', 'newest'] as const
export type SearchSort = (typeof SEARCH_SORTS)[number]

/** What a shopper asks for; everything may be left out. */
export interface SearchQuery {
  readonly text?: string
  readonly categorySlug?: string
  /** 1–6, the programme's ngành. */
  readonly ocopGroup?: number
  /** 3, 4 or 5: exactly this many, by a certificate in force. */
  readonly stars?: number
  readonly communeCode?: string
  /** A place in words, today's or former ("Lãng Công", "huyện Sông Lô"). */
  readonly place?: string
  readonly sellerId?: string
  /** Đồng, included. */
  readonly priceFrom?: bigint
  readonly priceTo?: bigint
  readonly inStock?: boolean
  /** 1–12. */
  readonly seasonMonth?: number
  readonly sort?: SearchSort
  readonly page?: number
}

/** How many results a further choice would leave; each counted with that choice itself set aside. */
export interface SearchFacets {
  readonly groups: readonly { readonly code: number; readonly name: LocalText; readonly count: number }[]
  readonly stars: readonly { readonly stars: number; readonly count: number }[]
  /** The twelve with most goods. */
  readonly communes: readonly { readonly code: string; readonly name: string; readonly count: number }[]
  readonly categories: readonly { readonly slug: string; readonly name: LocalText; readonly count: number }[]
  readonly inStock: number
}

export interface SearchResult extends Page<ProductCardData> {
  readonly facets: SearchFacets
  /** True where nothing matched word by word and near words were taken instead. */
  readonly forgiving: boolean
  /** Today's communes that a former place name in the question led to. */
  readonly placesUnderstood: readonly { readonly code: string; readonly name: string }[]
}

export interface CategoryNode {
  readonly id: string
  readonly slug: string
  readonly name: LocalText
  readonly illustration: string
  readonly parentSlug: string | null
  /** Products on sale here and below. */
  readonly count: number
  readonly rules: CategoryRules
  readonly children: readonly CategoryNode[]
}

export interface VariantShown {
  readonly id: string
  readonly name: LocalText
  readonly net: PackQuantity
  readonly price: bigint
  readonly weightGrams: number
  readonly minQuantity: number
  readonly step: number
}

export interface SellerShown {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: SellerKind
  /** One line as Law 19/2023 asks: address line, commune, province. */
  readonly address: string
  readonly communeCode: string | null
  readonly phone: string | null
  readonly taxCode: string | null
  readonly registration: string | null
  readonly representative: string | null
  readonly portrait: number | null
  readonly portraitPhoto: PhotoSources | null
  /** 'press': a real maker known from the press; 'invented': of the demo. */
  readonly provenance: 'press' | 'invented' | 'registered'
  readonly onHoliday: boolean
}

/** All that a product's page shows, without lots and delivery: the route adds those of inventory and delivery. */
export interface ProductPage {
  readonly id: string
  readonly slug: string
  /** 'listed' is on sale; 'paused' is shown without a button. */
  readonly status: 'listed' | 'paused'
  readonly name: LocalText
  readonly description: LocalText
  readonly story: LocalText
  readonly ingredients: LocalText
  readonly storage: LocalText
  readonly illustration: string
  readonly photos: readonly (PhotoSources & { readonly alt: string })[]
  readonly category: {
    readonly slug: string
    readonly name: LocalText
    readonly parent: { readonly slug: string; readonly name: LocalText } | null
  }
  readonly rules: CategoryRules
  readonly ocopSet: { readonly number: number; readonly name: LocalText; readonly group: LocalText } | null
  /** Where it is made. */
  readonly madeIn: { readonly communeCode: string | null; readonly place: string | null }
  readonly seller: SellerShown
  readonly variants: readonly VariantShown[]
  readonly availability: Availability
  /** The OCOP certificate in force today, else null: no badge. */
  readonly certificate: CertificateShown | null
  readonly pressStar: PressStarShown | null
  readonly papers: readonly PaperShown[]
  readonly selfDeclaration: string | null
  readonly shelfLifeDays: number | null
  readonly harvestMonths: readonly number[]
  readonly packedToOrder: boolean
  readonly moreFromMaker: readonly ProductCardData[]
}

export interface HomePage {
  /** 1–12, the month that `inSeason` was asked for. */
  readonly month: number
  readonly inSeason: readonly ProductCardData[]
  readonly starred: readonly ProductCardData[]
  readonly newest: readonly ProductCardData[]
  /** Communes with most goods. */
  readonly places: readonly { readonly code: string; readonly name: string; readonly count: number }[]
  readonly categories: readonly CategoryNode[]
  readonly starCounts: readonly { readonly stars: number; readonly count: number }[]
  readonly products: number
  readonly sellers: number
}

/** A pack as the cart and orders see it. */
export interface Offer {
  readonly variantId: string
  readonly productId: string
  readonly sellerId: string
  readonly sellerName: string
  readonly sellerSlug: string
  readonly sellerCommuneCode: string | null
  /** Where it is made; the seller's seat when not said otherwise. */
  readonly communeCode: string | null
  readonly ocopGroupCode: number | null
  readonly productName: LocalText
  readonly variantName: LocalText
  readonly slug: string
  /** Đồng for one pack. */
  readonly price: bigint
  readonly weightGrams: number
  readonly netQuantity: PackQuantity
  readonly packedToOrder: boolean
  readonly minQuantity: number
  readonly step: number
  /** Stars of the certificate in force now, and its number. */
  readonly starsShown: number | null
  readonly certificateNumber: string | null
  /** False: the reason stands in `notSellableKey`. Stock is not looked at here. */
  readonly sellable: boolean
  readonly notSellableKey?: NotSellableKey
  /** False for what cannot be sent (village visits). */
  readonly shippable: boolean
  /** True: must not leave the province. */
  readonly localOnly: boolean
  /** The longest time on the road that it bears, days. */
  readonly maxDays: number | null
  /** 18 where the law asks for an age. */
  readonly ageNotice: number | null
  readonly illustration: string
  readonly photo: PhotoSources | null
}

export type NotSellableKey =
  | 'catalogue:not_sellable.not_listed'
  | 'catalogue:not_sellable.paused'
  | 'catalogue:not_sellable.pack_gone'
  | 'catalogue:not_sellable.seller_closed'
  | 'catalogue:not_sellable.seller_on_holiday'
  | 'catalogue:not_sellable.contact_only'

/** A product on its seller's list or the operator's desk. */
export interface ProductRow {
  readonly id: string
  readonly slug: string
  readonly name: LocalText
  readonly status: ProductStatus
  readonly illustration: string
  readonly photo: PhotoSources | null
  readonly sellerId: string
  readonly sellerName: string
  readonly packs: number
  /** Cheapest pack, đồng; null while it has none. */
  readonly price: bigint | null
  readonly availability: Availability | null
  readonly returnReason: string | null
  readonly submittedAt: Date | null
  readonly updatedAt: Date
}

/** Everything of a product that its seller edits and the operator checks. */
export interface ProductForEditing {
  readonly id: string
  readonly slug: string
  readonly version: number
  readonly status: ProductStatus
  readonly returnReason: string | null
  readonly submittedAt: Date | null
  readonly seller: {
    readonly id: string
    readonly name: string
    readonly slug: string
    readonly status: string
  }
  readonly categorySlug: string | null
  readonly categoryName: LocalText | null
  readonly rules: CategoryRules | null
  readonly ocopSetNumber: number | null
  readonly nameVi: string
  readonly nameEn: string
  readonly descriptionVi: string
  readonly descriptionEn: string
  readonly storyVi: string
  readonly storyEn: string
  readonly ingredientsVi: string
  readonly ingredientsEn: string
  readonly storageVi: string
  readonly storageEn: string
  readonly communeCode: string | null
  readonly selfDeclaration: string | null
  readonly illustration: string
  readonly packedToOrder: boolean
  readonly harvestMonths: readonly number[]
  readonly shelfLifeDays: number | null
  readonly variants: readonly (VariantShown & { readonly gtin: string | null })[]
  readonly photos: readonly (PhotoSources & { readonly id: string; readonly alt: string })[]
  readonly papers: readonly PaperShown[]
  /** What still keeps it from being submitted. */
  readonly missing: readonly MissingPart[]
  readonly events: readonly { readonly at: Date; readonly kind: string; readonly details: unknown }[]
}

/** A part that is missing before a product can be submitted: the form's field and the words. */
export interface MissingPart {
  readonly field: string
  readonly key: `catalogue:missing.${string}`
}
