import type { NotSellableKey, Offer } from '#app/features/catalogue/index.ts'

/** What happened to a line since the shopper saw it last. */
export type CartChange =
  | { readonly kind: 'price'; readonly before: bigint; readonly now: bigint }
  /** Fewer are left than were wanted. */
  | { readonly kind: 'capped'; readonly wanted: number; readonly now: number }

/** A line that can be bought as it stands. */
export interface CartLineView {
  readonly offer: Offer
  /** Packs, within stock, on the offer's minimum and step. */
  readonly quantity: number
  /** How many can be bought at most now. */
  readonly most: number
  readonly unitPrice: bigint
  readonly lineTotal: bigint
  readonly weightGrams: number
  readonly changes: readonly CartChange[]
}

/** A line that cannot be bought now: it stays in the cart, outside every sum. */
export interface UnavailableLine {
  readonly offer: Offer
  readonly wanted: number
  readonly reasonKey: NotSellableKey | 'cart:failure.sold_out'
}

/** What comes from one seller: packed by it and sent as one. */
export interface CartGroup {
  readonly sellerId: string
  readonly sellerName: string
  readonly sellerSlug: string
  readonly sellerCommuneCode: string | null
  readonly lines: readonly CartLineView[]
  readonly goodsTotal: bigint
  readonly weightGrams: number
}

export interface CartView {
  readonly groups: readonly CartGroup[]
  readonly unavailable: readonly UnavailableLine[]
  /** Packs in the cart, as its badge counts them. */
  readonly count: number
  readonly goodsTotal: bigint
}

export interface WantedVariant {
  readonly variantId: string
  readonly quantity: number
}

/** What an add answers: the key to put into the cookie, and the number for the badge. */
export interface CartAnswer {
  readonly key: string
  readonly count: number
}

declare module '#app/platform/jobs/jobs.ts' {
  interface Jobs {
    /** Daily: drops carts that nobody has touched for 60 days. */
    'cart.sweep': Record<string, never>
  }
}
