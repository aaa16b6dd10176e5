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

/**
 * The account that holds now (null: none yet), what is about to replace it, and what was typed and is not confirmed. Each of
 * its own: nothing that is typed hides what waits.
 */
export interface SellerBankAccount {
  readonly active: NewAccount | null
  readonly waiting: BankChange | null
  readonly asked: BankChange | null
}
