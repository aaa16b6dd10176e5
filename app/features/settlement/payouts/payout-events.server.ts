import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { PayoutEventKind } from './payouts.types.ts'

interface NewEvent {
  readonly runId: string
  readonly payoutId?: string
  readonly kind: PayoutEventKind
  readonly details?: Readonly<Record<string, string | null>>
}

/** Appends to the history of a run, or of one payout of it. */
export const recordPayoutEvent = (call: Call, event: NewEvent): Promise<void> =>
  recordPayoutEvents(call, [event])

/** The same for many at once. */
export async function recordPayoutEvents(call: Call, events: readonly NewEvent[]): Promise<void> {
  const by = { actorKind: call.actor.kind, actorUserId: userIdOf(call.actor) }
  await call.db.payoutEvent.createMany({
    data: events.map(({ runId, payoutId, kind, details }) => ({
      ...{ id: newId(), runId, payoutId: payoutId ?? null, kind, details: details ?? {} },
      ...{ at: call.clock.now(), ...by },
    })),
  })
}
