import type { Call } from '#app/platform/call.ts'
import { releaseLater } from './release-later.server.ts'

/** Keeps an order's goods until then. Under the lock on the order. */
export async function waitUntil(call: Call, orderId: string, until: Date): Promise<void> {
  const { count } = await call.db.order.updateMany({
    where: { id: orderId, status: 'awaiting_payment' },
    data: { heldUntil: until },
  })
  if (count > 0) await releaseLater(call, orderId, until)
}
