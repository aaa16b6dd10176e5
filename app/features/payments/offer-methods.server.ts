import { readSellerAccounts } from '#app/features/sellers/index.server.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { GatewayChoice } from '#integrations/payments/contract.ts'
import type { PaymentMethod } from './payments.types.ts'

/** A way to pay that is configured and possible for this cart. */
export interface OfferedMethod {
  readonly method: PaymentMethod
  /** How long the payer has, as the order's page counts it down; null where the goods do not wait for money. */
  readonly minutes: number | null
  /** Banks and wallets that may be chosen before leaving; empty where there is nothing to choose. */
  readonly choices: readonly GatewayChoice[]
}

/** In the order in which they are offered: what most people here use comes first. */
const order: readonly PaymentMethod[] = ['vietqr', 'payos', 'vnpay', 'cash_on_delivery', 'stripe']

/**
 * The ways to pay for these parts. Cash is taken parcel by parcel, everything else at once. Where each seller
 * collects for itself there are transfers, if every seller has an account, and cash: gateways pay to the market only.
 */
export async function offerMethods(
  call: Call,
  parts: readonly { readonly sellerId: string; readonly total: bigint }[],
): Promise<OfferedMethod[]> {
  const { gateways, collection } = call.ports.payments
  const sellers = [...new Set(parts.map((part) => part.sellerId))]
  const own =
    collection === 'seller' ? (await readSellerAccounts(call, sellers)).size === sellers.length : true
  const whole = sumDong(parts.map((part) => part.total))
  return order.flatMap((method) => {
    const gateway = gateways[method]
    if (!gateway) return []
    if (collection === 'seller' && !(method === 'cash_on_delivery' || (method === 'vietqr' && own))) return []
    const { from, to } = gateway.capabilities.amount
    const byPart = method === 'cash_on_delivery' || collection === 'seller'
    const amounts = byPart ? parts.map((part) => part.total) : [whole]
    if (amounts.some((amount) => amount < from || amount > to)) return []
    const minutes = gateway.capabilities.session?.minutes ?? null
    return [{ method, minutes, choices: gateway.choices ?? [] }]
  })
}
