export { agreePrice } from './agree-price.server.ts'
export { confirmRun } from './confirm-run.server.ts'
export { draftRun, dropRun } from './draft-run.server.ts'
export { findSharingDiscrepancies } from './find-sharing-discrepancies.server.ts'
export { formPlaces, type FormPlaces } from './form-places.server.ts'
export { listVouchers, type VoucherRow } from './list-vouchers.server.ts'
export { householdToken, renewLink } from './member-link.server.ts'
export { drawOwnPaper } from './own-household.server.ts'
export { payMember, reversePayment } from './pay-member.server.ts'
export { drawDeliveryReceipt } from './papers/delivery-receipt.server.ts'
export { drawVoucher } from './papers/voucher.server.ts'
export {
  countOwnHouseholds,
  readAccount,
  listOwnHouseholds,
  readHouseholdByToken,
  readOwnHousehold,
} from './read-account.server.ts'
export { listDeliveries, readDelivery } from './read-deliveries.server.ts'
export { listMembers, memberChoices, readMember } from './read-members.server.ts'
export { listRules } from './read-rules.server.ts'
export { listRuns, readRun } from './read-runs.server.ts'
export { listSharingLots, lotChoice, lotChoices, readSharingLot } from './read-sharing-lots.server.ts'
export { readVoucher } from './read-voucher.server.ts'
export { receiveDelivery, reverseDelivery } from './receive-delivery.server.ts'
export { recordCost, reverseCost } from './record-cost.server.ts'
export { addMember, changeMember, endMember } from './save-member.server.ts'
export { setRule } from './set-rule.server.ts'
