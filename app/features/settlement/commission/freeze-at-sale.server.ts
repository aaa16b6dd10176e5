import { readSaleLines } from '#app/features/ordering/index.server.ts'
import { startOfVnDay, vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import type { FactOf, Subscriptions } from '#app/platform/facts.ts'
import { dearerTerms, freezeTerms } from './freeze-terms.ts'
import { categoryPaths, rulesAt } from './read-rules.server.ts'

/**
 * Freezes what the market takes of each line, in the transaction of the sale: `LineCommission` is where it stands. A sale
 * that its seller's device had kept is taken by the rules of its own moment or of the one at which the market heard of
 * it, whichever are dearer for the seller: the device says when it sold, and must gain nothing by that.
 */
async function freezeAtSale(
  call: Call,
  { sellerOrderId, at, heardAt }: FactOf<'order.seller-order-placed'>,
): Promise<void> {
  const { sellerId, sellerKind, lines } = await readSaleLines(call, sellerOrderId)
  // One after the other: inside a transaction there is one connection.
  const paths = await categoryPaths(call)
  const tax = await call.db.taxRule.findMany({ where: { enabled: true } })
  const sold = lines.map(({ orderLineId, productId, categoryId, starsShown, quantity, lineTotal }) => ({
    ...{ orderLineId, productId, quantity, lineTotal },
    stars: starsShown,
    categoryIds: paths.get(categoryId) ?? [],
  }))
  const termsAt = async (moment: Date) => {
    const commission = await rulesAt(call, moment)
    const soldThisYear = tax.length === 0 ? 0n : await soldInYear(call, sellerId, moment)
    const part = { sellerOrderId, sellerId, sellerKind, at: moment, soldThisYear, lines: sold }
    return freezeTerms(part, { commission, tax })
  }
  const own = await termsAt(at)
  const data = heardAt ? dearerTerms(own, await termsAt(heardAt)) : own
  // A fact that is told again freezes nothing anew.
  await call.db.lineCommission.createMany({ data, skipDuplicates: true })
}

/** Đồng of goods that a seller has earned in the calendar year of a moment, before it: what came back is not in it. */
export async function soldInYear(call: Call, sellerId: string, at: Date): Promise<bigint> {
  const { _sum } = await call.db.ledgerEntry.aggregate({
    where: {
      account: { kind: 'seller_payable', subject: sellerId },
      note: 'goods',
      at: { gte: startOfVnDay(`${vnDay(at).slice(0, 4)}-01-01`), lte: at },
    },
    _sum: { amount: true },
  })
  return -(_sum.amount ?? 0n)
}

/** What commission hears, in the transaction of the sale. */
export const commissionSubscriptions = {
  'order.seller-order-placed': [freezeAtSale],
} satisfies Subscriptions
