import type { PhotoSources } from '#app/features/media/index.ts'
import type { Provenance, SellerKind, SellerStatus } from '#app/platform/db/generated/enums.ts'

export type { Provenance, SellerKind, SellerStatus } from '#app/platform/db/generated/enums.ts'

/** A seller on the operator's list. */
export interface SellerRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: SellerKind
  readonly status: SellerStatus
  readonly provenance: Provenance
  /** 'Xã Tam Đảo', else the source's words, else null. */
  readonly place: string | null
  readonly submittedAt: Date | null
  readonly verifiedAt: Date | null
  /** Products on sale. */
  readonly products: number
}

/** A maker on the shop's list. */
export interface MakerCardData {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: SellerKind
  readonly place: string | null
  readonly communeCode: string | null
  readonly memberHouseholds: number | null
  readonly portrait: number | null
  readonly portraitPhoto: PhotoSources | null
  readonly products: number
}

/** What a maker's page shows of the maker; goods and certificates come from their own features. */
export interface SellerPage {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: SellerKind
  readonly provenance: Provenance
  readonly communeCode: string | null
  /** 'Xã Tam Đảo, tỉnh Phú Thọ', else the source's words, else null. */
  readonly place: string | null
  readonly formerPlace: string | null
  /** As Law 19/2023 asks it to be shown: line, commune, province; empty where nothing is known. */
  readonly address: string
  readonly phone: string | null
  readonly taxCode: string | null
  readonly registration: string | null
  readonly representative: string | null
  readonly foundedYear: number | null
  readonly memberHouseholds: number | null
  readonly story: { readonly vi: string; readonly en: string }
  readonly portrait: number | null
  readonly portraitPhoto: PhotoSources | null
  readonly landscape: number | null
  /** 'YYYY-MM-DD', where a holiday is set that has not ended. */
  readonly holiday: { readonly from: string; readonly to: string } | null
  readonly verifiedAt: Date | null
}

/** All of a seller that the operator decides by. */
export interface SellerForOperator extends SellerPage {
  readonly status: SellerStatus
  readonly returnReason: string | null
  readonly submittedAt: Date | null
  readonly bank: { readonly bin: string; readonly account: string; readonly holder: string } | null
  readonly staff: readonly { readonly name: string; readonly role: string }[]
  readonly products: number
  readonly events: readonly {
    readonly at: Date
    readonly kind: string
    /** The person's name; null where none did it. */
    readonly by: string | null
    readonly reason: string | null
  }[]
}

export interface RegisterSellerInput {
  readonly name: string
  readonly kind: SellerKind
  readonly communeCode: string
  readonly addressLine?: string
  /** E.164. */
  readonly phone: string
  readonly taxCode?: string
  readonly registration?: string
  readonly representative: string
  /** 'submitted' puts it on the operator's desk at once; else it is kept as a draft. */
  readonly submit: boolean
}

export type SellerFailure =
  'sellers:failure.not_there' | 'sellers:failure.already_decided' | 'sellers:failure.reason_missing'
