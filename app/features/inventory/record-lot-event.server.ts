import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'

export type LotEventKind = 'received' | 'held' | 'reopened' | 'expired'

/** Appends to a lot's history. */
export async function recordLotEvent(
  call: Call,
  lotId: string,
  kind: LotEventKind,
  details: Readonly<Record<string, string | number | null>> = {},
): Promise<void> {
  await call.db.lotEvent.create({
    data: { id: newId(), lotId, at: call.clock.now(), kind, actorUserId: userIdOf(call.actor), details },
  })
}
