import type { Call } from '#app/platform/call.ts'
import type { StartAnswer } from '#integrations/payments/contract.ts'
import type { AttemptDetails } from './attempt-details.ts'
import { endAttempt } from './end-attempt.server.ts'
import { gatewayFor } from './gateway-of.server.ts'
import { lockPayments } from './lock-payments.server.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import type { VisitInput } from './payments.types.ts'

/** The payer is not here: a process that died in between is being finished by a job. */
const ABSENT: VisitInput = { ipAddress: '127.0.0.1' }

/**
 * Asks the gateways of an order's open payments to begin, after the order is committed. Starting again gives the
 * same answer: whoever finds an attempt that was not started (a process that died, a gateway that was away) may
 * call this. A gateway that does not answer leaves the attempt as it is; the sweep comes back to it.
 */
export async function startPayments(
  call: Call,
  { orderId, visit = ABSENT }: { readonly orderId: string; readonly visit?: VisitInput },
): Promise<void> {
  const attempts = await call.db.paymentAttempt.findMany({
    where: {
      payment: { orderId },
      status: 'open',
      details: { path: ['kind'], equals: 'not-started' },
    },
    select: {
      ...{ id: true, paymentId: true, reference: true, amount: true, startedAt: true, expiresAt: true },
      payment: {
        select: { method: true, payeeSellerId: true, order: { select: { code: true, locale: true } } },
      },
    },
  })
  for (const { id, paymentId, payment, ...attempt } of attempts) {
    const { code, locale } = payment.order
    const language = locale === 'en' ? 'en' : 'vi'
    const returnUrl = call.ports.payments.returnUrl(code, language)
    try {
      const gateway = await gatewayFor(call, payment)
      const answer = await gateway.start({
        ...{ attemptId: id, ...attempt },
        visit: { ...visit, returnUrl, language },
      })
      await keepAnswer(call, { attemptId: id, paymentId, orderId, answer })
    } catch (error) {
      call.log.warn({ err: error, paymentId, attemptId: id }, 'a gateway did not answer to a start')
    }
  }
}

interface Answered {
  readonly attemptId: string
  readonly paymentId: string
  readonly orderId: string
  readonly answer: StartAnswer
}

async function keepAnswer(call: Call, { attemptId, paymentId, orderId, answer }: Answered): Promise<void> {
  await call.inTransaction(async (call) => {
    await lockPayments(call, orderId)
    const started = await call.db.paymentAttempt.updateMany({
      where: { id: attemptId, status: 'open', details: { path: ['kind'], equals: 'not-started' } },
      data: {
        details: toDetails(answer),
        gatewayReference: 'gatewayReference' in answer ? answer.gatewayReference : null,
      },
    })
    if (started.count === 0) return
    await recordPaymentEvent(call, paymentId, 'started', { attemptId, answer: answer.kind })
    if (answer.kind !== 'refused') return
    call.log.error({ paymentId, reason: answer.reason }, 'a gateway refused to start')
    await endAttempt(call, attemptId, { end: 'failed', code: answer.reason })
    await recordPaymentEvent(call, paymentId, 'attempt_failed', { attemptId, code: answer.reason })
  })
}

function toDetails(answer: StartAnswer): AttemptDetails {
  switch (answer.kind) {
    case 'show-transfer-code': {
      const { payload, bin, bank, account, holder, purpose, page } = answer
      return { kind: 'transfer', payload, bin, bank, account, holder, purpose, page }
    }
    case 'refused':
      return { kind: 'refused', reason: answer.reason }
    case 'nothing':
      return { kind: 'nothing' }
    case 'redirect':
      return { kind: 'redirect', url: answer.url }
  }
}
