import { hashToken } from '#app/kernel/secret-token.server.ts'
import type { Call } from '#app/platform/call.ts'
import { enqueue } from '#app/platform/jobs/enqueue.server.ts'

/** Has the gateways of a waiting order asked at once: its buyer came back from one. Many times in a row is once. */
export async function askAboutOrder(
  call: Call,
  { code, token }: { readonly code: string; readonly token: string },
): Promise<void> {
  const order = await call.db.order.findFirst({
    where: { code, tokenHash: hashToken(token), status: 'awaiting_payment' },
    select: { id: true },
  })
  if (!order) return
  await call.inTransaction((call) =>
    enqueue(call, 'payments.ask-about', { orderId: order.id }, { key: `ask-about/${order.id}` }),
  )
}
