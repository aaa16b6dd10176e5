import type { Call } from '#app/platform/call.ts'
import type { PartTerms } from './part-books.ts'
import { settledKey, type PartInBooks } from './part-postings.ts'

/**
 * What was frozen of a part at its sale. A part that was sold before commission was frozen owes none.
 * @throws when there is no such part
 */
export async function readTerms(call: Call, sellerOrderId: string): Promise<PartTerms> {
  // One after the other: inside a transaction there is one connection.
  const part = await call.db.sellerOrder.findUniqueOrThrow({
    where: { id: sellerOrderId },
    select: { sellerId: true, goodsTotal: true, deliveryFee: true },
  })
  const frozen = await call.db.lineCommission.aggregate({
    where: { sellerOrderId },
    _sum: { commission: true, commissionVat: true, taxVat: true, taxPit: true },
  })
  const sums = frozen._sum
  return {
    sellerOrderId,
    sellerId: part.sellerId,
    goods: part.goodsTotal,
    delivery: part.deliveryFee,
    commission: sums.commission ?? 0n,
    commissionVat: sums.commissionVat ?? 0n,
    taxVat: sums.taxVat ?? 0n,
    taxPit: sums.taxPit ?? 0n,
  }
}

/**
 * Where a part stands, as the books themselves say it. Whoever goes on from here holds the lock on the order's
 * payments, as every teller of its facts does, so that it does not change meanwhile.
 */
export async function readPartInBooks(call: Call, sellerOrderId: string): Promise<PartInBooks> {
  const terms = await readTerms(call, sellerOrderId)
  const settled = await call.db.ledgerPosting.count({ where: { key: settledKey(sellerOrderId) } })
  const owed = await call.db.ledgerEntry.aggregate({
    where: { sellerOrderId, note: 'refund', account: { kind: 'refunds_owed' } },
    _sum: { amount: true },
  })
  return { terms, state: { settled: settled > 0, refunded: -(owed._sum.amount ?? 0n) } }
}
