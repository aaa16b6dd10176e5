import type { SaleLines } from '#app/features/ordering/index.ts'
import { dateColumnOf, vnDay } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import type { PaymentMethod, SaleEntryKind } from '#app/platform/db/generated/enums.ts'

/** One row of `SaleEntry`, ready to be written. */
export interface SaleEntryRow {
  readonly id: string
  readonly kind: SaleEntryKind
  readonly at: Date
  /** The day in Việt Nam, as a date column takes it. */
  readonly day: Date
  readonly orderId: string
  readonly sellerOrderId: string
  readonly orderLineId: string
  readonly sellerId: string
  readonly productId: string
  readonly communeCode: string | null
  readonly sellerCommuneCode: string | null
  readonly ocopGroupCode: number | null
  readonly stars: number | null
  readonly method: PaymentMethod
  /** Đồng; negative for a cancellation or a refund. */
  readonly amount: bigint
  /** Packs, signed like the amount. */
  readonly quantity: number
}

/**
 * The rows of one part's sale, one for each line, on the day in Việt Nam on which it was placed. Goods whose
 * place is not said are made at the seller's seat. The demo data builds its rows with it too.
 * @param makeId ids of the rows; the demo data passes its own, so that the same seed gives the same rows
 */
export function saleEntriesOf(sale: SaleLines, at: Date, makeId: () => string = newId): SaleEntryRow[] {
  const { lines, orderId, sellerOrderId, sellerId, sellerCommuneCode, method } = sale
  return lines.map(({ orderLineId, productId, ocopGroupCode, quantity, ...line }) => ({
    id: makeId(),
    kind: 'sale',
    at,
    day: dateColumnOf(vnDay(at)),
    ...{ orderId, sellerOrderId, orderLineId, sellerId, productId },
    communeCode: line.communeCode ?? sellerCommuneCode,
    ...{ sellerCommuneCode, ocopGroupCode, stars: line.starsShown, method },
    amount: line.lineTotal,
    quantity,
  }))
}

/**
 * The rows that take a sale back, on their own day. They mirror the sale's rows, so that the figures of a place,
 * a group or a star return to what they were even where the product has moved since.
 */
export function takenBack(
  sales: readonly SaleEntryRow[],
  kind: 'cancellation' | 'refund',
  at: Date,
  makeId: () => string = newId,
): SaleEntryRow[] {
  return sales.map((sale) => ({
    ...sale,
    id: makeId(),
    kind,
    at,
    day: dateColumnOf(vnDay(at)),
    amount: -sale.amount,
    quantity: -sale.quantity,
  }))
}
