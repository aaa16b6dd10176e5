import { earningsByLot, type PartEarned } from '#app/features/sharing/index.ts'
import type { Rows } from '../rows/tables.ts'
import type { Seed } from '../seed.ts'

const byKey = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}

/** What a seller's lots had earned at a moment, by the rows on the sheet, as the running market reads them. */
export function earnedLots(seed: Seed, sellerId: string, until: Date): Map<string, PartEarned> {
  const { sheet } = seed
  const payable = sheet
    .rows('LedgerAccount')
    .find((one) => one.kind === 'seller_payable' && one.subject === sellerId)
  const entries = byKey(
    sheet
      .rows('LedgerEntry')
      .filter(({ accountId, at }) => accountId === payable?.id && new Date(at) < until),
    ({ sellerOrderId }) => sellerOrderId ?? '',
  )
  const lines = byKey(sheet.rows('OrderLine'), ({ sellerOrderId }) => sellerOrderId)
  const lots = byKey(
    sheet.rows('LineLot').filter(({ status }) => status === 'packed'),
    ({ orderLineId }) => orderLineId,
  )
  const frozen = new Map(sheet.rows('LineCommission').map((row) => [row.orderLineId, row]))
  const parts = sheet.rows('SellerOrder').filter((part) => part.sellerId === sellerId && entries.has(part.id))
  return earningsByLot(
    parts.map(({ id }) => ({
      earned: earnedOf(entries.get(id) ?? []),
      lines: (lines.get(id) ?? [])
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map((line) => {
          const fee = frozen.get(line.id)
          return {
            lineTotal: BigInt(line.lineTotal),
            commission: fee ? BigInt(fee.commission) + BigInt(fee.commissionVat) : 0n,
            tax: fee ? BigInt(fee.taxVat) + BigInt(fee.taxPit) : 0n,
            lots: (lots.get(line.id) ?? [])
              .toSorted((a, b) => (a.id < b.id ? -1 : 1))
              .map(({ lotId, quantity }) => ({ lotId, quantity })),
          }
        }),
    })),
  )
}

function earnedOf(entries: readonly Rows['LedgerEntry'][]): PartEarned {
  const sumOf = (begins: string) =>
    entries.reduce((sum, { note, amount }) => (note.startsWith(begins) ? sum + BigInt(amount) : sum), 0n)
  return { goods: -sumOf('goods'), commission: sumOf('commission'), tax: sumOf('tax') }
}
