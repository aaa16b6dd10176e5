import type { SentFile } from '#app/features/media/index.ts'
import { fail, failAt, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { PayoutStatus } from '#app/platform/db/generated/enums.ts'
import { payoutFailed, payoutPaid, type PayoutMove } from '../ledger/payout-postings.ts'
import type { Posting } from '../ledger/posting.ts'
import { postToLedger } from '../ledger/post-to-ledger.server.ts'
import { keepPaper, storePaper } from '../papers/attach-paper.server.ts'
import { closeIfEnded } from './close-run.server.ts'
import { recordPayoutEvent } from './payout-events.server.ts'
import type { PayoutEventKind, PayoutFailure } from './payouts.types.ts'
import { approvedAlone, seenByTwo } from './second-person.ts'
import { payoutProvedBy, plainProof } from './used-proof.server.ts'

export type Ended = Promise<Result<undefined, Failure<PayoutFailure>>>

/**
 * The money has left for the seller: somebody read it from the bank (`proof`, the bank's number), or a line of the
 * market's account tells it (`transferId`). Books once, whoever says it first; the other is noted.
 * @param input `paper`: the bank's receipt; where it is not taken, nothing is
 * @returns `settlement:failure.proof` or `.proof_used` beside `proof`, `.not_there`, `.changed_meanwhile`; `.approved_it` where the timetable
 *   made the run and the same person approved it; and what `attachPayoutPaper` answers
 */
export async function markPayoutPaid(
  call: Call,
  input: {
    readonly payoutId: string
    readonly proof: string
    readonly transferId?: string
    readonly paper?: SentFile
  },
): Ended {
  const { payoutId, paper, transferId = null } = input
  const proof = input.proof.trim()
  if (plainProof(proof) === '') return failAt('proof', 'settlement:failure.proof')
  const stored = paper ? await storePaper(call, payoutId, paper) : null
  if (stored && !stored.ok) return stored
  return call.inTransaction(async (call) => {
    const other = transferId === null ? await payoutProvedBy(call, { payoutId, proof }) : null
    if (other) return failAt('proof', 'settlement:failure.proof_used', { ...other })
    const change = { from: ['approved', 'sent'], to: 'paid', kind: 'paid' } as const
    const ended = await endPayout(call, {
      ...{ payoutId, ...change, data: { proof, transferId }, book: payoutPaid },
      // A line of the bank needs nobody's word.
      byOneOfTwo: transferId === null,
    })
    return ended.ok && stored ? keepPaper(call, payoutId, stored.value) : ended
  })
}

/**
 * The bank did not send it: the seller is owed it again.
 * @returns `settlement:failure.reason` beside `reason`, `.not_there`, `.changed_meanwhile`
 */
export async function markPayoutFailed(
  call: Call,
  input: { readonly payoutId: string; readonly reason: string },
): Ended {
  const reason = input.reason.trim()
  if (reason === '') return failAt('reason', 'settlement:failure.reason')
  const change = { from: ['approved', 'sent'], to: 'failed', kind: 'failed' } as const
  return endPayout(call, { payoutId: input.payoutId, ...change, data: { reason }, book: payoutFailed })
}

export interface Change {
  readonly payoutId: string
  readonly from: readonly PayoutStatus[]
  readonly to: 'paid' | 'failed' | 'returned'
  readonly kind: PayoutEventKind
  readonly data: {
    readonly proof?: string
    readonly transferId?: string | null
    readonly reason?: string
    readonly returnTransferId?: string | null
  }
  readonly book: (move: PayoutMove) => Posting
  /** Only for who has not approved it alone. */
  readonly byOneOfTwo?: boolean
}

/** Row, history, books and audit in one transaction; of two at once the second finds nothing to change. */
export async function endPayout(
  call: Call,
  { payoutId, from, to, kind, data, book, byOneOfTwo = false }: Change,
): Ended {
  const me = userIdOf(call.actor)
  return call.inTransaction(async (call) => {
    const at = call.clock.now()
    const { count } = await call.db.payout.updateMany({
      where: { id: payoutId, status: { in: [...from] }, ...(byOneOfTwo && { run: seenByTwo(me) }) },
      data: { ...data, status: to, ...(to === 'paid' ? { paidAt: at } : {}), endedAt: at },
    })
    const payout = await call.db.payout.findUnique({
      where: { id: payoutId },
      select: {
        ...{ runId: true, sellerId: true, amount: true, status: true },
        run: { select: { madeById: true, approvedById: true } },
      },
    })
    if (!payout) return fail('settlement:failure.not_there')
    if (count === 0) {
      const alone = byOneOfTwo && from.includes(payout.status) && approvedAlone(payout.run, me)
      return fail(alone ? 'settlement:failure.approved_it' : 'settlement:failure.changed_meanwhile')
    }
    const { runId, sellerId, amount } = payout
    await postToLedger(call, book({ payoutId, sellerId, amount, at }))
    const details = {
      proof: data.proof ?? null,
      transferId: data.transferId ?? data.returnTransferId ?? null,
      reason: data.reason ?? null,
    }
    await recordPayoutEvent(call, { runId, payoutId, kind, details })
    await audit(call, {
      action: `settlement.payout-${to}`,
      ...{ subjectType: 'Payout', subjectId: payoutId, details },
    })
    await closeIfEnded(call, runId)
    return ok()
  })
}
