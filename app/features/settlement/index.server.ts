import { joinSubscriptions } from '#app/platform/facts.ts'
import { commissionSubscriptions } from './commission/freeze-at-sale.server.ts'
import { moneySubscriptions } from './ledger/follow-money.server.ts'
import { orderSubscriptions } from './ledger/follow-orders.server.ts'

export { findLedgerDiscrepancies } from './ledger/find-ledger-discrepancies.server.ts'
export { postToLedger } from './ledger/post-to-ledger.server.ts'
export { readBalance, readBalances, type AccountBalance } from './ledger/read-balance.server.ts'
export { readEntries, type LedgerRow, type ReadEntriesInput } from './ledger/read-entries.server.ts'

/** What settlement hears, in the transaction of the deed. */
export const settlementSubscriptions = joinSubscriptions([
  commissionSubscriptions,
  moneySubscriptions,
  orderSubscriptions,
])
