import assert from 'node:assert/strict'
import { findStockDiscrepancies } from '#app/features/inventory/index.server.ts'
import { findOrderDiscrepancies } from '#app/features/ordering/index.server.ts'
import { findPaymentDiscrepancies } from '#app/features/payments/index.server.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'

/** @throws AssertionError naming every invariant of stock, orders and payments that is broken, with samples */
export async function assertSoundBooks(root: RootDb): Promise<void> {
  const checks = [
    ...(await findStockDiscrepancies(root)),
    ...(await findOrderDiscrepancies(root)),
    ...(await findPaymentDiscrepancies(root)),
  ]
  assert.deepEqual(
    checks.filter((check) => check.breaches > 0),
    [],
    'the books do not hold',
  )
}
