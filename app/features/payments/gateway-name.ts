import type { GatewayName } from '#integrations/payments/contract.ts'

const names: Readonly<Record<GatewayName, true>> = {
  vietqr: true,
  'cash-on-delivery': true,
  vnpay: true,
  payos: true,
  stripe: true,
}

export const gatewayNames: readonly string[] = Object.keys(names)

/** Rows keep a gateway's name as text. */
export const isGatewayName = (name: string): name is GatewayName => Object.hasOwn(names, name)
