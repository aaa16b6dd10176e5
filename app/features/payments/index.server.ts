export { applyTransfer } from './apply-transfer.server.ts'
export { dropRefund } from './drop-refund.server.ts'
export { findPaymentDiscrepancies } from './find-payment-discrepancies.server.ts'
export { lockPayments } from './lock-payments.server.ts'
export { listForgedNotices, moneyWaiting } from './money-waiting.server.ts'
export { openPayment } from './open-payment.server.ts'
export { jobs as paymentJobs, sweepExpired } from './payments.jobs.server.ts'
export { readPayments, readShares, type PaymentShare } from './read-payments.server.ts'
export { applyNotice, receiveNotice, replayNotice } from './receive-notice.server.ts'
export { listRefundTasks, markRefundSent, setRefundDestination } from './refund-tasks.server.ts'
export { requestRefund } from './request-refund.server.ts'
export { acceptLateMoney, cancelPayments, expirePayments, markCashPaid } from './settle-attempt.server.ts'
export { startPayments } from './start-payments.server.ts'
export {
  assignTransfer,
  dismissTransfer,
  listStuckNotices,
  listUnmatchedTransfers,
  refundTransfer,
} from './transfer-desk.server.ts'
