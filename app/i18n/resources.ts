// One JSON file per namespace and language; vi is the source of the keys' types.
import viSite from './vi/site.json'
import viErrors from './vi/errors.json'
import viIdentity from './vi/identity.json'
import viShop from './vi/shop.json'
import viProduct from './vi/product.json'
import viMaker from './vi/maker.json'
import viCart from './vi/cart.json'
import viCheckout from './vi/checkout.json'
import viOrder from './vi/order.json'
import viPayment from './vi/payment.json'
import viTrace from './vi/trace.json'
import viPortal from './vi/portal.json'
import viGoods from './vi/goods.json'
import viLots from './vi/lots.json'
import viPacking from './vi/packing.json'
import viDiary from './vi/diary.json'
import viDepartment from './vi/department.json'
import viOperator from './vi/operator.json'
import viDev from './vi/dev.json'
import viSellers from './vi/sellers.json'
import viCatalogue from './vi/catalogue.json'
import viDelivery from './vi/delivery.json'
import viGeography from './vi/geography.json'
import viSettlement from './vi/settlement.json'
import viFees from './vi/fees.json'
import viSharing from './vi/sharing.json'
import viStall from './vi/stall.json'
import viMoney from './vi/money.json'
import viBooks from './vi/books.json'
import enSite from './en/site.json'
import enErrors from './en/errors.json'
import enIdentity from './en/identity.json'
import enShop from './en/shop.json'
import enProduct from './en/product.json'
import enMaker from './en/maker.json'
import enCart from './en/cart.json'
import enCheckout from './en/checkout.json'
import enOrder from './en/order.json'
import enPayment from './en/payment.json'
import enTrace from './en/trace.json'
import enPortal from './en/portal.json'
import enGoods from './en/goods.json'
import enLots from './en/lots.json'
import enPacking from './en/packing.json'
import enDiary from './en/diary.json'
import enDepartment from './en/department.json'
import enOperator from './en/operator.json'
import enDev from './en/dev.json'
import enSellers from './en/sellers.json'
import enCatalogue from './en/catalogue.json'
import enDelivery from './en/delivery.json'
import enGeography from './en/geography.json'
import enSettlement from './en/settlement.json'
import enFees from './en/fees.json'
import enSharing from './en/sharing.json'
import enStall from './en/stall.json'
import enMoney from './en/money.json'
import enBooks from './en/books.json'

export const vi = {
  site: viSite,
  errors: viErrors,
  identity: viIdentity,
  shop: viShop,
  product: viProduct,
  maker: viMaker,
  cart: viCart,
  checkout: viCheckout,
  order: viOrder,
  payment: viPayment,
  trace: viTrace,
  portal: viPortal,
  goods: viGoods,
  lots: viLots,
  packing: viPacking,
  diary: viDiary,
  department: viDepartment,
  operator: viOperator,
  dev: viDev,
  sellers: viSellers,
  catalogue: viCatalogue,
  delivery: viDelivery,
  geography: viGeography,
  settlement: viSettlement,
  fees: viFees,
  sharing: viSharing,
  stall: viStall,
  money: viMoney,
  books: viBooks,
}

export const en = {
  site: enSite,
  errors: enErrors,
  identity: enIdentity,
  shop: enShop,
  product: enProduct,
  maker: enMaker,
  cart: enCart,
  checkout: enCheckout,
  order: enOrder,
  payment: enPayment,
  trace: enTrace,
  portal: enPortal,
  goods: enGoods,
  lots: enLots,
  packing: enPacking,
  diary: enDiary,
  department: enDepartment,
  operator: enOperator,
  dev: enDev,
  sellers: enSellers,
  catalogue: enCatalogue,
  delivery: enDelivery,
  geography: enGeography,
  settlement: enSettlement,
  fees: enFees,
  sharing: enSharing,
  stall: enStall,
  money: enMoney,
  books: enBooks,
}

/** The namespaces, one file each. */
export const namespaces = Object.keys(vi) as readonly (keyof typeof vi)[]
