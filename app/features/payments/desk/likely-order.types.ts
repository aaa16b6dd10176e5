import type { PaymentStatus } from '#app/platform/db/generated/enums.ts'

/** What speaks for an order; the strongest first. */
export type LikelyReason = 'reference' | 'phone' | 'amount'

/** An order that money on the desk may be meant for. */
export interface LikelyOrder {
  readonly paymentId: string
  readonly orderCode: string
  readonly buyerName: string
  readonly status: PaymentStatus
  readonly createdAt: Date
  /** Đồng that it lacks. */
  readonly missing: bigint
  readonly reasons: readonly LikelyReason[]
  /** What is left of the money can be counted for it. */
  readonly assignable: boolean
}
