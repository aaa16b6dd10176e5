import type { Environment } from './environment.ts'

/** Keys and addresses of the gateways that are switched on. */
export interface GatewaySettings {
  readonly vnpay?: {
    readonly tmnCode: string
    readonly hashSecret: string
    readonly payUrl: string
    readonly apiUrl: string
  }
  readonly payos?: {
    readonly clientId: string
    readonly apiKey: string
    readonly checksumKey: string
    readonly apiUrl: string
  }
  readonly stripe?: {
    readonly secretKey: string
    readonly webhookSecret: string
    /** Đồng. */
    readonly smallestAmount: bigint
    /** Absent: Stripe itself. */
    readonly apiUrl?: string
  }
}

export const simulatorNames = ['bank', 'vnpay', 'payos', 'stripe'] as const
export type SimulatorName = (typeof simulatorNames)[number]
/** The outside services of the demo, each a process of its own. */
export type Simulators = Readonly<Record<SimulatorName, { readonly port: number; readonly url: string }>>

const PAYOS = 'https://api-merchant.payos.vn'

/** What belongs together: all of a group is there or none of it. */
const groups = [
  ['VNPAY_TMN_CODE', 'VNPAY_HASH_SECRET', 'VNPAY_PAY_URL', 'VNPAY_API_URL'],
  ['PAYOS_CLIENT_ID', 'PAYOS_API_KEY', 'PAYOS_CHECKSUM_KEY'],
  ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'],
  ['MARKET_BANK_BIN', 'MARKET_BANK_ACCOUNT', 'MARKET_BANK_NAME'],
  ['MARKET_LEGAL_NAME', 'MARKET_TAX_CODE', 'MARKET_ADDRESS'],
] as const

/** One line for each group that is there in part. */
export const groupMistakes = (env: Environment): string[] =>
  groups.flatMap((group) => {
    const missing = group.filter((name) => env[name] === undefined)
    if (missing.length === 0 || missing.length === group.length) return []
    return [`${missing.join(', ')} missing: ${group.join(', ')} belong together.`]
  })

/** The gateways of a live market: only where their vendors are. */
export const liveGateways = (env: Environment): GatewaySettings => ({
  vnpay:
    env.VNPAY_TMN_CODE && env.VNPAY_HASH_SECRET && env.VNPAY_PAY_URL && env.VNPAY_API_URL
      ? {
          ...{ tmnCode: env.VNPAY_TMN_CODE, hashSecret: env.VNPAY_HASH_SECRET },
          ...{ payUrl: env.VNPAY_PAY_URL, apiUrl: env.VNPAY_API_URL },
        }
      : undefined,
  ...others(env, { payos: PAYOS }),
})

/** The demo's gateways: its own simulators, and nothing else. */
export const demoGateways = (env: Environment, simulators: Simulators): GatewaySettings => ({
  vnpay:
    env.VNPAY_TMN_CODE && env.VNPAY_HASH_SECRET
      ? {
          ...{ tmnCode: env.VNPAY_TMN_CODE, hashSecret: env.VNPAY_HASH_SECRET },
          payUrl: `${simulators.vnpay.url}/paymentv2/vpcpay.html`,
          apiUrl: `${simulators.vnpay.url}/merchant_webapi/api/transaction`,
        }
      : undefined,
  ...others(env, { payos: simulators.payos.url, stripe: simulators.stripe.url }),
})

function others(env: Environment, api: { readonly payos: string; readonly stripe?: string }) {
  const { PAYOS_CLIENT_ID: clientId, PAYOS_API_KEY: apiKey, PAYOS_CHECKSUM_KEY: checksumKey } = env
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = env
  const smallestAmount = env.STRIPE_SMALLEST_AMOUNT
  return {
    payos:
      clientId && apiKey && checksumKey ? { clientId, apiKey, checksumKey, apiUrl: api.payos } : undefined,
    stripe:
      secretKey && webhookSecret
        ? { secretKey, webhookSecret, smallestAmount, apiUrl: api.stripe }
        : undefined,
  }
}
