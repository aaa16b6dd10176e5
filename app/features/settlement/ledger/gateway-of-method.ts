import type { PaymentMethod } from '#app/platform/db/generated/enums.ts'
import type { GatewayName } from '#integrations/payments/contract.ts'

/** The gateway behind a way to pay. */
export const gatewayOfMethod = (method: PaymentMethod): GatewayName =>
  method === 'cash_on_delivery' ? 'cash-on-delivery' : method
