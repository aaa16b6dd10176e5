import type { Call } from '#app/platform/call.ts'
import { earningsByLot, type PartEarned, type SettledPart } from './lot-earnings.ts'

/**
 * What these lots have earned by now, as the market's books have it: parts that were delivered and paid, what was given
 * back to shoppers taken off with its commission. A lot of which nothing was sold yet is not in the answer.
 */
export async function readEarnings(
  call: Call,
  lotIds: readonly string[],
): Promise<ReadonlyMap<string, PartEarned>> {
  const wanted = [...lotIds]
  const parts = await call.db.sellerOrder.findMany({
    where: { lines: { some: { lots: { some: { lotId: { in: wanted }, status: 'packed' } } } } },
    select: {
      id: true,
      lines: {
        select: {
          lineTotal: true,
          commission: { select: { commission: true, commissionVat: true, taxVat: true, taxPit: true } },
          lots: {
            where: { status: 'packed' },
            select: { lotId: true, quantity: true },
            orderBy: { id: 'asc' },
          },
        },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: { id: 'asc' },
  })
  const earned = await readEarned(
    call,
    parts.map(({ id }) => id),
  )
  const settled = parts.flatMap(({ id, lines }): SettledPart[] => {
    const sums = earned.get(id)
    if (!sums) return []
    return [
      {
        earned: sums,
        lines: lines.map(({ commission: frozen, ...line }) => ({
          ...line,
          commission: frozen ? frozen.commission + frozen.commissionVat : 0n,
          tax: frozen ? frozen.taxVat + frozen.taxPit : 0n,
        })),
      },
    ]
  })
  return new Map([...earningsByLot(settled)].filter(([lotId]) => wanted.includes(lotId)))
}

/** What the seller's account in the market's books says of each part; debit is positive there. */
async function readEarned(call: Call, sellerOrderIds: readonly string[]): Promise<Map<string, PartEarned>> {
  const rows = await call.db.ledgerEntry.groupBy({
    by: ['sellerOrderId', 'note'],
    where: { sellerOrderId: { in: [...sellerOrderIds] }, account: { kind: 'seller_payable' } },
    _sum: { amount: true },
  })
  const parts = new Map<string, PartEarned>()
  for (const { sellerOrderId, note, _sum } of rows) {
    if (sellerOrderId === null) continue
    const amount = _sum.amount ?? 0n
    const so = parts.get(sellerOrderId) ?? { goods: 0n, commission: 0n, tax: 0n }
    parts.set(sellerOrderId, {
      goods: note === 'goods' || note === 'voucher' ? so.goods - amount : so.goods,
      commission: note.startsWith('commission') ? so.commission + amount : so.commission,
      tax: note.startsWith('tax') ? so.tax + amount : so.tax,
    })
  }
  return parts
}
