import { readPayments } from '#app/features/payments/index.server.ts'
import type { Call } from '#app/platform/call.ts'

/** The one page of a gateway that pays the whole order; null where the order's own page shows a code, or several. */
export async function payPageOf(call: Call, orderId: string): Promise<string | null> {
  const [payment, another] = (await readPayments(call, orderId)).filter(({ status }) => status === 'open')
  return payment && !another && !payment.transfer ? payment.payPage : null
}
