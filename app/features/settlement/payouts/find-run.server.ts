import { isId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'

/** The code of a payout run, by the id of the run or of one of its payouts; null where there is none. */
export async function findRunCode(call: Call, id: string): Promise<string | null> {
  if (!isId(id)) return null
  const run = await call.db.payoutRun.findFirst({
    where: { OR: [{ id }, { payouts: { some: { id } } }] },
    select: { code: true },
  })
  return run?.code ?? null
}
