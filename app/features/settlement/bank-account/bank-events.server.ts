import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'

export type BankEventKind =
  'asked' | 'confirmed' | 'replaced' | 'cancelled' | 'stopped' | 'taken' | 'active' | 'read'

/** Appends to the history of a change of account, and to the audit. */
export async function recordBankEvent(
  call: Call,
  changeId: string,
  kind: BankEventKind,
  reason: string | null = null,
): Promise<void> {
  const details = { reason }
  await call.db.bankAccountEvent.create({
    data: {
      ...{ id: newId(), changeId, at: call.clock.now(), kind, details },
      ...{ actorKind: call.actor.kind, actorUserId: userIdOf(call.actor) },
    },
  })
  await audit(call, {
    action: `settlement.account-${kind}`,
    ...{ subjectType: 'BankAccountChange', subjectId: changeId, details },
  })
}
