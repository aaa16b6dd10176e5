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
export async function recordPayoutEvent(
  call: Call,
  { runId, payoutId, kind, details }: NewEvent,
): Promise<void> {
  await call.db.payoutEvent.create({
    data: {
      ...{ id: newId(), runId, payoutId: payoutId ?? null, kind, details: details ?? {} },
      ...{ at: call.clock.now(), actorKind: call.actor.kind, actorUserId: userIdOf(call.actor) },
    },
  })
}
