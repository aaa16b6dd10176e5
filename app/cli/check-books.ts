import { findStockDiscrepancies } from '#app/features/inventory/index.server.ts'
import { findOrderDiscrepancies } from '#app/features/ordering/index.server.ts'
import { findPaymentDiscrepancies } from '#app/features/payments/index.server.ts'
import {
  findBalanceDiscrepancies,
  findLedgerDiscrepancies,
  findPayoutDiscrepancies,
} from '#app/features/settlement/index.server.ts'
import { findSharingDiscrepancies } from '#app/features/sharing/index.server.ts'
import { findBrokenChains } from '#app/features/traceability/index.server.ts'
import { findUnguardedTables } from '#app/platform/books/append-only-check.server.ts'
import type { BookCheck, FindDiscrepancies } from '#app/platform/books/book-check.server.ts'
import { openDatabase } from '#app/platform/db/client.server.ts'
import { fail, lineOf } from './fail.ts'
import { withMarketDatabase } from './market-database.ts'

const books: readonly FindDiscrepancies[] = [
  findStockDiscrepancies,
  findOrderDiscrepancies,
  findPaymentDiscrepancies,
  findLedgerDiscrepancies,
  findPayoutDiscrepancies,
  findBalanceDiscrepancies,
  findSharingDiscrepancies,
  findBrokenChains,
  findUnguardedTables,
]

// npm run check:books: proves the invariants of stock, orders, payments, the ledger and diaries, on DATABASE_URL, the embedded database of a
// running market, or that of one that stands still. Reads only; ends with a failure where a book is wrong.
async function check(url: string): Promise<void> {
  const database = openDatabase(url, { maxConnections: 1 })
  try {
    // One snapshot: a sale in the middle of the check is in all books or in none.
    const checks = await database.prisma.$transaction(
      async (db) => {
        const found: BookCheck[] = []
        for (const find of books) found.push(...(await find(db)))
        return found
      },
      { isolationLevel: 'RepeatableRead', timeout: 120_000 },
    )
    report(checks)
  } finally {
    await database.close()
  }
}

function report(checks: readonly BookCheck[]): void {
  for (const { invariant, breaches, samples } of checks) {
    process.stdout.write(`${breaches === 0 ? 'ok   ' : 'WRONG'} ${invariant}\n`)
    if (breaches > 0) process.stdout.write(samples.map((sample) => `        ${sample}\n`).join(''))
    if (breaches > samples.length) process.stdout.write(`        and ${breaches - samples.length} more\n`)
  }
  const wrong = checks.filter(({ breaches }) => breaches > 0).length
  const sum =
    wrong > 0
      ? `${wrong} of ${checks.length} invariants are broken.`
      : `All ${checks.length} invariants hold.`
  if (wrong > 0) return fail(sum)
  process.stdout.write(`${sum}\n`)
}

withMarketDatabase(check).catch((error: unknown) => fail(lineOf(error)))
