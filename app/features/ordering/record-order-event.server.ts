import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { OrderEventKind } from './ordering.types.ts'

export interface OrderEventInput {
  readonly orderId: string
  /** Null: it happened to the whole order. */
  readonly sellerOrderId: string | null
  readonly kind: OrderEventKind
  readonly reason?: string
  /** What else is worth keeping of it. */
  readonly details?: Readonly<Record<string, string>>
}

/** Appends to an order's history. */
export async function recordOrderEvent(
  call: Call,
  { reason, details, ...event }: OrderEventInput,
): Promise<void> {
  await call.db.orderEvent.create({
    data: {
      id: newId(),
      ...event,
      at: call.clock.now(),
      actorKind: call.actor.kind,
      actorUserId: userIdOf(call.actor),
      details: { ...details, ...(reason === undefined ? {} : { reason }) },
    },
  })
}
