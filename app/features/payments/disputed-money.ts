import { allocate } from '#app/kernel/allocate.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { DisputeState } from '#app/platform/db/generated/enums.ts'

/** A payment with what was asked back of it and what payers' banks want of it; all in đồng. */
export interface DisputedPayment {
  /** The parts that it paid, in an order that never changes. */
  readonly covers: readonly Share[]
  /** Dropped ones left out. */
  readonly refunds: readonly {
    readonly sellerOrderId: string | null
    readonly amount: bigint
    readonly disputeId: string | null
  }[]
  /** Won ones left out, the oldest first. */
  readonly disputes: readonly {
    readonly id: string
    readonly state: DisputeState
    readonly amount: bigint
    /** What each part's seller was said to bear; none where nobody has decided, or it is the market. */
    readonly shares: readonly Share[]
  }[]
}

export interface Share {
  readonly sellerOrderId: string
  readonly amount: bigint
}

/** What one dispute has of one part, and no refund counts yet. */
export interface Claim extends Share {
  readonly disputeId: string
  readonly state: DisputeState
}

/** What is left of each part once everything that was asked back is off it. */
export function leftOfParts({ covers, refunds }: Pick<DisputedPayment, 'covers' | 'refunds'>): Share[] {
  const own = covers.map(({ sellerOrderId, amount }) => {
    const given = sumDong(
      refunds.filter((one) => one.sellerOrderId === sellerOrderId).map((one) => one.amount),
    )
    return { sellerOrderId, amount: amount > given ? amount - given : 0n }
  })
  const ofNoPart = sumDong(refunds.filter((one) => one.sellerOrderId === null).map((one) => one.amount))
  return less(own, spread(ofNoPart, own))
}

/** What is left of a dispute once the refunds that it made are off it. */
export const restOfDispute = (
  { id, amount }: { readonly id: string; readonly amount: bigint },
  refunds: DisputedPayment['refunds'],
): bigint => amount - sumDong(refunds.filter((one) => one.disputeId === id).map((one) => one.amount))

/**
 * What disputes have of each part: as it was decided; else each part loses by what is left of it, because no payer's
 * bank says which goods it is about.
 */
export function claimsOf(payment: DisputedPayment): Claim[] {
  let left = leftOfParts(payment)
  const claims: Claim[] = []
  for (const dispute of payment.disputes) {
    const rest = restOfDispute(dispute, payment.refunds)
    const shares = dispute.shares.length > 0 ? dispute.shares : spread(rest, left)
    const { id: disputeId, state } = dispute
    claims.push(...shares.map((share) => ({ ...share, disputeId, state })))
    left = less(left, shares)
  }
  return claims.filter(({ amount }) => amount > 0n)
}

/** An amount over parts by what each has, none more than that. */
export function spread(amount: bigint, parts: readonly Share[]): Share[] {
  const whole = sumDong(parts.map((part) => part.amount))
  if (whole === 0n || amount <= 0n) return []
  const shares = allocate(
    amount < whole ? amount : whole,
    parts.map((part) => part.amount),
  )
  return parts.map(({ sellerOrderId }, index) => ({ sellerOrderId, amount: shares[index] ?? 0n }))
}

const less = (parts: readonly Share[], taken: readonly Share[]): Share[] =>
  parts.map(({ sellerOrderId, amount }) => {
    const off = sumDong(taken.filter((one) => one.sellerOrderId === sellerOrderId).map((one) => one.amount))
    return { sellerOrderId, amount: amount > off ? amount - off : 0n }
  })
