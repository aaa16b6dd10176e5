export { applyTransfer } from './apply-transfer.server.ts'
export { decideDispute, type DisputeDecision } from './decide-dispute.server.ts'
export { dropRefund } from './drop-refund.server.ts'
export { findPaymentDiscrepancies } from './find-payment-discrepancies.server.ts'
export { lockPayments } from './lock-payments.server.ts'
export { askBackAgain, listKeptMoney, type KeptMoney } from './money-kept-back.server.ts'
export { listForgedNotices, moneyWaiting } from './money-waiting.server.ts'
export { offerMethods, type OfferedMethod } from './offer-methods.server.ts'
export { openPayment } from './open-payment.server.ts'
export { endWait, jobs as paymentJobs, sweepExpired } from './payments.jobs.server.ts'
export { readMoneyBack } from './read-money-back.server.ts'
export { giveRefundAccount, useGivenAccount } from './refund-account.server.ts'
export { readPayments, readShares, type PaymentShare } from './read-payments.server.ts'
export { applyNotice, receiveNotice, replayNotice } from './receive-notice.server.ts'
export { giveBackInHand, giveRefundInHand } from './give-back-in-hand.server.ts'
export { payInSellersPlace } from './pay-in-sellers-place.server.ts'
export {
  listRefundTasks,
  listSellerRefundNotes,
  listSellerRefunds,
  REFUNDS_A_PAGE,
} from './refund-tasks.server.ts'
export { doRefundDeed } from './do-refund-deed.server.ts'
export {
  askWriteOff,
  confirmWriteOff,
  matchDoubleRefund,
  refuseWriteOff,
} from './close-double-refund.server.ts'
export {
  listRefundLimits,
  readRefundLimit,
  setRefundLimit,
  type RefundLimitSet,
} from './refund-limit.server.ts'
export { takeOffDesk } from './strike-told-twice.server.ts'
export {
  listDoubleRefunds,
  readDoubleRefund,
  type DoubleRefundCase,
  type ReturnCandidate,
} from './desk/double-refunds.server.ts'
export { listDecidedTransfers, type DecidedTransfer } from './desk/decided-transfers.server.ts'
export { requestRefund } from './request-refund.server.ts'
export { acceptLateMoney } from './late-money.server.ts'
export { markCashPaid } from './pay-payment.server.ts'
export { cancelPayments, expirePayments } from './end-payments.server.ts'
export { restartPayment, waitFor } from './restart-payment.server.ts'
export { askAttempt, askGateways } from './ask-gateways.server.ts'
export { applyStanding } from './apply-standing.server.ts'
export { sendRefund } from './send-refund.server.ts'
export { markRefundSent, setRefundDestination } from './send-refund-by-hand.server.ts'
export { startPayments } from './start-payments.server.ts'
export { assignTransfer, dismissTransfer, refundTransfer } from './decide-transfer.server.ts'
export {
  countOwnAccountMoney,
  readOwnAccountMoney,
  takeBackAside,
  type AsideTransfer,
} from './own-account-money.server.ts'
export { putBackOnDesk } from './put-back-on-desk.server.ts'
export { listStuckNotices, listUnmatchedTransfers } from './transfer-desk.server.ts'
export { findPayments, type FoundPayment } from './desk/find-payments.server.ts'
export { readLikelyOrders } from './desk/likely-orders.server.ts'
export { askRefundNow, listGatewayRefunds, type GatewayRefund } from './desk/gateway-refunds.server.ts'
export { listDisputes, readDispute, type DisputeRow, type DisputeView } from './desk/list-disputes.server.ts'
export {
  listNotices,
  noticeVerdicts,
  readNotice,
  type NoticeInbox,
  type RawNoticeView,
} from './desk/notice-inbox.server.ts'
export { readPaymentHistory } from './desk/payment-history.server.ts'
export { importStatement, isOurs } from './statement/import-statement.server.ts'
export {
  listStatementImports,
  readStatementImport,
  type ImportResult,
  type ImportRow,
} from './statement/list-imports.server.ts'
export {
  keepStatement,
  readStatementDraft,
  saveStatementColumns,
} from './statement/statement-drafts.server.ts'
export { openStatementFile } from './statement/statement-file.server.ts'
export { moneyFileDrafts } from './statement/money-file-drafts.server.ts'
export { foresee, type StatementRow, type StatementRowFate } from './statement/statement-rows.server.ts'
