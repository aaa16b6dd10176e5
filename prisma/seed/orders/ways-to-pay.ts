import type { PaymentMethod } from '#app/platform/db/generated/enums.ts'
import type { Random } from '#app/kernel/random.ts'
import type { GatewayName } from '#integrations/payments/contract.ts'

/** Ways by which an online gateway tells the money. */
export type GatewayMethod = Extract<PaymentMethod, GatewayName & ('vnpay' | 'payos' | 'stripe')>

/** Of a hundred who pay before the parcel leaves. */
const ahead = [
  ['vietqr', 60],
  ['vnpay', 22],
  ['payos', 9],
  ['stripe', 9],
] as const

/** A card from abroad is not worth its fee for less (đồng). */
const LEAST_BY_CARD = 200_000n

/** Minutes that the payer has, and that the goods wait on top of them, as each gateway says of itself. */
const sessions: Readonly<Record<Exclude<PaymentMethod, 'cash_on_delivery'>, readonly [number, number]>> = {
  vietqr: [15, 0],
  vnpay: [15, 5],
  payos: [15, 2],
  stripe: [30, 5],
}

/** Whether the goods wait for the money. */
export const paysAhead = (method: PaymentMethod): method is Exclude<PaymentMethod, 'cash_on_delivery'> =>
  method !== 'cash_on_delivery'

export const isGatewayMethod = (method: string): method is GatewayMethod =>
  method === 'vnpay' || method === 'payos' || method === 'stripe'

/** How somebody pays ahead. @param total đồng */
export function wayAhead(random: Random, total: bigint): (typeof ahead)[number][0] {
  const way = random.weighted(ahead)
  return way === 'stripe' && total < LEAST_BY_CARD ? 'vnpay' : way
}

/** Until when an attempt that began at `at` can be paid, and until when the goods wait; null where they do not. */
export function waitsUntil(
  method: PaymentMethod,
  at: Date,
): { readonly pay: Date; readonly hold: Date } | null {
  if (!paysAhead(method)) return null
  const [minutes, grace] = sessions[method]
  const after = (count: number) => new Date(at.getTime() + count * 60_000)
  return { pay: after(minutes), hold: after(minutes + grace) }
}
