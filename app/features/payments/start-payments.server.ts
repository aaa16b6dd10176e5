import type { Call } from '#app/platform/call.ts'
import type { StartAnswer } from '#integrations/payments/contract.ts'
import type { AttemptDetails } from './attempt-details.ts'
import { gatewayOf } from './gateway-of.server.ts'
import { recordPaymentEvent } from './payment-events.server.ts'

/**
 * Asks the gateways of an order's open payments to begin, after the order is committed. Starting again gives the
 * same answer: whoever finds an attempt that was not started (a process that died in between) may call this.
 */
export async function startPayments(call: Call, orderId: string): Promise<void> {
  const attempts = await call.db.paymentAttempt.findMany({
    where: {
      payment: { orderId },
      status: 'open',
      details: { path: ['kind'], equals: 'not-started' },
    },
    select: {
      id: true,
      paymentId: true,
      reference: true,
      amount: true,
      startedAt: true,
      expiresAt: true,
      payment: { select: { method: true } },
    },
  })
  for (const { id, paymentId, payment, ...attempt } of attempts) {
    const answer = await gatewayOf(call, payment.method).start({ attemptId: id, ...attempt })
    await call.inTransaction(async (call) => {
      const started = await call.db.paymentAttempt.updateMany({
        where: { id, details: { path: ['kind'], equals: 'not-started' } },
        data: { details: toDetails(answer) },
      })
      if (started.count > 0) await recordPaymentEvent(call, paymentId, 'started', { answer: answer.kind })
    })
    if (answer.kind === 'refused')
      call.log.error({ paymentId, reason: answer.reason }, 'a gateway refused to start')
  }
}

function toDetails(answer: StartAnswer): AttemptDetails {
  switch (answer.kind) {
    case 'show-transfer-code': {
      const { payload, bin, bank, account, holder, purpose } = answer
      return { kind: 'transfer', payload, bin, bank, account, holder, purpose }
    }
    case 'refused':
      return { kind: 'refused', reason: answer.reason }
    case 'nothing':
      return { kind: 'nothing' }
    case 'redirect':
      // No gateway of this market sends the browser away yet; one that does brings its own kind of details.
      throw new Error('a gateway asked for a redirect')
  }
}
