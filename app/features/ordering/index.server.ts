export {
  cancelSellerOrder,
  refuseSellerOrder,
  returnSellerOrder,
  type CodeAndReason,
} from './end-seller-order.server.ts'
export { findOrderDiscrepancies } from './find-order-discrepancies.server.ts'
export { newCheckoutKey, orderTokenFor } from './order-link.server.ts'
export {
  closeOrder,
  jobs as orderingJobs,
  releaseHeldGoods,
  subscriptions as orderingSubscriptions,
} from './ordering.jobs.server.ts'
export { packSellerOrder } from './pack-seller-order.server.ts'
export { drawPackingSlip } from './packing-slip.server.ts'
export { askAboutOrder } from './ask-about-order.server.ts'
export { giveAccount } from './give-account.server.ts'
export { readOpenOrders } from './open-orders.server.ts'
export { payAgain } from './pay-again.server.ts'
export { placeOrder } from './place-order.server.ts'
export { quoteCheckout } from './quote-checkout.server.ts'
export { readOrderByCodeAndPhone, readOrderByToken } from './read-order.server.ts'
export { readWaiting } from './read-waiting.server.ts'
export { readSaleLines } from './read-sale-lines.server.ts'
export {
  listSellerOrders,
  readPacking,
  readSellerOrder,
  todayFor,
  type StatusCounts,
} from './read-seller-orders.server.ts'
export {
  acceptSellerOrder,
  handOver,
  markDelivered,
  recordCash,
  type HandOverInput,
} from './send-seller-order.server.ts'
export { soldToday } from './sold-today.server.ts'
export { orderLinkCookie, orderTokenOf } from './order-links-cookie.server.ts'
export { readStallGoods } from './stall/read-stall-goods.server.ts'
export { listStallSales, readStallSale } from './stall/read-stall-sales.server.ts'
export { offersTransferAtStall, sellAtStall } from './stall/sell-at-stall.server.ts'
export { cancelStallSale, giveUpStallSale, handStallSaleOver, undoStallSale } from './stall/take-back.server.ts'
export { listCashLimits, readCashLimit, setCashLimit } from './cash/cash-limit.server.ts'
export { foreseeRemittance, type ForeseenLine } from './cash/find-parcels.server.ts'
export { importRemittance } from './cash/import-remittance.server.ts'
export { listNearLimit } from './cash/phone-refusals.server.ts'
export {
  cashWaiting,
  listRemittances,
  OVERDUE_DAYS,
  readCash,
  readRemittancePage,
} from './cash/read-cash.server.ts'
export { matchCarrierPayment } from './cash/match-carrier-payment.server.ts'
export { receiveRemittance } from './cash/receive-remittance.server.ts'
export { undoRemittance } from './cash/undo-remittance.server.ts'
export { keepRemittance, readRemittanceDraft, saveRemittanceColumns } from './cash/remittance-draft.server.ts'
export { resolveLine } from './cash/resolve-line.server.ts'
