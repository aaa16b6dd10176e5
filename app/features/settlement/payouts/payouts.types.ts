import type { Day } from '#app/kernel/clock.ts'
import type { PayoutItemKind, PayoutRunStatus, PayoutStatus } from '#app/platform/db/generated/enums.ts'
import type { PayoutLook } from './payout-past.ts'
import type { PaperFailure, PaperRow } from '../papers/paper.ts'

export type { PayoutItemKind, PayoutRunStatus, PayoutStatus } from '#app/platform/db/generated/enums.ts'

/** How payouts are proposed; an operator sets it. */
export interface PayoutTerms {
  /** Monday is 1, Sunday 7. */
  readonly weekday: number
  /** Đồng; less than that waits for the next run. */
  readonly minimum: bigint
  /** Days after delivery before its money goes out. */
  readonly holdDays: number
  /** Share of the last thirty days' goods that stays back for returns, basis points. */
  readonly reserveBp: number
}

/** Why a seller is not paid by a run; words under `settlement:skip.`. */
export const skipReasons = [
  'in_hold',
  'owes',
  'below_minimum',
  'no_account',
  'account_change',
  'suspended',
] as const
export type SkipReason = (typeof skipReasons)[number]

export interface RunRow {
  readonly runId: string
  readonly code: string
  readonly status: PayoutRunStatus
  readonly madeAt: Date
  readonly count: number
  /** Đồng, without what was dropped. */
  readonly total: bigint
  readonly paid: bigint
  readonly open: number
}

/** Who made, approved and sent a run, by name; null: the timetable, or nobody yet. */
export interface RunPeople {
  readonly madeBy: string | null
  readonly approvedBy: string | null
  readonly sentBy: string | null
}

export interface PayoutRow {
  readonly payoutId: string
  readonly sellerId: string
  readonly sellerName: string
  readonly amount: bigint
  readonly status: PayoutStatus
  readonly reference: string
  readonly bank: { readonly bin: string; readonly account: string; readonly holder: string }
  readonly proof: string | null
  /** A line of the bank tells it. */
  readonly toldByBank: boolean
  /** The bank's papers of it, the oldest first. */
  readonly papers: readonly PaperRow[]
  /** In its own words, or a key of words. */
  readonly reason: string | null
  /** Which line of the run's file it is; null: it does not stand there. */
  readonly line: number | null
  /** To be sent by a code of its own. */
  readonly alone: boolean
  /** A key of words: why nothing may go to this account now, where it has not gone yet for all that is known. */
  readonly heldBack: string | null
  /** Đồng: the largest of its seller's last payouts that arrived; null: none has. */
  readonly largestBefore: bigint | null
  /** What of it is unlike those before. */
  readonly looks: readonly PayoutLook[]
}

/** What a file says of itself, so that two people can compare it by eye: how many lines, and their sum in đồng. */
export interface FileSums {
  readonly rows: number
  readonly total: bigint
}

/** The file of a run as it would be now, with the one that somebody took last. */
export interface RunFile extends FileSums {
  readonly taken: (FileSums & { readonly at: Date; readonly by: string | null }) | null
}

export interface RunPage extends RunRow, RunPeople {
  readonly cutoff: Date
  readonly approvedAt: Date | null
  readonly sentAt: Date | null
  readonly closedAt: Date | null
  readonly terms: PayoutTerms
  readonly payouts: readonly PayoutRow[]
  readonly skips: readonly {
    readonly sellerId: string
    readonly sellerName: string
    readonly reason: SkipReason
    readonly amount: bigint
  }[]
  readonly events: readonly RunEvent[]
  readonly file: RunFile
  /** What this person may press now. */
  readonly may: RunRights
}

/** What one person may press on a run now, and what keeps that person from it. */
export interface RunRights {
  readonly approve: boolean
  readonly drop: boolean
  readonly send: boolean
  /** Take its file, see its codes, say that a payout is paid. */
  readonly pay: boolean
  /** Sellers that a draft would pay and that this person works for, by name: somebody else approves. */
  readonly worksFor: readonly string[]
}

export interface RunEvent {
  readonly at: Date
  /** Words under `settlement:event.`. */
  readonly kind: PayoutEventKind
  /** A person's name; null where none did it. */
  readonly by: string | null
  readonly sellerName: string | null
}

export const payoutEventKinds = [
  'made',
  'approved',
  'dropped',
  'sent',
  'paid',
  'told_by_bank',
  'failed',
  'returned',
  'closed',
  'amount_differs',
  'paid_twice',
  'file_taken',
  'sent_alone',
  'return_told_by_bank',
  'paper_attached',
  'paper_withdrawn',
] as const
export type PayoutEventKind = (typeof payoutEventKinds)[number]

/** One payout as its seller reads it. */
export interface SellerPayout {
  readonly payoutId: string
  readonly amount: bigint
  readonly status: PayoutStatus
  readonly at: Date
  readonly paidAt: Date | null
  readonly reference: string
  readonly proof: string | null
  readonly account: string
  /** The bank's papers of it, the oldest first. */
  readonly papers: readonly PaperRow[]
}

export interface SellerPayoutItem {
  readonly kind: PayoutItemKind
  readonly orderCode: string | null
  readonly deliveredOn: Day | null
  readonly amount: bigint
}

export type PayoutFailure =
  | PaperFailure
  | 'settlement:failure.not_there'
  | 'settlement:failure.changed_meanwhile'
  | 'settlement:failure.same_person'
  | 'settlement:failure.approved_it'
  | 'settlement:failure.own_seller'
  | 'settlement:failure.draft_waits'
  | 'settlement:failure.nobody_to_pay'
  | 'settlement:failure.nothing_to_send'
  | 'settlement:failure.held_back'
  | 'settlement:failure.proof'
  | 'settlement:failure.proof_used'
  | 'settlement:failure.reason'
  | 'settlement:failure.transfer_differs'
  | 'settlement:failure.paper_too_early'
  | 'settlement:failure.paper_too_many'
