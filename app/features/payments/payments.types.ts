import type { BankFeedProvider, BankFeedReader, PaymentGateway } from '#integrations/payments/contract.ts'
import type {
  PaymentMethod,
  PaymentStatus,
  RefundStatus,
  TransferMatch,
} from '#app/platform/db/generated/enums.ts'
import type { TransferDetails } from './attempt-details.ts'

export type { PaymentMethod, RefundStatus, TransferMatch } from '#app/platform/db/generated/enums.ts'

export interface BankAccount {
  /** Six digits, given out by NAPAS. */
  readonly bin: string
  readonly account: string
  readonly holder: string
}

/** What payments need from outside. */
export interface PaymentsPort {
  readonly gateways: Readonly<Record<PaymentMethod, PaymentGateway>>
  /** The bank feeds that are switched on. */
  readonly notices: Readonly<Partial<Record<BankFeedProvider, BankFeedReader>>>
  /** Where transfers go while the market collects. */
  readonly marketAccount: BankAccount
  /** Who collects: the market for everybody, or each seller on its own account. */
  readonly collection: 'market' | 'seller'
  /** The banks that a refund can be sent to. */
  readonly banks: readonly { readonly bin: string; readonly name: string }[]
  /** Address of the bank simulator, in demo mode only. */
  readonly demoBank: string | null
  /** The text of a VietQR code that sends `amount` đồng to an account; null where the bank is not known. */
  readonly payoutCode: (to: BankAccount, amount: bigint, purpose: string) => string | null
}

declare module '#app/platform/call.ts' {
  interface Ports {
    readonly payments: PaymentsPort
  }
}

declare module '#app/platform/facts.ts' {
  interface Facts {
    /** The whole amount is there. */
    'payment.paid': { readonly paymentId: string; readonly orderId: string; readonly at: Date }
    /** Its time ran out before any money came. */
    'payment.expired': { readonly paymentId: string; readonly orderId: string; readonly at: Date }
    /** The exact amount came after the payment had expired. Who can still deliver calls `acceptLateMoney`. */
    'payment.late-money': {
      readonly paymentId: string
      readonly orderId: string
      readonly transferId: string
      readonly at: Date
    }
  }
}

/** One payment as an order's page shows it. */
export interface PaymentView {
  readonly paymentId: string
  readonly method: PaymentMethod
  readonly amount: bigint
  readonly status: PaymentStatus
  readonly paidAt: Date | null
  readonly expiresAt: Date | null
  /** Null where there is nothing to transfer (cash), or once it has ended. */
  readonly transfer: TransferDetails | null
  readonly refunds: readonly { readonly amount: bigint; readonly status: RefundStatus; readonly at: Date }[]
}

export interface OpenPaymentInput {
  readonly orderId: string
  readonly method: PaymentMethod
  /** Null: the market collects. */
  readonly payeeSellerId: string | null
  readonly covers: readonly { readonly sellerOrderId: string; readonly amount: bigint }[]
  /** After this instant it is not to be paid; null where goods do not wait for money. */
  readonly expiresAt: Date | null
}

export interface RequestRefundInput {
  /** Exactly one of both: money that paid something, or a transfer that paid nothing of ours. */
  readonly paymentId?: string
  readonly transferId?: string
  readonly sellerOrderId?: string
  /** Đồng, more than zero. */
  readonly amount: bigint
  /** A message key or the words of the person who asked. */
  readonly reason: string
  /** Made of our own ids; a second request with the same key is the first one. */
  readonly key: string
}

/** A transfer on the operator's desk. */
export interface UnmatchedTransfer {
  readonly transferId: string
  readonly provider: string
  readonly accountNumber: string
  readonly amount: bigint
  readonly purpose: string
  readonly bankReference: string
  readonly at: Date
  readonly match: TransferMatch
  /** The order that its reference names, and what was to be paid. */
  readonly orderCode: string | null
  readonly expected: bigint | null
  /** What the market would do next; the operator decides. */
  readonly proposal: 'assign' | 'refund'
}

/** Money that a person has to send. */
export interface RefundTask {
  readonly refundId: string
  readonly amount: bigint
  readonly reason: string
  readonly status: RefundStatus
  readonly requestedAt: Date
  readonly orderCode: string | null
  readonly buyerName: string | null
  /** E.164; to be asked for the account. */
  readonly buyerPhone: string | null
  readonly destination: BankAccount | null
  /** The text of the VietQR code to send it with; null until the destination is known. */
  readonly payoutPayload: string | null
  /** What the transfer was meant for, as its payer wrote it. */
  readonly transferPurpose: string | null
  /** People's names; null where the market did it by itself. */
  readonly requestedBy: string | null
  readonly doneBy: string | null
  readonly doneAt: Date | null
  /** The bank's number of the transfer; of a dropped one, why. */
  readonly proof: string | null
}

/** What waits on the operator's desk for money; the lists begin with the oldest and are cut short. */
export interface MoneyWaiting {
  readonly transfers: number
  readonly oldestTransfers: readonly {
    readonly id: string
    readonly amount: bigint
    readonly match: TransferMatch
    readonly at: Date
  }[]
  readonly refunds: number
  readonly oldestRefunds: readonly {
    readonly id: string
    readonly amount: bigint
    readonly requestedAt: Date
  }[]
  readonly stuckNotices: number
  readonly forgedNotices: number
}

/** A notice that somebody made up. */
export interface ForgedNotice {
  readonly noticeId: string
  readonly provider: string
  readonly receivedAt: Date
  /** What gave it away, as the reader of the feed says. */
  readonly why: string | null
}

/** A notice that was stored but not yet applied, or that nobody could believe. */
export interface NoticeRow {
  readonly noticeId: string
  readonly provider: string
  readonly eventId: string | null
  readonly receivedAt: Date
  readonly verdict: 'received' | 'verified' | 'forged' | 'unreadable'
  readonly processedAt: Date | null
  readonly outcome: string | null
}
