import type { RefundStatus } from '#app/platform/db/generated/enums.ts'

/** What a shopper is told of money that goes back. */
export interface MoneyBack {
  /** Money that named the order and did not pay it, or not with all of it. */
  readonly transfers: readonly {
    readonly transferId: string
    readonly why: 'under' | 'over' | 'late' | 'duplicate'
    readonly at: Date
    /** Đồng of it that a person has still to decide about. */
    readonly rest: bigint
    readonly refunds: readonly { readonly amount: bigint; readonly status: RefundStatus; readonly at: Date }[]
  }[]
  /** Where it goes, as the shopper said; of the number only the last digits. */
  readonly account: { readonly bank: string; readonly ending: string; readonly holder: string } | null
  /** Somebody has to send it to an account that nobody knows yet. */
  readonly asks: boolean
}
