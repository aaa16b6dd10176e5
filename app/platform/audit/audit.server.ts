import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'

export interface AuditEntry {
  /** What was done, as `feature.deed`: 'sellers.approved'. */
  readonly action: string
  readonly subjectType: string
  readonly subjectId: string
  readonly details?: Record<string, string | number | boolean | null>
}

/** Writes who did what to what. Officers' and operators' looks at personal data go through here too. */
export async function audit(call: Call, entry: AuditEntry): Promise<void> {
  await call.db.auditRecord.create({
    data: {
      id: newId(),
      at: call.clock.now(),
      actorKind: call.actor.kind,
      actorUserId: userIdOf(call.actor),
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      details: entry.details ?? {},
      requestId: call.requestId,
    },
  })
}
