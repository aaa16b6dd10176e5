import type { IllustrationKind } from './illustrations.ts'

/** The same words in Vietnamese and in English. */
export interface LocalText {
  vi: string
  en: string
}

/** A paper that the operator must see before goods of a category may be listed. */
export type RequiredPaper =
  | 'self-declaration'
  | 'alcohol-licence'
  | 'functional-food-declaration'
  | 'cosmetic-notification'
  | 'food-safety'

/** What a category asks of the goods in it; data, so that an operator can change it. */
export interface CategoryRules {
  /** false: a page to contact the maker, never a thing in a cart (tourism). */
  shippable: boolean
  /** The age below which the goods may not be sold. */
  ageNotice?: 18
  papersBeforeListing: RequiredPaper[]
  /** true: must not travel beyond the province. */
  localOnly?: boolean
  /** The longest time on the road, in days, that the goods bear. */
  maxDays?: number
}

/** One shelf of the shop. The tree has two levels; products hang on leaves. */
export interface SeedCategory {
  slug: string
  name: LocalText
  parentSlug?: string
  /** Position among its siblings, from 1. */
  position: number
  /** The drawing that stands for the shelf. */
  illustration: IllustrationKind
  /** The OCOP sets (1..26 of QĐ 26/2026) whose goods usually stand here. */
  ocopSets: number[]
  rules: CategoryRules
}

/** One of the 26 scoring sets (bộ) of Decision 26/2026/QĐ-TTg, under its sector (ngành). */
export interface SeedOcopGroup {
  /** 1..26 */
  no: number
  name: LocalText
  /** 1..6 */
  sectorNo: number
  sector: LocalText
}

/** A commune of today's Phú Thọ. */
export interface SeedCommune {
  /** Five digits. */
  code: string
  /** With its type: "Xã Tam Đảo", "Phường Việt Trì". */
  name: string
  formerProvince: FormerProvince
}

/** The three provinces that became today's Phú Thọ on 1 July 2025. */
export type FormerProvince = 'Vĩnh Phúc' | 'Phú Thọ' | 'Hòa Bình'

/** The legal form of a seller. */
export type SeedSellerKind = 'cooperative' | 'cooperative-group' | 'enterprise' | 'farm' | 'household'

/** A demo bank account: number and holder are fictitious. */
export interface SeedBankAccount {
  /** Six digits of the bank (BIN). */
  bin: string
  accountNumber: string
  /** Capitals without accents, as banks write it. */
  holder: string
}

/**
 * A maker. `real: true` ones come from press reports and carry only what the report says; their
 * representative, phone, papers and account are never filled. `real: false` ones are invented.
 */
export interface SeedSeller {
  slug: string
  real: boolean
  name: string
  kind: SeedSellerKind
  /** false where a real maker's legal form is not stated by the source and `kind` is a placeholder. */
  kindStated: boolean
  /** Five digits, or null where the source names no place. */
  communeCode: string | null
  formerRegion: FormerProvince
  /** The place in the words of the source or of before July 2025, e.g. "Lãng Công, Sông Lô". */
  formerPlace?: string
  /** Invented makers only. */
  representative?: string
  /** Invented makers only: `09xx000xxx`, fictitious. */
  phone?: string
  /** Always null in the demo: no number that a real taxpayer could hold. */
  taxCode: string | null
  /** Registration shown to shoppers; invented makers only, marked "minh họa". */
  registration: string | null
  story: LocalText
  memberHouseholds?: number
  /** Year. */
  founded?: number
  /** `public/portraits/<n>.svg`, 1..24; invented makers only. */
  portrait?: number
  /** `public/places/<n>.svg`, 1..6 */
  place: number
  bank?: SeedBankAccount
  /** The press page that names a real maker. */
  source?: string
}

/** How much is in a pack. */
export interface NetQuantity {
  amount: number
  unit: 'g' | 'ml' | 'piece'
  /** The counting word of `piece`: quả, túi lọc, chiếc, bộ … */
  pieceWord?: LocalText
}

/** A pack that can be bought. */
export interface SeedVariant {
  name: LocalText
  net: NetQuantity
  /** Illustrative, like every demo price. */
  priceDong: number
  /** With packing, for the delivery fee. */
  weightGrams: number
}

/** A star that the press reported about a real product: grey text, never a badge. */
export interface PressStar {
  stars: 3 | 4 | 5
  /** The year that the source states, else null. */
  year: number | null
  source: string
}

/** One listing. */
export interface SeedProduct {
  slug: string
  sellerSlug: string
  name: LocalText
  categorySlug: string
  /** 1..26 */
  ocopSet: number
  illustration: IllustrationKind
  description: LocalText
  ingredients?: LocalText
  storage?: LocalText
  /** Days from made-on to expiry; null where nothing expires. */
  shelfLifeDays: number | null
  /** Months (1..12) of harvest or making; empty = all year. */
  harvestMonths: number[]
  variants: SeedVariant[]
  /** Where it is made when that differs from the seller's seat, or is known although the seat is not. */
  madeInCommune?: string
  /** Real makers only. */
  pressStar?: PressStar
  /** Real products only: the page that reports them, or "general knowledge". */
  source?: string
  /** Drawn from a lot's grams when packed, not counted in packs beforehand. */
  packedToOrder?: boolean
  /** Number of the demo self-declaration, marked "minh họa"; invented makers only. */
  selfDeclaration?: string
  /** false: alcohol, functional food and the like, kept off the shelf until their paper is there. */
  listed: boolean
  /** 1..100; shapes the demo orders. */
  popularity: number
}

/** An illustrative OCOP certificate of an invented maker's product; dates hang on the seed date. */
export interface SeedCertificate {
  productSlug: string
  stars: 3 | 4 | 5
  /** 50..100, inside the band of its stars. */
  score: number
  /** Ends in "(minh họa)". */
  number: string
  /** Ends in "(minh họa)". */
  decision: string
  issuer: LocalText
  /** `YYYY-MM-DD` */
  issuedOn: string
  /** `YYYY-MM-DD`: 36 months after issue. */
  expiresOn: string
  illustrative: true
}
