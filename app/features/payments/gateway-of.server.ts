import { readSellerAccounts } from '#app/features/sellers/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { PaymentGateway } from '#integrations/payments/contract.ts'
import type { PaymentMethod } from './payments.types.ts'

/** The gateway of a way to pay. @throws when it is not configured: nothing of it can have been begun here. */
export function gatewayOf(call: Call, method: PaymentMethod): PaymentGateway {
  const gateway = call.ports.payments.gateways[method]
  if (!gateway) throw new Error(`the way to pay ${method} is not configured`)
  return gateway
}

/** The gateway by the name that attempts and refunds keep; null where it is switched off by now. */
export function gatewayNamed(call: Call, name: string): PaymentGateway | null {
  return Object.values(call.ports.payments.gateways).find((gateway) => gateway?.name === name) ?? null
}

/** The gateway that pays this payee: the market's, or a transfer to the seller's own account. */
export async function gatewayFor(
  call: Call,
  { method, payeeSellerId }: { readonly method: PaymentMethod; readonly payeeSellerId: string | null },
): Promise<PaymentGateway> {
  if (method !== 'vietqr' || payeeSellerId === null) return gatewayOf(call, method)
  const account = (await readSellerAccounts(call, [payeeSellerId])).get(payeeSellerId)
  if (!account) throw new Error(`seller ${payeeSellerId} has no account to be paid to`)
  return call.ports.payments.transferTo(account)
}
