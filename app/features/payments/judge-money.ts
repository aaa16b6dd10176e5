import type { PaymentStatus, TransferMatch } from '#app/platform/db/generated/enums.ts'

/** An attempt that a movement of money names, with how its payment stands. */
export interface Candidate {
  readonly attemptId: string
  readonly paymentId: string
  readonly paymentStatus: PaymentStatus
  /** Đồng of the whole payment. */
  readonly amount: bigint
  /** Đồng that it still lacks. */
  readonly missing: bigint
  /** The account that the payer was told; null where nothing was shown. */
  readonly account: string | null
}

export interface Judgement<C extends Candidate = Candidate> {
  readonly match: Exclude<TransferMatch, 'pending' | 'ignored' | 'not_ours'>
  readonly candidate: C | null
}

/**
 * What money means that came in on `account`. Of several attempts that it names the one that it pays is meant, else
 * the first. It is also taken where its own attempt has ended meanwhile (another tab, another way to pay), as long as
 * the payment waits. Everything but the exact amount is kept for its own way (domain: payments).
 */
export function judgeMoney<C extends Candidate>(
  { amount, account }: { readonly amount: bigint; readonly account: string },
  candidates: readonly C[],
): Judgement<C> {
  const told = candidates.filter((candidate) => candidate.account === account)
  const paid = told.find(({ paymentStatus, missing }) => paymentStatus === 'open' && missing === amount)
  if (paid) return { match: 'matched', candidate: paid }
  const [meant] = told
  if (!meant) return { match: 'unknown', candidate: null }
  if (meant.paymentStatus === 'paid') return { match: 'duplicate', candidate: meant }
  const wanted = meant.paymentStatus === 'open' ? meant.missing : meant.amount
  if (amount < wanted) return { match: 'under', candidate: meant }
  if (amount > wanted) return { match: 'over', candidate: meant }
  return { match: 'late', candidate: meant }
}
