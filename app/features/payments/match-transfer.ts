import type { PaymentStatus, TransferMatch } from '#app/platform/db/generated/enums.ts'

/** An attempt that a transfer's reference names. */
export interface Candidate {
  readonly attemptId: string
  readonly status: PaymentStatus
  /** Of the payment: a later attempt may have been paid. */
  readonly paymentStatus: PaymentStatus
  readonly amount: bigint
  /** The account that the payer was told; null where nothing was shown. */
  readonly account: string | null
}

export interface Judgement {
  readonly match: Exclude<TransferMatch, 'pending' | 'ignored'>
  readonly candidate: Candidate | null
}

/**
 * What a transfer into our account means. Only the exact amount for an open attempt, on the account that the payer
 * was told, pays; everything else is kept for a person to look at. Of several references the one that is paid by it
 * is meant, else the first.
 */
export function judgeTransfer(
  transfer: { readonly amount: bigint; readonly accountNumber: string },
  candidates: readonly Candidate[],
): Judgement {
  const told = candidates.filter((candidate) => candidate.account === transfer.accountNumber)
  const paid = told.find((candidate) => candidate.status === 'open' && candidate.amount === transfer.amount)
  if (paid) return { match: 'matched', candidate: paid }
  const [meant] = told
  if (!meant) return { match: 'unknown', candidate: null }
  if (meant.paymentStatus === 'paid') return { match: 'duplicate', candidate: meant }
  if (transfer.amount < meant.amount) return { match: 'under', candidate: meant }
  if (transfer.amount > meant.amount) return { match: 'over', candidate: meant }
  return { match: 'late', candidate: meant }
}
