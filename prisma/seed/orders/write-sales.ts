import { saleEntriesOf, takenBack } from '#app/features/monitoring/index.ts'
import type { OrderBook } from './order-book.ts'
import type { WrittenOrder, WrittenPart } from './written-order.ts'
import type { WrittenLine } from './write-part.ts'

/**
 * What the department's figures count, by the market's own projection: each line on the day its part was placed, and
 * what was cancelled or came back on its own day. A part that was never placed is no sale.
 */
export function writeSales(
  { seed }: OrderBook,
  { orderId, method }: WrittenOrder,
  { sellerOrderId, seller, state }: WrittenPart,
  written: readonly WrittenLine[],
): void {
  const { placedAt, step } = state
  if (!placedAt) return
  const lines = written.map(({ orderLineId, product, stars, quantity, lineTotal }) => ({
    ...{ orderLineId, productId: product.id, communeCode: product.communeCode, quantity, lineTotal },
    ...{ ocopGroupCode: product.ocopGroupCode, starsShown: stars },
  }))
  const part = { sellerOrderId, orderId, sellerId: seller.id, sellerCommuneCode: seller.communeCode, method }
  const sales = saleEntriesOf({ ...part, lines }, placedAt, () => seed.id(placedAt))
  seed.sheet.add('SaleEntry', ...sales)
  const cancelled = step('cancelled')?.at
  if (cancelled)
    seed.sheet.add('SaleEntry', ...takenBack(sales, 'cancellation', cancelled, () => seed.id(cancelled)))
  // Refused at the door and then back at the seller is told once.
  const back = (step('refused') ?? step('returned'))?.at
  if (back) seed.sheet.add('SaleEntry', ...takenBack(sales, 'refund', back, () => seed.id(back)))
}
