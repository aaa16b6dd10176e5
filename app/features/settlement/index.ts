export { accounts, accountKey, type LedgerAccountKind, type LedgerAccountRef } from './ledger/accounts.ts'
export {
  balancesOf,
  ledgerNotes,
  move,
  posting,
  postingKinds,
  type EntryDraft,
  type EntryReferences,
  type LedgerNote,
  type Posting,
  type PostingKind,
} from './ledger/posting.ts'
export {
  gatewayDeposit,
  moneyFreed,
  moneyIn,
  moneyOut,
  moneySetAside,
  moneyUsed,
  type ToldTo,
} from './ledger/money-postings.ts'
export { dispute } from './ledger/dispute-postings.ts'
export { partBooks, partChange, totalOf, type PartState, type PartTerms } from './ledger/part-books.ts'
export {
  cashReceived,
  refundDropped,
  refundRequested,
  refundSent,
  settled,
  transferRefundRequested,
  type PartInBooks,
  type RefundedPart,
} from './ledger/part-postings.ts'
export {
  payoutFailed,
  payoutPaid,
  payoutReturned,
  payoutReturnTold,
  payoutStarted,
  type PayoutMove,
} from './ledger/payout-postings.ts'
export { commissionOf, type Commission, type CommissionRates } from './commission/commission-of.ts'
export {
  chooseRule,
  commissionScopes,
  type CommissionRuleTerms,
  type CommissionScope,
  type CommissionSubject,
} from './commission/choose-rule.ts'
export {
  freezeTerms,
  type FeeRules,
  type FrozenLine,
  type SoldLine,
  type SoldPart,
} from './commission/freeze-terms.ts'
export { taxOf, taxRuleFor, type Tax, type TaxTerms } from './tax/tax-of.ts'
export { defaultNotice, firstDayOfRaise, isRaise, type FeeNotice } from './commission/notice.ts'
export { quarterName, quartersUntil, readQuarter, spanOf, type Quarter } from './tax/quarter.ts'
export { CONFIRM_MINUTES, WAITING_HOURS, maskedAccount } from './bank-account/bank-account.machine.ts'
export type { BankChange, NewAccount, SellerBankAccount } from './bank-account/bank-account.types.ts'
export { payoutMachine, payoutRunMachine } from './payouts/payout.machine.ts'
export { cutoffOn, payoutDayOf, weekdayOf, weekdays } from './payouts/payout-days.ts'
export type {
  PayoutRow,
  PayoutRunStatus,
  PayoutStatus,
  PayoutTerms,
  RunPage,
  RunRow,
  SellerPayout,
  SellerPayoutItem,
} from './payouts/payouts.types.ts'
export { statementPeriod } from './statements/statement-period.ts'
export { gatewayCosts, GATEWAY_COSTS_AS_OF, type GatewayCost } from './price/gateway-costs.ts'
export { takeApart, type PriceParts, type PriceTerms } from './price/price-calculator.ts'
export { proposePayout, type ItemDraft, type OwedPart, type Proposal } from './payouts/propose-payout.ts'
export {
  depositingGateways,
  moneyChannels,
  type MoneyChannel,
} from './reconciliation/reconciliation.types.ts'
export type { MarketBusiness } from './e-invoice/market-business.ts'
export { formatOn, invoiceFormats, invoiceKinds, type InvoiceKind } from './e-invoice/format.ts'
