import type { CartGroup, UnavailableLine, WantedVariant } from '#app/features/cart/index.ts'
import type { DeliveryQuote } from '#app/features/delivery/index.ts'
import type {
  MoneyBack,
  OfferedMethod,
  PaymentView,
  TransferDetails,
  VisitInput,
} from '#app/features/payments/index.ts'
import type { Day } from '#app/kernel/clock.ts'
import type {
  DeliveryZone,
  LineLotStatus,
  OrderChannel,
  OrderStatus,
  PaymentMethod,
  SellerKind,
  SellerOrderStatus,
} from '#app/platform/db/generated/enums.ts'

export interface OrderingPort {
  /** Makes the order's link out of the checkout's key; at least 32 random bytes, never changed. */
  readonly linkSecret: string
}

declare module '#app/platform/call.ts' {
  interface Ports {
    readonly ordering: OrderingPort
  }
}

declare module '#app/platform/facts.ts' {
  interface Facts {
    /** A sale: told once for each seller's part when it is placed. */
    'order.seller-order-placed': {
      readonly sellerOrderId: string
      readonly at: Date
      /** When the market heard of it, where that was later: a sale that the seller's device had kept. */
      readonly heardAt?: Date
    }
    /** A part that had been placed was cancelled before it left the seller. */
    'order.seller-order-cancelled': { readonly sellerOrderId: string; readonly at: Date }
    /** A part that had left the seller comes back: refused at the door, or returned. Told once. */
    'order.refunded': { readonly sellerOrderId: string; readonly at: Date }
    /** The buyer has it. Told once. */
    'order.seller-order-delivered': { readonly sellerOrderId: string; readonly at: Date }
    /** The cash of a part was taken from the buyer and lies with the seller or a carrier. Told once. */
    'order.cash-received': {
      readonly sellerOrderId: string
      /** Đồng. */
      readonly amount: bigint
      readonly holder: 'seller' | 'carrier'
      /** The carrier's name where one holds it. */
      readonly carrier: string | null
      readonly at: Date
    }
  }
}

declare module '#app/platform/jobs/jobs.ts' {
  interface Jobs {
    /** At the end of the wait for money: gives held goods free. */
    'ordering.release-held-goods': { orderId: string }
    /** A week after the last part has ended. */
    'ordering.close-order': { orderId: string }
  }
}

/** What is bought: the cart, or one pack straight from its page ("Mua ngay"). */
export type Selection =
  { readonly cartKey: string | null; readonly buyNow?: undefined } | { readonly buyNow: WantedVariant }

export interface QuoteCheckoutInput {
  readonly selection: Selection
  /** Null: the shopper has not said where to; fees and the total are not known yet. */
  readonly communeCode: string | null
  /** E.164; left out while the shopper has not said it. */
  readonly phone?: string
}

/** Why a seller's part cannot be sent there. */
export type DeliveryProblemKey =
  'order:failure.local_only' | 'order:failure.too_far' | 'order:failure.not_shippable'

export interface CheckoutGroup extends CartGroup {
  readonly delivery: DeliveryQuote | null
  readonly problem: { readonly key: DeliveryProblemKey; readonly productName: string } | null
}

export interface CheckoutQuote {
  readonly groups: readonly CheckoutGroup[]
  /** Lines that cannot be bought now; they are in no sum and will not be ordered. */
  readonly unavailable: readonly UnavailableLine[]
  readonly goodsTotal: bigint
  /** Null until the commune is known and every part can be sent there. */
  readonly deliveryTotal: bigint | null
  readonly total: bigint | null
  /** The ways to pay that are configured and possible for this. */
  readonly methods: readonly OfferedMethod[]
  /** Cash at the door would be possible, and is not offered to this phone: it sent too many parcels back. */
  readonly cashNotOffered: boolean
  /** 18 where the law asks for an age, of any line. */
  readonly ageNotice: number | null
}

export interface PlaceOrderInput {
  readonly selection: Selection
  readonly buyer: { readonly name: string; /** E.164 */ readonly phone: string }
  readonly communeCode: string
  readonly addressLine: string
  readonly note: string
  readonly method: PaymentMethod
  /** Đồng, as the page showed it: nothing is placed at another total. */
  readonly shownTotal: bigint
  /** Made by `newCheckoutKey` when the form was drawn; a second click sends the same. */
  readonly idempotencyKey: string
  /** Where the payer comes from, for gateways that ask; nothing else is done with it. */
  readonly visit?: VisitInput
}

/** What the shopper goes to: `/don-hang/{code}?k={token}`. */
export interface OrderLink {
  readonly code: string
  readonly token: string
}

export interface PlacedOrder extends OrderLink {
  /** The gateway's page to go to at once; null where the order's own page shows how to pay. */
  readonly payPage: string | null
}

export interface LineLotView {
  readonly lotCode: string
  readonly stockLevelId: string
  readonly quantity: number
  readonly status: LineLotStatus
  readonly madeOn: Day
  readonly expiresOn: Day | null
}

export interface OrderLineView {
  readonly orderLineId: string
  readonly productId: string
  readonly productSlug: string
  readonly illustration: string
  readonly variantId: string
  /** As it was called at the sale. */
  readonly productName: string
  readonly variantName: string
  readonly quantity: number
  readonly unitPrice: bigint
  readonly lineTotal: bigint
  readonly starsShown: number | null
  readonly certificateShown: string | null
  readonly lots: readonly LineLotView[]
}

/** One thing that happened; `kind` is a key under `order:event.`. */
export interface TimelineEntry {
  readonly at: Date
  readonly kind: OrderEventKind
  readonly reason: string | null
}

export const orderEventKinds = [
  'created',
  'placed',
  'reopened',
  'accepted',
  'packed',
  'handed_over',
  'delivered',
  'cash_received',
  'refused',
  'returned',
  'cancelled',
  'closed',
] as const
export type OrderEventKind = (typeof orderEventKinds)[number]

export interface SellerPart {
  readonly code: string
  readonly sellerId: string
  readonly sellerName: string
  readonly sellerSlug: string
  readonly sellerPhone: string | null
  readonly status: SellerOrderStatus
  readonly goodsTotal: bigint
  readonly deliveryFee: bigint
  readonly total: bigint
  readonly zone: DeliveryZone
  readonly daysMin: number
  readonly daysMax: number
  readonly endReason: string | null
  readonly lines: readonly OrderLineView[]
  readonly parcels: readonly {
    readonly code: string
    readonly carrier: string | null
    readonly trackingCode: string | null
  }[]
  readonly timeline: readonly TimelineEntry[]
}

/** An open payment as the order's page shows it. */
export interface WaitingPayment extends Omit<PaymentView, 'transfer' | 'expiresAt' | 'refunds'> {
  readonly until: Date | null
  readonly transfer:
    | (TransferDetails & {
        readonly qr: { readonly path: string; readonly size: number }
        /** The simulated bank; in a trial market only. */
        readonly simulator: string | null
      })
    | null
}

/** An order as its buyer sees it. */
export interface OrderPage {
  readonly code: string
  readonly status: OrderStatus
  readonly method: PaymentMethod
  readonly createdAt: Date
  readonly heldUntil: Date | null
  readonly cancelReason: string | null
  readonly buyerName: string
  readonly buyerPhone: string
  readonly communeCode: string
  readonly addressLine: string
  readonly note: string
  readonly goodsTotal: bigint
  readonly deliveryTotal: bigint
  readonly total: bigint
  readonly parts: readonly SellerPart[]
  readonly payments: readonly PaymentView[]
  readonly back: MoneyBack
}

/** A part on its seller's list. */
export interface SellerOrderRow {
  readonly code: string
  readonly status: SellerOrderStatus
  readonly method: PaymentMethod
  readonly placedAt: Date | null
  readonly buyerName: string
  readonly communeCode: string
  readonly total: bigint
  /** Packs in all. */
  readonly packs: number
  readonly firstProduct: string
  readonly illustration: string
  readonly products: number
}

/** A part with all that its seller needs to pack and send it. */
export interface SellerOrderPage extends SellerPart {
  readonly sellerOrderId: string
  readonly orderCode: string
  readonly method: PaymentMethod
  readonly channel: OrderChannel
  readonly buyerName: string
  readonly buyerPhone: string
  readonly communeCode: string
  readonly addressLine: string
  readonly note: string
  readonly weightGrams: number
  readonly placedAt: Date | null
  /** Cash to take at the door, đồng; null when it is paid already. */
  readonly cashToCollect: bigint | null
  readonly cashReceived: bigint | null
  /** Where one can go from here. */
  readonly next: readonly SellerOrderStatus[]
}

/** For each line, the lots to choose from, the proposed ones first. */
export interface PackingChoice {
  readonly orderLineId: string
  readonly quantity: number
  readonly options: readonly {
    readonly stockLevelId: string
    readonly lotCode: string
    readonly makersNumber: string
    readonly madeOn: Day
    readonly expiresOn: Day | null
    /** Packs that may be taken here for this line: free ones and those that it holds. */
    readonly available: number
    /** Packs that the plan takes from here. */
    readonly planned: number
  }[]
}

export interface PackSellerOrderInput {
  readonly code: string
  readonly lines: readonly {
    readonly orderLineId: string
    readonly from: readonly { readonly stockLevelId: string; readonly quantity: number }[]
  }[]
}

export interface TodayCounts {
  readonly toAccept: number
  readonly toPack: number
  readonly toHandOver: number
  readonly underWay: number
  /** Products of which fewer than ten packs are left, none included. */
  readonly lowStock: number
  /** Lots with stock whose last day comes within 30 days. */
  readonly expiringSoon: number
}

/** What one seller's part sold, for the figures above. */
export interface SaleLines {
  readonly sellerOrderId: string
  readonly orderId: string
  readonly sellerId: string
  /** The seller's seat; null where only a former place is known. */
  readonly sellerCommuneCode: string | null
  readonly method: PaymentMethod
  readonly lines: readonly {
    readonly orderLineId: string
    readonly productId: string
    /** Where the goods are made; null: at the seller's seat. */
    readonly communeCode: string | null
    readonly ocopGroupCode: number | null
    readonly starsShown: number | null
    readonly quantity: number
    readonly lineTotal: bigint
  }[]
}

/** A part that was sold, with what commission looks at besides. */
export interface SoldPart extends SaleLines {
  readonly sellerKind: SellerKind
  readonly lines: readonly (SaleLines['lines'][number] & { readonly categoryId: string })[]
}
