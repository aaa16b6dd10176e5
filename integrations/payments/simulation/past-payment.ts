/** A payment from before a simulated gateway was started, in nobody's words: each gateway makes its own of it. */
export interface PastPayment {
  readonly gateway: 'vnpay' | 'payos' | 'stripe'
  readonly attemptId: string
  /** The merchant's reference of the attempt. */
  readonly reference: string
  /** What the gateway calls the attempt. */
  readonly gatewayReference: string
  /** Đồng. */
  readonly amount: bigint
  readonly startedAt: Date
  readonly expiresAt: Date
  /** With the gateway's number of the movement; null where the payer never came. */
  readonly paid: { readonly number: string; readonly at: Date } | null
  /** What the gateway has given back of it. */
  readonly refunds: readonly PastRefund[]
}

export interface PastRefund {
  /** The merchant's id of it. */
  readonly refundId: string
  /** The gateway's. */
  readonly gatewayReference: string
  /** Đồng. */
  readonly amount: bigint
  readonly at: Date
}
