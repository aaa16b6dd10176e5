import { joinSubscriptions } from '#app/platform/facts.ts'
import { commissionSubscriptions } from './commission/freeze-at-sale.server.ts'
import { moneySubscriptions } from './ledger/follow-money.server.ts'
import { orderSubscriptions } from './ledger/follow-orders.server.ts'
import { payoutSubscriptions } from './payouts/follow-bank.server.ts'

export { findBalanceDiscrepancies } from './ledger/find-balance-discrepancies.server.ts'
export { findLedgerDiscrepancies } from './ledger/find-ledger-discrepancies.server.ts'
export { readGatewayTerms, setGatewayTerms, type GatewayTerms } from './price/gateway-terms.server.ts'
export { readPriceTerms } from './price/read-price-terms.server.ts'
export { kindOfSlug } from './ledger/chart.ts'
export { inSections, isEven, totalOfLines } from './ledger/trial-balance.ts'
export { accountFile, trialBalanceFile } from './ledger/ledger-file.server.ts'
export { nameOfAccount } from './ledger/name-account.server.ts'
export { readAccountBook } from './ledger/read-account.server.ts'
export { readSellerAccounts, readTrialBalance } from './ledger/read-trial-balance.server.ts'
export { postToLedger } from './ledger/post-to-ledger.server.ts'
export { readBalance, readBalances, type AccountBalance } from './ledger/read-balance.server.ts'
export {
  readEntries,
  readEntriesAbout,
  type LedgerRow,
  type LedgerRowOnAccount,
  type ReadEntriesInput,
} from './ledger/read-entries.server.ts'

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

export { activateBankAccounts } from './bank-account/activate.server.ts'
export { askBankChange } from './bank-account/ask-change.server.ts'
export { confirmBankChange } from './bank-account/confirm-change.server.ts'
export { markStoppedRead } from './bank-account/mark-stopped-read.server.ts'
export { cancelBankChange, stopBankChange } from './bank-account/end-change.server.ts'
export { listBankChanges, readBankAccount } from './bank-account/read-bank-account.server.ts'
export { approveRun } from './payouts/approve-run.server.ts'
export { failHeldBack } from './payouts/fail-held-back.server.ts'
export { findCameBack, type CameBack } from './payouts/came-back.server.ts'
export { dropRun } from './payouts/drop-run.server.ts'
export { markPayoutFailed, markPayoutPaid } from './payouts/end-payout.server.ts'
export { findRunCode } from './payouts/find-run.server.ts'
export { markPayoutReturned } from './payouts/return-payout.server.ts'
export { attachPayoutPaper, withdrawPayoutPaper } from './papers/attach-paper.server.ts'
export { openOwnPaper, openPaperOfRun, type OpenPaper } from './papers/open-paper.server.ts'
export { readTransferFile, transferForms } from './payouts/payout-file.server.ts'
export { readPayoutTerms, setPayoutTerms } from './payouts/payout-terms.server.ts'
export { settlementJobs } from './payouts/payouts.jobs.server.ts'
export {
  readPayoutsWaiting,
  type LostPayout,
  type PayoutsWaiting,
  type RunWaiting,
} from './payouts/payouts-waiting.server.ts'
export { proposeRun } from './payouts/propose-run.server.ts'
export { readPayoutDesk, type PayoutDesk } from './payouts/read-payout.server.ts'
export { listRuns, readRun } from './payouts/read-runs.server.ts'
export { countDifferences, type DifferencesWaiting } from './reconciliation/count-differences.server.ts'
export { nameOutflow } from './reconciliation/name-outflow.server.ts'
export { readOverview, readReconciliation } from './reconciliation/read-reconciliation.server.ts'
export { readBankBalance, type BankBalance } from './reconciliation/read-bank-balance.server.ts'
export { readStanding, type Standing } from './reconciliation/read-standing.server.ts'
export { reconciliationFile } from './reconciliation/reconciliation-file.server.ts'
export { listDepositCandidates, listDeposits, nameDeposit } from './reconciliation/name-deposit.server.ts'
export { findPayoutDiscrepancies } from './payouts/find-payout-discrepancies.server.ts'
export { listSellerPayouts, readSellerPayout } from './statements/read-payouts.server.ts'
export { readSellerMoney } from './statements/read-money.server.ts'
export { STATEMENT_PAGE, readStatementPage, readStatementSums } from './statements/read-statement.server.ts'
export { statementFile } from './statements/statement-file.server.ts'
export { sendAlone } from './payouts/send-alone.server.ts'
export { sendRun } from './payouts/send-run.server.ts'
export { drawInvoiceFile, invoiceFileForms } from './e-invoice/invoice-file.server.ts'
export { readInvoiceSums, type InvoiceSums } from './e-invoice/read-invoice-sums.server.ts'
export { addVatRule, listVatCategories, listVatRules } from './e-invoice/vat-rules.server.ts'

/** What settlement hears, in the transaction of the deed. */
export const settlementSubscriptions = joinSubscriptions([
  commissionSubscriptions,
  moneySubscriptions,
  orderSubscriptions,
  // After the books: what a payout does needs the bank's own posting to stand.
  payoutSubscriptions,
])
