import type { BankChangeStatus } from '#app/platform/db/generated/enums.ts'

export type { BankChangeStatus } from '#app/platform/db/generated/enums.ts'

export interface NewAccount {
  /** Six digits, given out by NAPAS. */
  readonly bin: string
  readonly account: string
  readonly holder: string
}

/** A change that is under way, as its seller and the operators read it. */
export interface BankChange {
  readonly changeId: string
  readonly sellerId: string
  readonly sellerName: string
  readonly status: BankChangeStatus
  readonly to: NewAccount
  readonly holdsPayouts: boolean
  readonly requestedBy: string | null
  readonly requestedAt: Date
  readonly activeAt: Date | null
}

/** A change that came to nothing and of which its seller has not read yet. */
export interface StoppedBankChange extends BankChange {
  readonly stoppedAt: Date
  /** Why an operator stopped it, in that person's words; null where the account turned out to be somebody else's. */
  readonly reason: string | null
  /** Whether the market keeps the money back: the seller said that the account before it is wrong. */
  readonly heldBack: boolean
}

/**
 * The account that holds now (null: none yet), what is about to replace it, what was typed and is not confirmed, and what was
 * stopped unread. Each of its own: nothing that is typed hides what waits.
 */
export interface SellerBankAccount {
  readonly active: NewAccount | null
  readonly waiting: BankChange | null
  readonly asked: BankChange | null
  readonly stopped: StoppedBankChange | null
}
