import { ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { sellerFor } from '../statements/seller-for.server.ts'
import { recordBankEvent } from './bank-events.server.ts'

/**
 * Somebody of the seller has read that a change of account was stopped, or has confirmed another one: it is said no more,
 * and money that was kept back for it goes to the account that holds. Can be said again.
 */
export function markStoppedRead(call: Call): Promise<Result<undefined>> {
  const where = { sellerId: sellerFor(call), status: 'stopped', readAt: null } as const
  return call.inTransaction(async (call) => {
    const unread = await call.db.bankAccountChange.findMany({ where, select: { id: true } })
    for (const { id } of unread) {
      const data = { readAt: call.clock.now(), readById: userIdOf(call.actor) }
      const { count } = await call.db.bankAccountChange.updateMany({ where: { id, readAt: null }, data })
      if (count > 0) await recordBankEvent(call, id, 'read')
    }
    return ok()
  })
}
