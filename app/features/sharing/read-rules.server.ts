import { dayOfDateColumn } from '#app/kernel/clock.ts'
import type { Call } from '#app/platform/call.ts'
import { cooperativeOf } from './sharing.access.server.ts'
import type { RuleView } from './sharing.types.ts'

/** Every rule that a cooperative ever set, the newest first. */
export async function readRules(call: Call, sellerId: string): Promise<RuleView[]> {
  const rows = await call.db.sharingRule.findMany({
    where: { sellerId },
    orderBy: [{ validFrom: 'desc' }, { madeAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ id, lotId, way, keepsBp, note, madeAt, madeBy, ...row }) => ({
    ...{ ruleId: id, lotId, way, keepsBp, note, madeAt, madeBy },
    weights: { first: row.firstWeight, second: row.secondWeight, third: row.thirdWeight },
    validFrom: dayOfDateColumn(row.validFrom),
  }))
}

/** The rules for all lots of the actor's cooperative, the newest first. */
export async function listRules(call: Call): Promise<RuleView[]> {
  const sellerId = cooperativeOf(call.actor)
  if (sellerId === null) return []
  return (await readRules(call, sellerId)).filter(({ lotId }) => lotId === null)
}
