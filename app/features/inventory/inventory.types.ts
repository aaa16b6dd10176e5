import type { LocalText } from '#app/features/ocop/index.ts'
import type { Day } from '#app/kernel/clock.ts'
import type { LotStatus, MovementKind } from '#app/platform/db/generated/enums.ts'

/** How many packs of a variant can be bought now. */
export interface AvailableStock {
  readonly variantId: string
  readonly productId: string
  /** Σ on hand − reserved over its lots on sale. */
  readonly available: number
}

/** The lot that the next shopper gets: of those on sale with stock the one that expires first. */
export interface LotOnSale {
  readonly code: string
  readonly madeOn: Day
  /** Null: this good does not expire. */
  readonly expiresOn: Day | null
  readonly madeAt: string
}

/** A lot on its seller's list. */
export interface LotRow {
  readonly lotId: string
  /** As the market prints it; `formatLotCode` groups it for reading aloud. */
  readonly code: string
  readonly makersNumber: string
  readonly productId: string
  readonly productName: LocalText
  readonly productSlug: string
  readonly illustration: string
  readonly madeOn: Day
  readonly expiresOn: Day | null
  /** Days until the last day, counting from today; negative when it is past; null when it does not expire. */
  readonly daysLeft: number | null
  readonly status: LotStatus
  /** Packs of all sizes and places. */
  readonly onHand: number
  readonly reserved: number
}

/** What lies of one pack of a lot at one place. */
export interface StockRow {
  readonly stockLevelId: string
  readonly lotId: string
  readonly lotCode: string
  readonly variantId: string
  readonly variantName: LocalText
  readonly place: string
  readonly onHand: number
  readonly reserved: number
}

export interface MovementRow {
  readonly at: Date
  readonly kind: MovementKind
  /** Signed: packs in (+) or out (−). */
  readonly quantity: number
  readonly variantName: LocalText
  readonly place: string
  readonly reason: string
}

/** A lot with all that its seller sees of it. */
export interface LotPage extends LotRow {
  readonly sellerId: string
  readonly madeAt: string
  readonly statusReason: string | null
  readonly levels: readonly StockRow[]
  /** Newest first, at most 50. */
  readonly movements: readonly MovementRow[]
}

export interface ReceiveLotInput {
  readonly variantId: string
  /** Packs, at least one. */
  readonly quantity: number
  readonly madeOn: Day
  readonly expiresOn: Day | null
  /** The maker's own lot number; left empty, the day it was made on gives one. */
  readonly makersNumber?: string
  /** Where it was made, in the maker's words. */
  readonly madeAt?: string
  /** Where it lies; 'kho' when not said. */
  readonly place?: string
  /** Made once per form: the same deed sent twice receives goods once. */
  readonly key: string
}

export interface CountStockInput {
  readonly stockLevelId: string
  /** Packs that lie there in truth. */
  readonly counted: number
  readonly reason: string
  readonly key: string
}

export interface WriteOffInput {
  readonly stockLevelId: string
  /** Packs that are spoilt or lost, at least one. */
  readonly quantity: number
  readonly reason: string
  readonly key: string
}

/** So many packs wanted for an order's line. */
export interface WantedLine {
  readonly variantId: string
  readonly quantity: number
}

/** From which lot a wanted line is taken. */
export interface Allocation {
  readonly stockLevelId: string
  readonly lotId: string
  readonly lotCode: string
  readonly variantId: string
  readonly quantity: number
}

export interface PackOutInput {
  readonly sellerOrderId: string
  readonly parcelCode: string
  readonly lines: readonly {
    readonly orderLineId: string
    /** The lots that the packer took; together as many as the line holds. */
    readonly from: readonly { readonly stockLevelId: string; readonly quantity: number }[]
  }[]
}

export interface ReturnToStockInput {
  readonly sellerOrderId: string
  /** False: it came back spoilt, and is written off at once. */
  readonly sellable: boolean
  readonly reason: string
}

declare module '#app/platform/facts.ts' {
  interface Facts {
    /** The words for a product's stock have changed; told only then. */
    'inventory.availability-changed': {
      readonly productId: string
      readonly availability: 'none' | 'few' | 'plenty'
    }
  }
}

declare module '#app/platform/jobs/jobs.ts' {
  interface Jobs {
    /** Daily, after midnight in Việt Nam: lots whose last day is past are closed. */
    'inventory.expire-lots': Record<string, never>
  }
}
