import { PAYMENT_ENDPOINT, QUERY_DR_REFUND_ENDPOINT, VNPAY_GATEWAY_SANDBOX_HOST } from 'vnpay/constants'

export interface VnpayOptions {
  /** The terminal code that VNPay gave us (`vnp_TmnCode`). */
  tmnCode: string
  hashSecret: string
  /** Where browsers are sent, like `vnpaySandbox.payUrl`. */
  payUrl: string
  /** Where we ask and give back, like `vnpaySandbox.apiUrl`. */
  apiUrl: string
  /** How long we wait for an answer of `apiUrl`. */
  timeoutMillis: number
  now: () => Date
  /** Our server as VNPay's API wants to know it (`vnp_IpAddr`); it is signed, and decides nothing that we know of. */
  serverIp?: string
  /**
   * đồng, both ends included. VNPay's page refuses what is not "from 5,000đ to below 1 billion đồng"; that is
   * general knowledge and in no document that we have, and a contract may say otherwise.
   */
  amount?: { readonly from: bigint; readonly to: bigint }
}

/** VNPay's public test environment. */
export const vnpaySandbox = {
  payUrl: `${VNPAY_GATEWAY_SANDBOX_HOST}/${PAYMENT_ENDPOINT}`,
  apiUrl: `${VNPAY_GATEWAY_SANDBOX_HOST}/${QUERY_DR_REFUND_ENDPOINT}`,
} as const
