export { changeSellerAccount } from './change-account.server.ts'
export { approveSeller } from './approve-seller.server.ts'
export {
  isAnothersAccount,
  readSellerAccounts,
  sellerOfAccount,
  sellersOfAccount,
  type SellerAccount,
} from './collecting-account.server.ts'
export { listMakers } from './list-makers.server.ts'
export { countSellers, listSellers } from './list-sellers.server.ts'
export { readSellerForOperator } from './read-seller-for-operator.server.ts'
export { readSellerPage } from './read-seller-page.server.ts'
export { registerSeller } from './register-seller.server.ts'
export { returnSeller } from './return-seller.server.ts'
export { sellerPageSelect, shapeSellerPage } from './seller-page.ts'
export { openSellers } from './seller.access.ts'
export { suspendSeller } from './suspend-seller.server.ts'
