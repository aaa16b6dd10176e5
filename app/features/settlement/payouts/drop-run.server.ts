import { fail, failAt, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { lockPayouts } from './lock-payouts.server.ts'
import { recordPayoutEvent } from './payout-events.server.ts'
import type { PayoutFailure } from './payouts.types.ts'

/**
 * Withdraws a run that nobody has approved; whoever is owed stands in the next one.
 * @returns `settlement:failure.reason`, `.not_there`, `.changed_meanwhile`
 */
export async function dropRun(
  call: Call,
  input: { readonly runId: string; readonly reason: string },
): Promise<Result<undefined, Failure<PayoutFailure>>> {
  const { runId } = input
  const reason = input.reason.trim()
  if (reason === '') return failAt('reason', 'settlement:failure.reason')
  return call.inTransaction(async (call) => {
    await lockPayouts(call)
    const at = call.clock.now()
    const { count } = await call.db.payoutRun.updateMany({
      where: { id: runId, status: 'draft' },
      data: { status: 'dropped', closedAt: at },
    })
    if (count === 0) {
      const there = await call.db.payoutRun.count({ where: { id: runId } })
      return fail(there ? 'settlement:failure.changed_meanwhile' : 'settlement:failure.not_there')
    }
    await call.db.payout.updateMany({ where: { runId }, data: { status: 'dropped', reason, endedAt: at } })
    await recordPayoutEvent(call, { runId, kind: 'dropped', details: { reason } })
    await audit(call, { action: 'settlement.run-dropped', subjectType: 'PayoutRun', subjectId: runId })
    return ok()
  })
}
