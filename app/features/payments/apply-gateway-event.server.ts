import type { Call } from '#app/platform/call.ts'
import type { GatewayEvent, NoticeOutcome } from '#integrations/payments/contract.ts'
import { z } from 'zod'
import { gatewayOfRefund } from './apply-refund-answer.server.ts'
import { applyDispute } from './apply-dispute.server.ts'
import { applyStanding } from './apply-standing.server.ts'
import { hearRefundElsewhere } from './refund-elsewhere.server.ts'
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
      const refunds = await refundsNamed(call, provider, event.names)
      if (refunds.length === 0) return hearOfOthers(call, { provider, noticeId, event })
      const outcomes: NoticeOutcome[] = []
      for (const id of refunds) outcomes.push(await hearRefund(call, id, event.answer))
      return outcomes.includes('stored') ? 'stored' : 'known'
    }
    case 'dispute': {
      const attemptId = await attemptNamed(call, provider, event.names)
      if (!attemptId) return beforeItsPayment(call, noticeId)
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

/** So long a sender is asked to come again with news of a payment that we have not heard of. */
const PATIENCE = 24 * 60 * 60 * 1000

/**
 * News of a payment's later life can overtake the payment itself, by which alone we know its name. It is told again
 * then; what still names nothing of ours after a day is somebody else's.
 */
async function beforeItsPayment(call: Call, noticeId: string): Promise<NoticeOutcome> {
  const [first] = await call.db.$queryRaw<{ at: Date }[]>`
    select min(n."receivedAt") as at
    from "PaymentNotice" this
    join "PaymentNotice" n on n."provider" = this."provider" and n."eventId" = this."eventId"
    where this."id" = ${noticeId}::uuid`
  const known = first?.at ?? call.clock.now()
  return call.clock.now().getTime() - known.getTime() < PATIENCE ? 'try-again' : 'unknown-attempt'
}

/** A refund that nobody here asked for. */
async function hearOfOthers(
  call: Call,
  { provider: gateway, noticeId, event }: ToldEvent & { event: Extract<GatewayEvent, { kind: 'refund' }> },
): Promise<NoticeOutcome> {
  const { madeThere, answer } = event
  if (!madeThere) return 'unknown-attempt'
  const attemptId = await attemptNamed(call, gateway, madeThere.names)
  if (!attemptId) return beforeItsPayment(call, noticeId)
  return hearRefundElsewhere(call, { gateway, attemptId, amount: madeThere.amount, answer })
}

/**
 * Refunds that this gateway was once to send, whoever has them by now: one, or, of what was made at the gateway itself, one
 * for each part that it gives back.
 */
async function refundsNamed(call: Call, gateway: string, names: readonly string[]): Promise<string[]> {
  const refunds = await call.db.refund.findMany({
    where: {
      attemptId: { not: null },
      OR: [{ id: { in: names.filter(isId) } }, { gatewayReference: { in: [...names] } }],
    },
    select: { id: true, attemptId: true },
  })
  const own: string[] = []
  for (const refund of refunds) if ((await gatewayOfRefund(call, refund)) === gateway) own.push(refund.id)
  return own
}
