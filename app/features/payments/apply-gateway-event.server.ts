import type { Call } from '#app/platform/call.ts'
import type { GatewayEvent, NoticeOutcome } from '#integrations/payments/contract.ts'
import { z } from 'zod'
import { gatewayOfRefund } from './apply-refund-answer.server.ts'
import { applyDispute } from './apply-dispute.server.ts'
import { applyStanding } from './apply-standing.server.ts'
import { hearRefund } from './send-refund.server.ts'

export interface ToldEvent {
  /** The gateway. */
  readonly provider: string
  readonly noticeId: string
  readonly event: GatewayEvent
}

/** Applies what a gateway posted. @returns what it is told of it */
export async function applyGatewayEvent(
  call: Call,
  { provider, noticeId, event }: ToldEvent,
): Promise<NoticeOutcome> {
  switch (event.kind) {
    case 'nothing':
      return 'stored'
    case 'attempt': {
      const attemptId = await attemptNamed(call, provider, event.names)
      if (!attemptId) return 'unknown-attempt'
      return applyStanding(call, { attemptId, standing: event.standing, noticeId })
    }
    case 'refund': {
      const refundId = await refundNamed(call, provider, event.names)
      if (!refundId) return 'unknown-attempt'
      return hearRefund(call, refundId, event.answer)
    }
    case 'dispute': {
      const attemptId = await attemptNamed(call, provider, event.names)
      if (!attemptId) return 'unknown-attempt'
      return applyDispute(call, { gateway: provider, attemptId, dispute: event })
    }
  }
}

const isId = (name: string) => z.uuid().safeParse(name).success

/** An attempt by its id, its reference, the gateway's own name for it, or that of its receipt. */
async function attemptNamed(call: Call, gateway: string, names: readonly string[]): Promise<string | null> {
  const attempt = await call.db.paymentAttempt.findFirst({
    where: {
      gateway,
      OR: [
        { id: { in: names.filter(isId) } },
        { reference: { in: [...names] } },
        { gatewayReference: { in: [...names] } },
        { transfers: { some: { provider: gateway, providerId: { in: [...names] } } } },
      ],
    },
    select: { id: true },
  })
  return attempt?.id ?? null
}

/** A refund that this gateway was once to send, whoever has it by now. */
async function refundNamed(call: Call, gateway: string, names: readonly string[]): Promise<string | null> {
  const refunds = await call.db.refund.findMany({
    where: {
      attemptId: { not: null },
      OR: [{ id: { in: names.filter(isId) } }, { gatewayReference: { in: [...names] } }],
    },
    select: { id: true, attemptId: true },
  })
  for (const refund of refunds) if ((await gatewayOfRefund(call, refund)) === gateway) return refund.id
  return null
}
