import assert from 'node:assert/strict'
import { findStockDiscrepancies } from '#app/features/inventory/index.server.ts'
import { findOrderDiscrepancies } from '#app/features/ordering/index.server.ts'
import { findPaymentDiscrepancies } from '#app/features/payments/index.server.ts'
import { findLedgerDiscrepancies, findPayoutDiscrepancies } from '#app/features/settlement/index.server.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'

const books = [
  findStockDiscrepancies,
  findOrderDiscrepancies,
  findPaymentDiscrepancies,
  findLedgerDiscrepancies,
  findPayoutDiscrepancies,
] as const

/**
 * Every deed was heard by all subscribers of the wiring, or the ledger lacks it.
 * @throws AssertionError naming every invariant of stock, orders, payments, the ledger and payouts that is broken, with
 * samples; or where the ledger does not sum to zero
 */
export async function assertSoundBooks(root: RootDb): Promise<void> {
  const broken = []
  for (const find of books) broken.push(...(await find(root)).filter(({ breaches }) => breaches > 0))
  assert.deepEqual(broken, [], 'the books do not hold')
  const { _sum } = await root.ledgerEntry.aggregate({ _sum: { amount: true } })
  assert.equal(_sum.amount ?? 0n, 0n, 'the ledger does not sum to zero')
}
