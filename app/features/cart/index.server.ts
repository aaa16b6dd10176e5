export { cartCookies, cartKeyOf } from './cart-cookies.server.ts'
export { jobs as cartJobs, sweepCarts } from './cart.jobs.server.ts'
export {
  addToCart,
  countCart,
  lockCart,
  removeLine,
  setQuantity,
  takeBought,
  type CartLineInput,
} from './change-cart.server.ts'
export { mergeCarts } from './merge-carts.server.ts'
export { priceSelection } from './price-selection.server.ts'
export { readCart } from './read-cart.server.ts'
