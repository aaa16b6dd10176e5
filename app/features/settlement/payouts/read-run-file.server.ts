import type { Call } from '#app/platform/call.ts'
import { z } from 'zod'
import type { FileSums } from './payouts.types.ts'

const Taken = z.object({ rows: z.coerce.number().int(), total: z.coerce.bigint() })

export interface TakenFile extends FileSums {
  readonly at: Date
  readonly byId: string | null
}

/** The file of a run that somebody took last; null where nobody has. */
export async function readTakenFile(call: Call, runId: string): Promise<TakenFile | null> {
  const event = await call.db.payoutEvent.findFirst({
    where: { runId, kind: 'file_taken' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  return event && { ...Taken.parse(event.details), at: event.at, byId: event.actorUserId }
}
