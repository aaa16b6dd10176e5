import { offerMethods } from '#app/features/payments/index.server.ts'
import type { OfferedMethod } from '#app/features/payments/index.ts'
import type { Call } from '#app/platform/call.ts'
import { qrPath } from '#app/ui/qr-path.server.ts'
import { isAwaited } from './order.machine.ts'
import type { OrderPage, WaitingPayment } from './ordering.types.ts'

/** An order as far as its payments go. */
interface Waiting extends Pick<OrderPage, 'status' | 'method' | 'payments'> {
  readonly parts: readonly { readonly sellerId: string; readonly total: bigint }[]
}

/**
 * What a buyer can do now for an order that waits for its money: its open payments with what they show, and the
 * other ways to pay. Empty for an order that does not wait.
 */
export async function readWaiting(
  call: Call,
  order: Waiting,
  { demo, own }: { readonly demo: boolean; readonly own: string },
): Promise<{ waiting: WaitingPayment[]; methods: OfferedMethod[] }> {
  if (order.status !== 'awaiting_payment') return { waiting: [], methods: [] }
  const open = order.payments.filter((payment) => payment.status === 'open')
  const waiting = open.map(({ transfer, expiresAt, refunds: _, ...payment }): WaitingPayment => {
    if (!transfer) return { ...payment, transfer: null, until: expiresAt }
    const asked = new URLSearchParams({ payload: transfer.payload, back: own })
    // payOS has a page of its own to try it on; a plain transfer is tried at the simulated bank.
    const simulator = demo && payment.payPage === null ? `/dev/ngan-hang?${asked.toString()}` : null
    return {
      ...payment,
      until: expiresAt,
      transfer: { ...transfer, qr: qrPath(transfer.payload), simulator },
    }
  })
  const parts = order.parts.map(({ sellerId, total }) => ({ sellerId, total }))
  const offered = await offerMethods(call, parts)
  const tried = open.some(({ transfer, payPage, starting }) => transfer || payPage || starting)
  const methods = offered.filter(({ method }) => isAwaited(method) && (!tried || method !== order.method))
  return { waiting, methods }
}
