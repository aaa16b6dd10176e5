import { putBackOnDesk } from '#app/features/payments/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'

export interface UndoRemittanceInput {
  readonly remittanceId: string
  /** What is its money now, as the page showed it. */
  readonly transferId: string
  readonly reason: string
}

/**
 * An operator says that a transfer was not a carrier's money for a file after all: it lies on the desk again, the file
 * waits again, the books turn it round, and the market never matches the two by itself again.
 * @returns nothing; or beside `reason` `order:failure.reason`; or `order:failure.not_there` where it is not this
 *   file's money (any more)
 */
export async function undoRemittance(call: Call, input: UndoRemittanceInput): Promise<Result<undefined>> {
  const { remittanceId, transferId } = input
  const reason = input.reason.trim()
  if (reason === '') return failAt('reason', 'order:failure.reason')
  return call.inTransaction(async (call) => {
    await call.db.$queryRaw`select "id" from "Remittance" where "id" = ${remittanceId}::uuid for update`
    const remittance = await call.db.remittance.findUnique({
      where: { id: remittanceId },
      select: {
        transferId: true,
        events: {
          where: { kind: { in: ['matched', 'received'] } },
          select: { id: true },
          orderBy: { id: 'desc' },
          take: 1,
        },
      },
    })
    const [receipt] = remittance?.events ?? []
    if (!receipt || remittance?.transferId !== transferId) return fail('order:failure.not_there')
    const at = call.clock.now()
    const byId = userIdOf(call.actor)
    await call.db.remittance.update({
      where: { id: remittanceId },
      data: { transferId: null, receivedAt: null, receivedById: null },
    })
    await call.db.remittanceEvent.create({
      data: { id: newId(), remittanceId, kind: 'undone', transferId, reason, byId, at },
    })
    await call.tell('order.carrier-remittance-undone', {
      ...{ receiptId: receipt.id, remittanceId, transferId, at },
    })
    await putBackOnDesk(call, { transferId, reason })
    await audit(call, {
      action: 'ordering.remittance-undone',
      subjectType: 'Remittance',
      subjectId: remittanceId,
      details: { transferId, reason },
    })
    return ok()
  })
}
