export { orderMachine, type OrderStatus } from './order.machine.ts'
export { sellerOrderMachine, type SellerOrderStatus } from './seller-order.machine.ts'
export { orderEventKinds } from './ordering.types.ts'
export type * from './ordering.types.ts'
