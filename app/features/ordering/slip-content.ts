import type { Day } from '#app/kernel/clock.ts'
import type { SellerOrderPage } from './ordering.types.ts'

/** One lot in the parcel; whoever scans its code reads its story. */
export interface SlipLot {
  readonly lotCode: string
  readonly madeOn: Day
  readonly expiresOn: Day | null
  /** What comes from it: '2 × Mật ong hoa rừng, lọ 500 g'. */
  readonly goods: readonly { readonly quantity: number; readonly name: string }[]
}

export interface SlipContent {
  readonly code: string
  readonly seller: { readonly name: string; readonly phone: string | null }
  readonly buyer: {
    readonly name: string
    readonly phone: string
    readonly address: string
    readonly place: string
  }
  readonly note: string
  readonly lines: readonly { readonly quantity: number; readonly name: string; readonly pack: string }[]
  readonly lots: readonly SlipLot[]
  /** Đồng to take at the door; null: nothing. */
  readonly cash: bigint | null
}

/** What stands on the slip of a packed order. A lot that serves two lines is one lot with one code. */
export function slipContent(order: SellerOrderPage, place: string): SlipContent {
  const lots = new Map<string, SlipLot>()
  for (const line of order.lines) {
    for (const lot of line.lots.filter(({ status }) => status === 'packed')) {
      const goods = { quantity: lot.quantity, name: `${line.productName}, ${line.variantName}` }
      const before = lots.get(lot.lotCode)
      lots.set(lot.lotCode, {
        lotCode: lot.lotCode,
        madeOn: lot.madeOn,
        expiresOn: lot.expiresOn,
        goods: [...(before?.goods ?? []), goods],
      })
    }
  }
  return {
    code: order.code,
    seller: { name: order.sellerName, phone: order.sellerPhone },
    buyer: { name: order.buyerName, phone: order.buyerPhone, address: order.addressLine, place },
    note: order.note,
    lines: order.lines.map((line) => ({
      quantity: line.quantity,
      name: line.productName,
      pack: line.variantName,
    })),
    lots: [...lots.values()],
    cash: order.cashToCollect,
  }
}
