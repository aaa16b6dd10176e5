import { joinSubscriptions } from '#app/platform/facts.ts'
import { commissionSubscriptions } from './commission/freeze-at-sale.server.ts'
import { moneySubscriptions } from './ledger/follow-money.server.ts'
import { orderSubscriptions } from './ledger/follow-orders.server.ts'

export { findLedgerDiscrepancies } from './ledger/find-ledger-discrepancies.server.ts'
export { postToLedger } from './ledger/post-to-ledger.server.ts'
export { readBalance, readBalances, type AccountBalance } from './ledger/read-balance.server.ts'
export { readEntries, type LedgerRow, type ReadEntriesInput } from './ledger/read-entries.server.ts'

export {
  addCommissionRule,
  endCommissionRule,
  readNotice,
  setNotice,
  type AddRuleInput,
} from './commission/change-rules.server.ts'
export { listCommissionRules, readRuleTargets, type ListedRule } from './commission/list-rules.server.ts'
export {
  tryCommission,
  type TriedCommission,
  type TryCommissionInput,
} from './commission/try-commission.server.ts'
export { downloadTaxReport, readTaxReport, type TaxReport } from './tax/tax-report.server.ts'
export { addTaxRule, listTaxRules, switchTaxRule, type ListedTaxRule } from './tax/tax-rules.server.ts'

/** What settlement hears, in the transaction of the deed. */
export const settlementSubscriptions = joinSubscriptions([
  commissionSubscriptions,
  moneySubscriptions,
  orderSubscriptions,
])
