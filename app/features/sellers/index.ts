import './facts.ts'

export { sellerMachine } from './seller.machine.ts'
export { SELLER_KINDS, SELLER_STATUSES, sellerKindKey, sellerStatusKey } from './labels.ts'
export type {
  MakerCardData,
  Provenance,
  RegisterSellerInput,
  SellerFailure,
  SellerForOperator,
  SellerKind,
  SellerPage,
  SellerRow,
  SellerStatus,
} from './types.ts'
