import type { Call } from '#app/platform/call.ts'
import { enqueue } from '#app/platform/jobs/enqueue.server.ts'

/** Has held goods given free at the end of the wait for money; a later end replaces an earlier one. */
export async function releaseLater(call: Call, orderId: string, until: Date): Promise<void> {
  await enqueue(call, 'ordering.release-held-goods', { orderId }, { key: `release/${orderId}`, runAt: until })
}
