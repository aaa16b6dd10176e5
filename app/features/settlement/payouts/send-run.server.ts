import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { recordPayoutEvent } from './payout-events.server.ts'
import type { PayoutFailure } from './payouts.types.ts'
import { approvedAlone, seenByTwo } from './second-person.ts'

/**
 * An operator has handed the transfer file to the bank. A second press changes nothing.
 * @returns `settlement:failure.not_there`, `.changed_meanwhile`; `.approved_it` where the timetable made the run and
 *   the same person approved it: two have to see it
 */
export async function sendRun(
  call: Call,
  { runId }: { readonly runId: string },
): Promise<Result<undefined, Failure<PayoutFailure>>> {
  const sentById = userIdOf(call.actor)
  return call.inTransaction(async (call) => {
    const at = call.clock.now()
    const { count } = await call.db.payoutRun.updateMany({
      where: { id: runId, status: 'approved', ...seenByTwo(sentById) },
      data: { status: 'sent', sentAt: at, sentById },
    })
    if (count === 0) {
      const run = await call.db.payoutRun.findUnique({
        where: { id: runId },
        select: { status: true, madeById: true, approvedById: true },
      })
      if (!run) return fail('settlement:failure.not_there')
      const alone = run.status === 'approved' && approvedAlone(run, sentById)
      return fail(alone ? 'settlement:failure.approved_it' : 'settlement:failure.changed_meanwhile')
    }
    await call.db.payout.updateMany({
      where: { runId, status: 'approved' },
      data: { status: 'sent', sentAt: at },
    })
    await recordPayoutEvent(call, { runId, kind: 'sent' })
    await audit(call, { action: 'settlement.run-sent', subjectType: 'PayoutRun', subjectId: runId })
    return ok()
  })
}
