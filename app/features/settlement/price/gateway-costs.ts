import { basisPointsOf } from '#app/kernel/money.ts'
import type { PaymentMethod } from '#app/platform/db/generated/enums.ts'

/** What a gateway is thought to keep of one payment, for planning only: the books take what it really kept. */
export interface GatewayCost {
  readonly method: PaymentMethod
  readonly percentBp: number
  /** Đồng for each payment. */
  readonly fixed: bigint
  /** Who pays it. The books charge it to the market (`gateway_fees`), whichever way the shopper chose. */
  readonly bearer: 'market' | 'seller'
}

/** The day on which the figures below were assumed. */
export const GATEWAY_COSTS_AS_OF = '2026-11-22'

/**
 * Assumptions, not contracts: no gateway publishes one price for everybody, so a market puts the rates of its own
 * contracts here. A transfer and cash cost nothing for each payment; a domestic pay page is taken at 1.1 %, a card from
 * abroad at 3.4 % and 10.000 đ.
 */
export const gatewayCosts: readonly GatewayCost[] = [
  { method: 'vietqr', percentBp: 0, fixed: 0n, bearer: 'market' },
  { method: 'cash_on_delivery', percentBp: 0, fixed: 0n, bearer: 'market' },
  { method: 'payos', percentBp: 0, fixed: 0n, bearer: 'market' },
  { method: 'vnpay', percentBp: 110, fixed: 0n, bearer: 'market' },
  { method: 'stripe', percentBp: 340, fixed: 10_000n, bearer: 'market' },
]

/** Đồng that a gateway is thought to keep of a payment. */
export const gatewayCostOf = ({ percentBp, fixed }: GatewayCost, amount: bigint): bigint =>
  basisPointsOf(amount, BigInt(percentBp)) + fixed
