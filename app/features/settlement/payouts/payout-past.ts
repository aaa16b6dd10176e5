/** What is known of a seller's payouts before one. */
export interface PayoutPast {
  /** Đồng: the largest of the last that arrived; null: none has. */
  readonly largest: bigint | null
  /** Whether one has arrived on this very account. */
  readonly accountKnown: boolean
}

/** What an approver looks at twice; words under `settlement:look.`. */
export type PayoutLook = 'first' | 'new_account' | 'jump'

/** Twice the largest before is no week as any other. */
const JUMP = 2n

/** What of a payout is unlike those before it; empty where nothing is. */
export function looksOf(amount: bigint, { largest, accountKnown }: PayoutPast): PayoutLook[] {
  if (largest === null) return ['first']
  return [
    ...(accountKnown ? [] : (['new_account'] as const)),
    ...(amount > largest * JUMP ? (['jump'] as const) : []),
  ]
}
