/**
 * What the market says to the ways of paying, and what it hears from them, in the market's own words. Every
 * vendor's vocabulary ends inside its own folder; nothing above `integrations` knows a vendor's field name.
 *
 * Two roles that need not be one thing: a *gateway* starts an attempt to pay, a *notice reader* understands what
 * is posted to us about money. A bank feed only reads; cash on delivery only starts; VNPay, payOS and Stripe do both.
 *
 * Money is `bigint` đồng, time is a UTC `Date`.
 */

/** Stored with every payment, so a name is never changed. A new gateway adds its own. */
export type GatewayName = 'vietqr' | 'cash-on-delivery' | 'vnpay' | 'payos' | 'stripe'

export interface PaymentGateway {
  readonly name: GatewayName
  readonly capabilities: GatewayCapabilities
  /** Ways to pay that the payer may choose before leaving (VNPay's banks and wallets); absent where there are none. */
  readonly choices?: readonly GatewayChoice[]
  /**
   * Begins one attempt. Starting the same `attemptId` again gives the same answer and never a second charge.
   * Expected refusals are answers; it throws only when the outcome is unknown (then `query` finds it out).
   */
  start(request: StartRequest): Promise<StartAnswer>
  /** Asks for the truth about an attempt. Absent where nobody can be asked. */
  query?(attempt: AttemptHandle): Promise<AttemptStanding>
  /** Makes sure that an attempt can no longer be paid. Absent where a payer cannot be stopped. */
  cancel?(attempt: AttemptHandle): Promise<AttemptStanding>
  /**
   * Gives money back, whole or in part. Absent where a person must send it; then the refund is an operator's task.
   * It throws only when the outcome is unknown: then `queryRefund` is asked, and where it knows nothing of it the
   * request is made once more, under the same key, as one that may have been heard before (`again`).
   */
  refund?(request: RefundRequest): Promise<RefundAnswer>
  /** Asks what became of a refund that was under way. There wherever `refund` is. */
  queryRefund?(refund: RefundHandle): Promise<RefundAnswer>
  /** What the gateway posts to us. There wherever its own notices decide. */
  readonly notices?: GatewayNoticeReader
}

export interface GatewayChoice {
  /** What `Visit.choice` takes. */
  readonly code: string
  readonly name: string
}

export interface GatewayCapabilities {
  /**
   * Who tells us that money came: any `bank-feed` on the account, a `notice` of the gateway itself, or the
   * `hand` of whoever took the cash.
   */
  readonly confirmedBy: 'bank-feed' | 'notice' | 'hand'
  /** đồng, both ends included. */
  readonly amount: { readonly from: bigint; readonly to: bigint }
  /**
   * How long a payer has, and how much longer the goods must be held for an answer that is still on its way
   * (minutes). Null where the goods do not wait for money.
   */
  readonly session: { readonly minutes: number; readonly grace: number } | null
  /**
   * After how many days it is asked once more about what it has said its last word on, because more can follow and
   * the notice of that can be lost: of an attempt (counted from its start), and of a refund (from when it was done).
   * Growing; absent where the last word is the last.
   */
  readonly looksAgain?: { readonly attempts?: readonly number[]; readonly refunds?: readonly number[] }
}

/** One attempt as we know it, and as the gateway knows it where it gave us a name of its own. */
export interface AttemptHandle {
  /** Our own id, which is also the idempotency key of every call. */
  attemptId: string
  /** As `start` was given it. */
  reference: string
  /** As `start` answered it; null where its answer was never seen. */
  gatewayReference: string | null
  /** đồng, as `start` was given it */
  amount: bigint
  startedAt: Date
}

export interface StartRequest {
  /** Our own id, which is also the idempotency key. */
  attemptId: string
  /** What the payer's bank carries to us: A–Z 2–9 without O and I, no punctuation. */
  reference: string
  /** đồng, more than zero */
  amount: bigint
  startedAt: Date
  /** After this instant the attempt is not to be paid; `null` where the goods do not wait for money. */
  expiresAt: Date | null
  /** The payer's visit. Only gateways that send the browser away need it, and they refuse to start without it. */
  visit?: Visit
}

export interface Visit {
  /** Where the gateway sends the browser afterwards, absolute. What comes along there decides nothing. */
  returnUrl: string
  ipAddress: string
  language: 'vi' | 'en'
  /** A choice that the payer made before leaving, one of the gateway's `choices`. */
  choice?: string
}

export type StartAnswer = TransferCode | Redirect | { kind: 'nothing' } | Refusal

/** Shown to the payer as a code and as words that can be copied into any banking app. */
export interface TransferCode {
  kind: 'show-transfer-code'
  /** The text inside the QR code. */
  payload: string
  /** Six digits, given out by NAPAS. */
  bin: string
  /** The bank's everyday name. */
  bank: string
  account: string
  holder: string
  /** đồng */
  amount: bigint
  purpose: string
  gatewayReference: string | null
  /** The gateway's own page for the same payment; null where there is none. */
  page: string | null
}

export interface Redirect {
  kind: 'redirect'
  url: string
  gatewayReference: string
}

export interface Refusal {
  kind: 'refused'
  reason: 'amount-out-of-range' | 'reference-unusable' | 'visit-missing' | 'gateway-declined'
}

/** Money that the gateway has taken for us. */
export interface Receipt {
  /** The gateway's number of the movement: the same however often, and by whatever way, we hear of it. */
  id: string
  /** đồng, as the gateway took it: whether that is what we asked for is for us to see. */
  amount: bigint
  at: Date
  /** đồng that the gateway keeps of it; null where it does not say. */
  fee: bigint | null
}

export type AttemptStanding =
  /** `suspected`: the money was taken but the gateway suspects fraud and holds it; a person has to look. */
  | { kind: 'pending'; suspected?: true }
  /** `further`: what else was taken for the same attempt, where its page or its code was paid more than once. */
  | { kind: 'paid'; receipt: Receipt; further?: readonly Receipt[] }
  /** `code`: the gateway's own word for why, for the operator's eyes. */
  | { kind: 'failed' | 'expired' | 'cancelled'; at: Date; code: string }
  /** The gateway has never heard of it: it may be started again. */
  | { kind: 'unknown' }

export interface RefundRequest {
  /** Our own id of this refund, which is also the idempotency key. */
  refundId: string
  /** The attempt that was paid. */
  attempt: AttemptHandle
  /** The receipt of that attempt (`Receipt.id`). */
  receiptId: string
  /** đồng, more than zero, at most what was paid */
  amount: bigint
  requestedAt: Date
  /** It was ordered before, and what became of that is not known: gateways forget keys after a day. */
  again?: boolean
}

/** A refund as we know it, and as the gateway knows it where it answered. */
export interface RefundHandle extends RefundRequest {
  gatewayReference: string | null
}

export type RefundAnswer =
  /**
   * `refunded`: the gateway says it is done, which some take back later (a bank sends the money back to them);
   * `under-way`: it took the order and will do it.
   */
  | { kind: 'refunded' | 'under-way'; gatewayReference: string }
  /**
   * It will not do it: a person has to. `reason` is for the operator's eyes. `unsure`: it may have done it before, so
   * that person has to find that out first.
   */
  | { kind: 'declined'; reason: string; unsure?: true }
  /** Only from `queryRefund`: it never heard of it, so `refund` may be called again. */
  | { kind: 'unknown' }

/** A request as it came in, before anybody believed a word of it. Stored exactly so. */
export interface RawNotice {
  /** Names in lower case, as `Object.fromEntries(request.headers)` gives them. */
  headers: Readonly<Record<string, string>>
  /** What stands behind the `?` of the address, as it came, where something does. VNPay says everything there. */
  query?: string
  /** The bytes as text, never parsed and printed again: signatures are over these. */
  body: string
  receivedAt: Date
}

/**
 * `forged` and `unreadable` carry a reason for the operator's eyes and the log, in English, never for the sender.
 * `unreadable` is genuine, and we do not understand it: it stays stored and can be replayed once we do. What bears no
 * signature that holds is `forged`, also where it is so broken that there is nothing to hold a signature against.
 */
export type Verified<Meaning> =
  | {
      kind: 'verified'
      /** The same for every delivery of the same event, and unique within the provider. */
      eventId: string
      meaning: Meaning
    }
  | { kind: 'forged'; reason: string }
  | { kind: 'unreadable'; reason: string }

/**
 * What became of a notice. The first four are final: nothing is asked again. `known`: what it says was known before;
 * `unknown-attempt`: it names no attempt of ours; `amount-differs`: the money is kept for a person to look at.
 */
export type NoticeOutcome =
  'stored' | 'known' | 'unknown-attempt' | 'amount-differs' | 'forged' | 'unreadable' | 'try-again'

/** The outcomes after which a sender need not send again. */
export const finalOutcomes: readonly NoticeOutcome[] = [
  'stored',
  'known',
  'unknown-attempt',
  'amount-differs',
]

export interface Acknowledgement {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}

export interface NoticeReader<Meaning> {
  /** Also the last part of the address to which the provider posts. */
  readonly provider: string
  /** Authenticity first, then meaning. Never throws, whatever is sent. */
  read(raw: RawNotice): Verified<Meaning>
  /**
   * The meaning of a notice that was genuine when it came, whatever the keys are now, read from what was kept of it:
   * without the value of `Authorization`. Never `forged` for its signature or its age.
   */
  readAgain(raw: RawNotice): Verified<Meaning>
  /** The answer in the sender's own protocol. */
  acknowledge(outcome: NoticeOutcome): Acknowledgement
}

/** One line of a bank account, whoever sent the money and whatever for. */
export interface BankTransfer {
  /** Unique within the provider; the same in every delivery. */
  id: string
  accountNumber: string
  /** đồng, more than zero in both directions */
  amount: bigint
  direction: 'in' | 'out'
  /** As the bank hands it on: case, spaces, prefixes and length are the bank's. */
  purpose: string
  at: Date
  /** The bank's own number of the transaction, for talking to the bank; empty where it gives none. */
  reference: string
}

export type BankFeedProvider = 'sepay' | 'casso'

/** A feed reports any transfer into or out of an account; whose attempt it pays is for us to find. */
export interface BankFeedReader extends NoticeReader<readonly BankTransfer[]> {
  readonly provider: BankFeedProvider
}

/** What a gateway says about one of our attempts, by itself or when asked. */
export type GatewayEvent =
  | {
      kind: 'attempt'
      /** Whatever the gateway gives back of ours: the attempt's id, its reference, or the gateway's reference. */
      names: readonly string[]
      standing: AttemptStanding
    }
  | {
      kind: 'refund'
      /** Our refund's id, or the gateway's reference of it. */
      names: readonly string[]
      answer: RefundAnswer
      /** Of one that we did not ask for: names of the attempt whose money it gives back, as above, and how much (đồng). */
      madeThere?: { readonly names: readonly string[]; readonly amount: bigint }
    }
  | {
      /** The payer's bank wants the money back (chargeback). Recorded, and shown to an operator. */
      kind: 'dispute'
      /** Names of the attempt, as above. */
      names: readonly string[]
      disputeId: string
      /** đồng */
      amount: bigint
      state: 'opened' | 'won' | 'lost'
      reason: string
      at: Date
    }
  /** Genuine, and of no meaning to us. */
  | { kind: 'nothing' }

export type GatewayNoticeReader = NoticeReader<GatewayEvent>
