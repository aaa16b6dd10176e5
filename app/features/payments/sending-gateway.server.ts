import type { Call } from '#app/platform/call.ts'
import { gatewayNamed } from './gateway-of.server.ts'
import type { RequestRefundInput } from './payments.types.ts'

/** The gateway and the attempt whose money can be sent back by it; null where a person has to send it. */
export async function sendingGateway(
  call: Call,
  { paymentId, transferId }: Pick<RequestRefundInput, 'paymentId' | 'transferId'>,
) {
  const sources = await call.db.bankTransaction.findMany({
    where: paymentId ? { uses: { some: { paymentId, freedAt: null } } } : { id: transferId },
    select: { provider: true, attemptId: true },
    take: 2,
  })
  const [source, another] = sources
  // Money of several movements is given back by a person: no one of them is the whole.
  if (!source?.attemptId || another) return null
  const gateway = gatewayNamed(call, source.provider)
  return gateway?.refund ? { gateway: gateway.name, attemptId: source.attemptId } : null
}
