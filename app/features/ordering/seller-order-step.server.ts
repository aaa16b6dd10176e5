import { fail, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { PaymentMethod, SellerOrderStatus } from '#app/platform/db/generated/enums.ts'
import { enqueue } from '#app/platform/jobs/enqueue.server.ts'
import { lockOrder } from './lock-order.server.ts'
import { sellerOrdersOf } from './order.access.server.ts'
import { CLOSE_MILLIS } from './order.limits.ts'
import { ENDED, sellerOrderMachine } from './seller-order.machine.ts'

/** A part under the lock on its order. */
export interface LockedPart {
  readonly id: string
  readonly code: string
  readonly orderId: string
  readonly status: SellerOrderStatus
  readonly total: bigint
  readonly cashReceived: bigint | null
  readonly order: { readonly method: PaymentMethod }
}

/**
 * Runs `work` on one of the actor's parts while nobody else can change its order.
 * @returns `order:failure.not_there` for a part that is not there or not theirs
 */
export async function onPart<T>(
  call: Call,
  code: string,
  work: (call: Call, part: LockedPart) => Promise<Result<T>>,
): Promise<Result<T>> {
  const mine = await call.db.sellerOrder.findFirst({
    where: { code, ...sellerOrdersOf(call.actor) },
    select: { id: true, orderId: true },
  })
  if (!mine) return fail('order:failure.not_there')
  return call.inTransaction(async (call) => {
    await lockOrder(call, mine.orderId)
    return work(call, await readPart(call, mine.id))
  })
}

/** A part as the deeds on it read it; the caller holds the lock on its order. */
export function readPart(call: Call, sellerOrderId: string): Promise<LockedPart> {
  return call.db.sellerOrder.findUniqueOrThrow({
    where: { id: sellerOrderId },
    select: {
      id: true,
      code: true,
      orderId: true,
      status: true,
      total: true,
      cashReceived: true,
      order: { select: { method: true } },
    },
  })
}

/**
 * Moves one of the actor's parts to a state, with what belongs to it. A part that is there already is left as it is:
 * the same button pressed twice is no mistake.
 * @returns `order:failure.not_now` when one cannot go there from where it is
 */
export async function stepPart(
  call: Call,
  code: string,
  to: SellerOrderStatus,
  work: (call: Call, part: LockedPart) => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  return onPart(call, code, async (call, part) => {
    if (part.status === to) return ok()
    if (!sellerOrderMachine.canGo(part.status, to)) return fail('order:failure.not_now')
    return work(call, part)
  })
}

/** Has the order closed in a week when its last part has ended. */
export async function closeLater(call: Call, orderId: string): Promise<void> {
  const open = await call.db.sellerOrder.count({ where: { orderId, status: { notIn: [...ENDED] } } })
  if (open > 0) return
  const runAt = new Date(call.clock.now().getTime() + CLOSE_MILLIS)
  await enqueue(call, 'ordering.close-order', { orderId }, { key: `close/${orderId}`, runAt })
}
