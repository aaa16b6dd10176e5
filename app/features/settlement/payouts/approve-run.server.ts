import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { payoutStarted } from '../ledger/payout-postings.ts'
import { postAllToLedger } from '../ledger/post-to-ledger.server.ts'
import { closeIfEnded } from './close-run.server.ts'
import { lockPayouts } from './lock-payouts.server.ts'
import { recordPayoutEvent, recordPayoutEvents } from './payout-events.server.ts'
import type { PayoutFailure } from './payouts.types.ts'
import { stillOwed, type ItemDraft } from './propose-payout.ts'
import { readOwed, type OwedSeller } from './read-owed.server.ts'
import { reasonToHold } from './receivers.server.ts'
import { sellersWorkedFor } from './works-for.server.ts'

const select = {
  ...{ status: true, madeById: true },
  payouts: {
    where: { status: 'proposed' },
    select: {
      ...{ id: true, sellerId: true, amount: true, bankAccount: true, bankBin: true },
      items: { select: { kind: true, sellerOrderId: true, amount: true } },
    },
  },
} as const

/**
 * A second person approves a run: from now on its money counts as on its way, so that it cannot be paid out twice. A
 * payout of which something has changed by now, or whose seller has another account, is taken out and waits for the next
 * run: nobody approves a figure that was not shown.
 * @returns how many were taken out; or `settlement:failure.not_there`, `.changed_meanwhile` (somebody was faster),
 *   `.same_person` (who made it cannot approve it), `.own_seller` (nor who works for one that it pays)
 */
export async function approveRun(
  call: Call,
  { runId }: { readonly runId: string },
): Promise<Result<{ dropped: number }, Failure<PayoutFailure>>> {
  const approver = userIdOf(call.actor)
  if (approver === null) return fail('settlement:failure.same_person')
  return call.inTransaction(async (call) => {
    await lockPayouts(call)
    const run = await call.db.payoutRun.findUnique({ where: { id: runId }, select })
    if (!run) return fail('settlement:failure.not_there')
    if (run.status !== 'draft') return fail('settlement:failure.changed_meanwhile')
    if (run.madeById === approver) return fail('settlement:failure.same_person')
    const worksFor = await sellersWorkedFor(call, runId)
    if (worksFor.length > 0) return fail('settlement:failure.own_seller')
    const at = call.clock.now()
    await call.db.payoutRun.update({
      where: { id: runId, status: 'draft' },
      data: { status: 'approved', approvedById: approver, approvedAt: at },
    })
    await recordPayoutEvent(call, { runId, kind: 'approved' })
    const owed = new Map((await readOwed(call, { reserveBp: 0 })).map((seller) => [seller.sellerId, seller]))
    const judged = run.payouts.map(({ id: payoutId, ...payout }) => ({
      ...{ payoutId, sellerId: payout.sellerId, amount: payout.amount, at },
      reason: reasonToDrop(payout, owed.get(payout.sellerId)),
    }))
    const stays = judged.filter(({ reason }) => reason === null)
    const goes = judged.flatMap(({ payoutId, reason }) => (reason === null ? [] : [{ payoutId, reason }]))
    await call.db.payout.updateMany({
      where: { id: { in: stays.map(({ payoutId }) => payoutId) }, status: 'proposed' },
      data: { status: 'approved', approvedAt: at },
    })
    await postAllToLedger(call, stays.map(payoutStarted))
    // A handful of reasons, however many payouts.
    for (const reason of new Set(goes.map((one) => one.reason))) {
      const ids = goes.flatMap(({ payoutId, ...one }) => (one.reason === reason ? [payoutId] : []))
      await call.db.payout.updateMany({
        where: { id: { in: ids }, status: 'proposed' },
        data: { status: 'dropped', reason, endedAt: at },
      })
    }
    await recordPayoutEvents(
      call,
      goes.map(({ payoutId, reason }) => ({ runId, payoutId, kind: 'dropped', details: { reason } })),
    )
    await audit(call, { action: 'settlement.run-approved', subjectType: 'PayoutRun', subjectId: runId })
    await closeIfEnded(call, runId)
    return ok({ dropped: goes.length })
  })
}

interface Judged {
  readonly amount: bigint
  readonly bankBin: string
  readonly bankAccount: string
  readonly items: readonly ItemDraft[]
}

function reasonToDrop(payout: Judged, seller: OwedSeller | undefined): string | null {
  if (!seller || !stillOwed(payout, seller)) return 'settlement:drop.balance'
  return reasonToHold(payout, seller)
}
