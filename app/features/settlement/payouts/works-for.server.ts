import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'

/** The sellers that a draft would pay and that this person works for, by name: nobody approves money for their own house. */
export async function sellersWorkedFor(call: Call, runId: string): Promise<string[]> {
  const userId = userIdOf(call.actor)
  if (userId === null) return []
  const payouts = await call.db.payout.findMany({
    where: { runId, status: 'proposed', seller: { staff: { some: { userId } } } },
    select: { seller: { select: { name: true } } },
    orderBy: { seller: { name: 'asc' } },
  })
  return payouts.map(({ seller }) => seller.name)
}
