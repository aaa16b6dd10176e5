import type { LocalText } from '#app/features/ocop/index.ts'
import type { PaymentView } from '#app/features/payments/index.ts'
import type { PhotoSources } from '#app/features/media/index.ts'
import type { Day } from '#app/kernel/clock.ts'
import type { OrderStatus, SellerOrderStatus } from '#app/platform/db/generated/enums.ts'

/** How a sale at the stall is paid: cash in hand, or a code that the buyer scans. */
export type StallMethod = 'cash_on_delivery' | 'vietqr'

/** One line of a sale at the stall (bán tại quầy): so many packs of one lot. */
export interface StallLine {
  readonly stockLevelId: string
  /** Packs, at least one. */
  readonly quantity: number
  /** Đồng for one pack, as agreed at the stall; never below zero. */
  readonly unitPrice: bigint
}

export interface SellAtStallInput {
  readonly lines: readonly StallLine[]
  readonly method: StallMethod
  /** At least 128 random bits, made with the sale; a second press, or a sale sent again later, sends the same. */
  readonly key: string
  /** Left out where the sale is made as it is sent. */
  readonly kept?: KeptMoment | null
}

/** When a device sold, and when it sends what it kept: both by its own clock, which may be set wrong. */
export interface KeptMoment {
  readonly soldAt: Date
  readonly sentAt: Date
}

/**
 * How the moment of a sale was found: made as it was sent; told by its device (`kept`); or as it was sent because what
 * the device told cannot be (sent before it was sold, days ago, before its lot was there).
 */
export const keptDatings = ['kept', 'ahead', 'too_old', 'before_lot'] as const
export type KeptDating = (typeof keptDatings)[number]
export type SaleDating = KeptDating | 'now'

/** How a sale that its device had kept came to the market. */
export interface SaleArrival {
  readonly dating: KeptDating
  readonly arrivedAt: Date
}

/** A lot from which a pack can be sold now. */
export interface StallLot {
  readonly stockLevelId: string
  readonly lotCode: string
  readonly makersNumber: string
  readonly expiresOn: Day | null
  /** Packs that nobody waits for. */
  readonly free: number
}

/** A pack that lies on the stall. */
export interface StallPack {
  readonly productId: string
  readonly variantId: string
  readonly productName: LocalText
  readonly variantName: LocalText
  readonly illustration: string
  readonly photo: PhotoSources | null
  /** Đồng, as on the market's pages. */
  readonly price: bigint
  /** At least one, in the order in which they should leave. */
  readonly lots: readonly StallLot[]
}

/** A sale at the stall on its day's list. */
export interface StallSaleRow {
  /** The order's code. */
  readonly code: string
  readonly method: StallMethod
  readonly status: SellerOrderStatus
  readonly at: Date
  readonly total: bigint
  readonly packs: number
  readonly firstProduct: string
  readonly products: number
  readonly illustration: string
}

export interface StallDay {
  readonly rows: readonly StallSaleRow[]
  /** Đồng of the sales of the day that stand. */
  readonly cash: bigint
  readonly transfer: bigint
  readonly sales: number
}

/** A sale at the stall with all that its page shows. */
export interface StallSale {
  readonly code: string
  readonly partCode: string
  readonly sellerId: string
  readonly method: StallMethod
  readonly orderStatus: OrderStatus
  readonly status: SellerOrderStatus
  readonly at: Date
  /** Of a sale that its device had kept; null: it was made as it was sent. */
  readonly arrival: SaleArrival | null
  readonly total: bigint
  /** A key, or a person's words. */
  readonly endReason: string | null
  readonly lines: readonly {
    readonly orderLineId: string
    readonly productName: string
    readonly variantName: string
    readonly quantity: number
    readonly unitPrice: bigint
    readonly lineTotal: bigint
    readonly lots: readonly string[]
  }[]
  readonly payments: readonly PaymentView[]
  /** It can still be taken back, and by the actor: delivered, and of today. */
  readonly undoable: boolean
  /** It can still be taken back, but the market holds its money: only by who may decide about money. */
  readonly undoneByOthers: boolean
}
