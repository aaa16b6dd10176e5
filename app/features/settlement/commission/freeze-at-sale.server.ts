import { readSaleLines } from '#app/features/ordering/index.server.ts'
import { startOfVnDay, vnDay } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import type { FactOf, Subscriptions } from '#app/platform/facts.ts'
import { freezeTerms } from './freeze-terms.ts'
import { categoryPaths, rulesAt } from './read-rules.server.ts'

/** Freezes what the market takes of each line, in the transaction of the sale: `LineCommission` is where it stands. */
async function freezeAtSale(
  call: Call,
  { sellerOrderId, at }: FactOf<'order.seller-order-placed'>,
): Promise<void> {
  const { sellerId, sellerKind, lines } = await readSaleLines(call, sellerOrderId)
  // One after the other: inside a transaction there is one connection.
  const paths = await categoryPaths(call)
  const commission = await rulesAt(call, at)
  const tax = await call.db.taxRule.findMany({ where: { enabled: true } })
  const soldThisYear = tax.length === 0 ? 0n : await soldInYear(call, sellerId, at)
  const part = { sellerOrderId, sellerId, sellerKind, at, soldThisYear }
  const sold = lines.map(({ orderLineId, productId, categoryId, starsShown, quantity, lineTotal }) => ({
    ...{ orderLineId, productId, quantity, lineTotal },
    stars: starsShown,
    categoryIds: paths.get(categoryId) ?? [],
  }))
  // A fact that is told again freezes nothing anew.
  await call.db.lineCommission.createMany({
    data: freezeTerms({ ...part, lines: sold }, { commission, tax }),
    skipDuplicates: true,
  })
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
