import type { Call } from '#app/platform/call.ts'
import type { GatewayName, PaymentGateway } from '#integrations/payments/contract.ts'
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

export const isGatewayName = (name: string): name is GatewayName =>
  ['vietqr', 'cash-on-delivery', 'vnpay', 'payos', 'stripe'].includes(name)
