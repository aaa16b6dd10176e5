import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { MovementKind } from '#app/platform/db/generated/enums.ts'

export interface Movement {
  readonly level: {
    readonly stockLevelId: string
    readonly lotId: string
    readonly variantId: string
    readonly place: string
  }
  readonly kind: MovementKind
  /** Packs in (+) or out (−); not zero. */
  readonly quantity: number
  readonly reason: string
  readonly sellerOrderId?: string
  /** Made of our own ids: the same deed moves goods once. */
  readonly key: string
}

/**
 * Writes one physical movement and the level with it. Call it under `withLockedStock` only.
 * The database refuses a level below zero or below what is reserved.
 */
export async function moveStock(call: Call, { level, kind, quantity, ...movement }: Movement): Promise<void> {
  await call.db.stockMovement.create({
    data: {
      id: newId(),
      lotId: level.lotId,
      variantId: level.variantId,
      place: level.place,
      kind,
      quantity,
      reason: movement.reason,
      sellerOrderId: movement.sellerOrderId ?? null,
      key: movement.key,
      at: call.clock.now(),
      actorUserId: userIdOf(call.actor),
    },
  })
  await call.db.stockLevel.update({
    where: { id: level.stockLevelId },
    data: { onHand: { increment: quantity } },
  })
}

/** Whether the deed with this key was done before. */
export async function wasMoved(call: Call, key: string): Promise<boolean> {
  return (await call.db.stockMovement.count({ where: { key } })) > 0
}
