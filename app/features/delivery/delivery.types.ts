import type { DeliveryZone } from '#app/platform/db/generated/enums.ts'
import type { TariffStepInput } from './tariff.ts'

export type { DeliveryZone } from '#app/platform/db/generated/enums.ts'

/** One version of the tariff. */
export interface TariffVersion {
  /** Null: the built-in one, in force while the database holds none. */
  readonly id: string | null
  readonly validFrom: Date | null
  readonly note: string
  readonly steps: readonly TariffStepInput[]
}

export interface QuoteInput {
  /** Null: not known; see `PROVINCE_SEAT`. */
  readonly sellerCommuneCode: string | null
  readonly shopperCommuneCode: string
  readonly weightGrams: number
}

export interface DeliveryQuote {
  readonly zone: DeliveryZone
  /** Đồng. */
  readonly fee: bigint
  readonly daysMin: number
  readonly daysMax: number
}

export interface PublishTariffInput {
  readonly steps: readonly TariffStepInput[]
  readonly note: string
  /** The version that was edited, null for the built-in one; left out: whatever is in force. */
  readonly basedOn?: string | null
}

/** One version in the list of all. */
export interface TariffListed {
  readonly id: string
  readonly validFrom: Date
  readonly note: string
  /** Who published it; null where no person did. */
  readonly by: string | null
  readonly inForce: boolean
  readonly steps: readonly TariffStepInput[]
}
