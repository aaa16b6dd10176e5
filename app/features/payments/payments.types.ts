import type { Gate } from '#app/kernel/gate.ts'
import type {
  BankFeedProvider,
  BankFeedReader,
  GatewayName,
  PaymentGateway,
} from '#integrations/payments/contract.ts'
import type {
  DisputeState,
  PaymentMethod,
  PaymentStatus,
  RefundStatus,
  TransferMatch,
} from '#app/platform/db/generated/enums.ts'
import type { TransferDetails } from './attempt-details.ts'
import type { Bank } from './bank-option.ts'

export type { PaymentMethod, RefundStatus, TransferMatch } from '#app/platform/db/generated/enums.ts'

export interface BankAccount {
  /** Six digits, given out by NAPAS. */
  readonly bin: string
  readonly account: string
  readonly holder: string
}

/** What payments need from outside. */
export interface PaymentsPort {
  /** The ways to pay that are configured; the others are not offered. */
  readonly gateways: Readonly<Partial<Record<PaymentMethod, PaymentGateway>>>
  /** A gateway for transfers straight to one seller's account, where each seller collects for itself. */
  readonly transferTo: (account: BankAccount) => PaymentGateway
  /** The bank feeds that are switched on. */
  readonly notices: Readonly<Partial<Record<BankFeedProvider, BankFeedReader>>>
  /**
   * How many notices are applied at once in this process: a flood of them waits in line, each stored already, instead
   * of taking every connection from the pages. Absent: all of them.
   */
  readonly noticeGate?: Gate
  /** Where transfers go while the market collects. */
  readonly marketAccount: BankAccount
  /** Who collects: the market for everybody, or each seller on its own account. */
  readonly collection: 'market' | 'seller'
  /** The banks that a refund can be sent to. */
  readonly banks: readonly Bank[]
  /** Where gateways send the browser back to: the market's own address. */
  readonly returnUrl: (orderCode: string, locale: 'vi' | 'en') => string
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
    /** The payer has more time than was said before: for the rest of the money, or for another way to pay. */
    'payment.waits-longer': { readonly paymentId: string; readonly orderId: string; readonly until: Date }
    /** Its time ran out before all the money came. */
    'payment.expired': { readonly paymentId: string; readonly orderId: string; readonly at: Date }
    /** Money came for a payment that no longer waits. Who can still deliver calls `acceptLateMoney`. */
    'payment.late-money': {
      readonly paymentId: string
      readonly orderId: string
      readonly transferId: string
      readonly at: Date
    }
    /** Money came in, on the market's account or at a gateway; nobody's until it is used. Told once for each movement. */
    'payment.money-in': MoneyMovement & {
      /** Đồng that the gateway keeps of it; null where it does not say. */
      readonly fee: bigint | null
    }
    /** Money left the market's account, as a bank feed or a statement tells it. Told once for each movement. */
    'payment.money-out': MoneyMovement & { readonly purpose: string }
    /** Money that came in counts towards a payment from now on. */
    'payment.money-used': MoneyUse
    /** It does not any more: the payment ended without the rest of its money. */
    'payment.money-freed': MoneyUse
    /** Money that came in is declared none of the market's trade, by an operator: a gateway's deposit, a mistake. */
    'payment.money-set-aside': {
      readonly transferId: string
      readonly amount: bigint
      readonly reason: string
      readonly at: Date
    }
    /** Money is to be given back; `refund-sent` or `refund-dropped` follows, once. */
    'payment.refund-requested': RefundFact
    'payment.refund-sent': RefundFact & { readonly via: RefundVia }
    'payment.refund-dropped': RefundFact
    /** It came back to a gateway, or a dispute was won after all: it is owed again. `refund-sent` or `refund-dropped` follows. */
    'payment.refund-failed': RefundFact & { readonly via: GatewayName | 'dispute' }
    /** A gateway sent it beside what a person had sent already, or though it was dropped; `holds` false: took it back. */
    'payment.refund-also-sent': RefundFact & { readonly via: GatewayName; readonly holds: boolean }
    /** Money that came in is what a shopper had too much of such a refund; `holds` false: the gateway took its own back. */
    'payment.double-refund-returned': DoubleRefundFact & {
      /** The movement that brought it. */
      readonly returnId: string
      /** Where it stood as missing. */
      readonly bearer: 'differences' | 'losses'
    }
    /** Two operators agreed that the market bears what did not come back of one; `holds` false: it came back after all. */
    'payment.double-refund-written-off': DoubleRefundFact
    /** Money that was told is no further money: another had told the very same before. */
    'payment.money-told-twice': { readonly transferId: string; readonly amount: bigint; readonly at: Date }
    /** A payer's bank wants money back, or has decided about it. */
    'payment.dispute': {
      readonly disputeId: string
      readonly paymentId: string
      readonly amount: bigint
      readonly state: DisputeState
      readonly via: GatewayName
      /** How it stood; null where we hear of it for the first time. */
      readonly before: DisputeState | null
      readonly at: Date
    }
    /** An operator said who bears a lost one; `holds` false: that is taken back, it was won after all. */
    'payment.dispute-decided': {
      readonly disputeId: string
      readonly paymentId: string
      readonly amount: bigint
      /** What each part's seller bears; the market bears the rest of `amount`. */
      readonly shares: readonly { readonly sellerOrderId: string; readonly amount: bigint }[]
      readonly holds: boolean
      readonly at: Date
    }
  }
}

/** Where money lies: on the market's account, on a seller's own, or with a gateway. */
export type MoneyPlace = 'bank' | 'seller' | GatewayName

interface MoneyMovement {
  readonly transferId: string
  readonly place: MoneyPlace
  /** Of the account where `place` is a seller's. */
  readonly sellerId: string | null
  /** Đồng, more than zero. */
  readonly amount: bigint
  /** When it moved, as we were told. */
  readonly movedAt: Date
  /** When we booked it. */
  readonly at: Date
}

interface MoneyUse {
  readonly transferId: string
  readonly paymentId: string
  /** Đồng, more than zero. */
  readonly amount: bigint
  readonly at: Date
}

/** Who gave money back: a gateway, somebody by the bank, or a payer's bank that took it. */
export type RefundVia = GatewayName | 'bank' | 'dispute'

interface RefundFact {
  readonly refundId: string
  /** Exactly one of both: money that paid, or money that paid nothing of ours. */
  readonly paymentId: string | null
  readonly transferId: string | null
  readonly sellerOrderId: string | null
  /** Đồng, more than zero. */
  readonly amount: bigint
  readonly at: Date
}

interface DoubleRefundFact {
  readonly refundId: string
  readonly paymentId: string | null
  /** Đồng, more than zero. */
  readonly amount: bigint
  readonly holds: boolean
  readonly at: Date
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
  /** Đồng that the open attempt asks for: less than `amount` once part of it is there. */
  readonly asked: bigint
  /** The gateway's page to pay on; null where there is none, or once it has ended. */
  readonly payPage: string | null
  /** The gateway has not answered yet. */
  readonly starting: boolean
  /** How the attempt before ended, where the payment still waits. */
  readonly lastEnd: 'failed' | 'expired' | 'cancelled' | null
  readonly refunds: readonly { readonly amount: bigint; readonly status: RefundStatus; readonly at: Date }[]
}

export interface OpenPaymentInput {
  readonly orderId: string
  readonly method: PaymentMethod
  /** Null: the market collects. */
  readonly payeeSellerId: string | null
  readonly covers: readonly { readonly sellerOrderId: string; readonly amount: bigint }[]
}

/** What a gateway has to know of the payer who is here. */
export interface VisitInput {
  readonly ipAddress: string
  /** A bank or wallet that was chosen before leaving, one of the gateway's `choices`. */
  readonly choice?: string
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
  /** Đồng of it that are still to be decided about. */
  readonly rest: bigint
  /** The order that its reference names, and what was to be paid. */
  readonly orderCode: string | null
  readonly expected: bigint | null
  /** The payment of that order. */
  readonly paymentId: string | null
  /** What the market would do next; the operator decides. */
  readonly proposal: 'assign' | 'refund' | 'told_twice'
  /** Who told the very same line before it, so that it is no further money; null: nobody. */
  readonly toldBefore: string | null
  /** Parts of it that count, or counted, towards orders. */
  readonly uses: readonly {
    readonly paymentId: string
    readonly orderCode: string
    readonly amount: bigint
    readonly at: Date
    readonly freedAt: Date | null
  }[]
  /** Parts of it that are given back. */
  readonly givenBack: readonly {
    readonly refundId: string
    readonly amount: bigint
    readonly status: RefundStatus
    readonly requestedAt: Date
  }[]
  /** Who decided what about it; the oldest first. */
  readonly deeds: readonly TransferDeedDone[]
}

export interface TransferDeedDone {
  readonly at: Date
  /** Null where the market did it by itself. */
  readonly by: string | null
  /** `assigned`, `refund`, or `dismissed: ` and the reason. */
  readonly resolution: string
}

/** Money that a person has to send. */
export interface RefundTask {
  readonly refundId: string
  readonly amount: bigint
  readonly reason: string
  readonly status: RefundStatus
  /** The gateway that sends it; null where a person does. */
  readonly gateway: string | null
  /** Why the gateway would not, or why it came back to it. */
  readonly declined: string | null
  /** The gateway that can be asked about it, whoever sends it by now; null where none can. */
  readonly askable: string | null
  /** The seller whose own account or hand took the money and who has to give it back; null: the market. */
  readonly seller: string | null
  /** That seller has it as cash, taken at the door. */
  readonly inCash: boolean
  /** The last dispute about its payment; null: there is none. */
  readonly dispute: { readonly id: string; readonly state: DisputeState } | null
  /** When its gateway sent it beside what a person had sent or dropped; null where it did not. */
  readonly alsoSentAt: Date | null
  readonly requestedAt: Date
  readonly paymentId: string | null
  readonly orderCode: string | null
  /** Codes of the parts that its payment is for. */
  readonly parts: readonly string[]
  readonly buyerName: string | null
  /** E.164; to be asked for the account. */
  readonly buyerPhone: string | null
  readonly destination: BankAccount | null
  /** Who wrote that account down; null where nobody did, or it is not known. */
  readonly destinationBy: string | null
  /** It takes two people, and who looks at it now wrote the account down: another one has to send it. */
  readonly needsAnother: boolean
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
  /** Refunds that went out twice and are not closed. */
  readonly doubleRefunds: number
  /** Parts that have ended while nobody gives their money back. */
  readonly keptMoney: number
  /** Card disputes: to be answered, or lost and borne by nobody yet. */
  readonly disputes: number
  readonly oldestDisputes: readonly {
    readonly id: string
    readonly amount: bigint
    readonly openedAt: Date
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
