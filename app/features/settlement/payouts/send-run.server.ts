import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { recordPayoutEvent } from './payout-events.server.ts'
import type { PayoutFailure } from './payouts.types.ts'
import { readHeldBack } from './receivers.server.ts'
import { approvedAlone, seenByTwo } from './second-person.ts'

/**
 * An operator has handed the transfer file to the bank. What may not go out now stays behind, as it does in the file. A
 * second press changes nothing.
 * @returns how many stayed behind; or `settlement:failure.not_there`, `.changed_meanwhile`; `.nothing_to_send` where all of it
 *   stays behind or goes otherwise; `.approved_it` where the timetable made the run and the same person approved it: two
 *   have to see it
 */
export async function sendRun(
  call: Call,
  { runId }: { readonly runId: string },
): Promise<Result<{ heldBack: number }, Failure<PayoutFailure>>> {
  const sentById = userIdOf(call.actor)
  return call.inTransaction(async (call) => {
    const at = call.clock.now()
    const run = await call.db.payoutRun.findUnique({
      where: { id: runId },
      select: {
        ...{ status: true, madeById: true, approvedById: true },
        payouts: { where: { status: 'approved' } },
      },
    })
    if (!run) return fail('settlement:failure.not_there')
    if (run.status !== 'approved') return fail('settlement:failure.changed_meanwhile')
    if (approvedAlone(run, sentById)) return fail('settlement:failure.approved_it')
    const heldBack = await readHeldBack(call, run.payouts)
    if (heldBack.size === run.payouts.length) return fail('settlement:failure.nothing_to_send')
    const { count } = await call.db.payoutRun.updateMany({
      where: { id: runId, status: 'approved', ...seenByTwo(sentById) },
      data: { status: 'sent', sentAt: at, sentById },
    })
    if (count === 0) return fail('settlement:failure.changed_meanwhile')
    await call.db.payout.updateMany({
      where: { runId, status: 'approved', id: { notIn: [...heldBack.keys()] } },
      data: { status: 'sent', sentAt: at },
    })
    await recordPayoutEvent(call, { runId, kind: 'sent' })
    await audit(call, { action: 'settlement.run-sent', subjectType: 'PayoutRun', subjectId: runId })
    return ok({ heldBack: heldBack.size })
  })
}
