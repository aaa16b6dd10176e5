import type { Call } from '#app/platform/call.ts'
import { recordPayoutEvent } from './payout-events.server.ts'

/** Closes a run once every payout of it has ended. In the transaction of the deed that ended the last one. */
export async function closeIfEnded(call: Call, runId: string): Promise<void> {
  // Two payouts of one run that end at the same time: the later one has to see the earlier. Not `for update`: both hold
  // the key of the run by their events, and would wait for each other.
  await call.db.$queryRaw`select "id" from "PayoutRun" where "id" = ${runId}::uuid for no key update`
  const open = await call.db.payout.count({
    where: { runId, status: { in: ['proposed', 'approved', 'sent'] } },
  })
  if (open > 0) return
  const { count } = await call.db.payoutRun.updateMany({
    where: { id: runId, status: { in: ['approved', 'sent'] } },
    data: { status: 'closed', closedAt: call.clock.now() },
  })
  if (count > 0) await recordPayoutEvent(call, { runId, kind: 'closed' })
}
