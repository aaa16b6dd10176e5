import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { recordPayoutEvent } from './payout-events.server.ts'
import type { PayoutFailure } from './payouts.types.ts'
import { readHeldBack } from './receivers.server.ts'
import { approvedAlone, seenByTwo } from './second-person.ts'

/**
 * An operator takes one payout out of its run's file, to send it by its own code: from now on the code is shown, and the
 * file is without it, so that nobody pays it twice.
 * @returns `settlement:failure.not_there`, `.changed_meanwhile` (it went with the file, or has ended), `.held_back`
 *   (nothing may go to its account now), `.approved_it` where the timetable made the run and the same person approved it
 */
export async function sendAlone(
  call: Call,
  { payoutId }: { readonly payoutId: string },
): Promise<Result<undefined, Failure<PayoutFailure>>> {
  const me = userIdOf(call.actor)
  return call.inTransaction(async (call) => {
    const payout = await call.db.payout.findUnique({
      where: { id: payoutId },
      include: { run: { select: { madeById: true, approvedById: true } } },
    })
    if (!payout) return fail('settlement:failure.not_there')
    if (approvedAlone(payout.run, me)) return fail('settlement:failure.approved_it')
    if ((await readHeldBack(call, [payout])).size > 0) return fail('settlement:failure.held_back')
    const { count } = await call.db.payout.updateMany({
      where: { id: payoutId, status: 'approved', run: seenByTwo(me) },
      data: { status: 'sent', sentAt: call.clock.now() },
    })
    if (count === 0) return fail('settlement:failure.changed_meanwhile')
    await recordPayoutEvent(call, { runId: payout.runId, payoutId, kind: 'sent_alone' })
    await audit(call, { action: 'settlement.payout-sent-alone', subjectType: 'Payout', subjectId: payoutId })
    return ok()
  })
}
