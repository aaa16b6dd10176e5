import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'

export type ProductEventKind =
  'created' | 'edited' | 'submitted' | 'approved' | 'returned' | 'paused' | 'resumed' | 'archived' | 'photos'

/** Writes down what happened to a product; `details` holds what was there before. */
export async function recordProductEvent(
  call: Call,
  productId: string,
  kind: ProductEventKind,
  details: Prisma.InputJsonObject = {},
): Promise<void> {
  await call.db.productEvent.create({
    data: {
      id: newId(),
      productId,
      at: call.clock.now(),
      kind,
      actorUserId: userIdOf(call.actor),
      details,
    },
  })
}
