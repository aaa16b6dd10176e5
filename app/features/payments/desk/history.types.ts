import type {
  DisputeState,
  NoticeVerdict,
  PaymentMethod,
  PaymentStatus,
  RefundStatus,
  TransferMatch,
} from '#app/platform/db/generated/enums.ts'
import type { PaymentEventKind } from '../payment-events.server.ts'

/** One thing that happened to a payment. */
export type HistoryEntry = { readonly id: string; readonly at: Date } & (
  | {
      readonly kind: 'attempt'
      readonly gateway: string
      readonly reference: string
      readonly gatewayReference: string | null
      readonly amount: bigint
      readonly expiresAt: Date | null
    }
  | {
      readonly kind: 'attempt-end'
      readonly gateway: string
      readonly reference: string
      readonly status: PaymentStatus
      /** The gateway's word for why. */
      readonly code: string | null
    }
  | {
      readonly kind: 'notice'
      readonly provider: string
      readonly verdict: NoticeVerdict
      readonly outcome: string | null
      readonly headers: Readonly<Record<string, string>>
      readonly query: string
      readonly body: string
    }
  | {
      readonly kind: 'movement'
      readonly provider: string
      readonly amount: bigint
      readonly fee: bigint | null
      readonly purpose: string
      readonly bankReference: string
      readonly account: string
      readonly match: TransferMatch
      /** When the money moved, as we were told; `at` is when we heard of it. */
      readonly movedAt: Date
    }
  | {
      readonly kind: 'use'
      readonly transferId: string
      readonly amount: bigint
      readonly freedAt: Date | null
    }
  | {
      readonly kind: 'refund'
      readonly amount: bigint
      readonly reason: string
      readonly status: RefundStatus
      readonly gateway: string | null
      readonly gatewayReference: string | null
      readonly declined: string | null
      readonly doneAt: Date | null
      readonly proof: string | null
      /** People's names; null where the market did it by itself. */
      readonly requestedBy: string | null
      readonly doneBy: string | null
    }
  | {
      readonly kind: 'dispute'
      readonly gateway: string
      readonly disputeId: string
      readonly amount: bigint
      readonly state: DisputeState
      readonly reason: string
      readonly closedAt: Date | null
    }
  | {
      readonly kind: 'event'
      readonly event: PaymentEventKind
      readonly by: string | null
      readonly details: Readonly<Record<string, string | null>>
    }
)

/** One payment with all that happened to it, the oldest first. */
export interface PaymentHistory {
  readonly paymentId: string
  readonly orderCode: string
  readonly method: PaymentMethod
  readonly amount: bigint
  readonly missing: bigint
  readonly status: PaymentStatus
  readonly createdAt: Date
  readonly paidAt: Date | null
  readonly expiresAt: Date | null
  readonly covers: readonly { readonly code: string; readonly seller: string; readonly amount: bigint }[]
  readonly entries: readonly HistoryEntry[]
}
