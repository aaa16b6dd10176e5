export { orderMachine, type OrderStatus } from './order.machine.ts'
export { isOver, sellerOrderMachine, type SellerOrderStatus } from './seller-order.machine.ts'
export { orderEventKinds } from './ordering.types.ts'
export type * from './ordering.types.ts'
export { packingMismatch, proposePacking } from './packing-proposal.ts'
export { slipContent, type SlipContent, type SlipLot } from './slip-content.ts'
export {
  afterDeed,
  changeFor,
  lineTotal,
  MOST_LINES,
  packOf,
  totalOf,
  type StallDeed,
} from './stall/stall-draft.ts'
export type * from './stall/stall.types.ts'
export type * from './cash/cash.types.ts'
