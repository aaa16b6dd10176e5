import { z } from 'zod'
import { namesOf } from '#app/features/identity/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { TransferDeedDone } from '../payments.types.ts'

const Details = z.object({ resolution: z.string() })

/** Who decided what about movements of money, by their ids, from the audit; the oldest first. */
export async function readTransferDeeds(
  call: Call,
  transferIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TransferDeedDone[]>> {
  const records = await call.db.auditRecord.findMany({
    where: {
      subjectType: 'BankTransaction',
      subjectId: { in: [...transferIds] },
      action: 'payments.transfer-resolved',
    },
    select: { subjectId: true, at: true, actorUserId: true, details: true },
    orderBy: { id: 'asc' },
  })
  const names = await namesOf(
    call,
    records.map(({ actorUserId }) => actorUserId),
  )
  const deeds = new Map<string, TransferDeedDone[]>()
  for (const { subjectId, at, actorUserId, details } of records) {
    const { resolution } = Details.parse(details)
    const by = actorUserId && (names.get(actorUserId) ?? null)
    deeds.set(subjectId, [...(deeds.get(subjectId) ?? []), { at, by, resolution }])
  }
  return deeds
}
