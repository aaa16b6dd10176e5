import type { Call } from '#app/platform/call.ts'
import { enqueue } from '#app/platform/jobs/enqueue.server.ts'
import { gatewayNamed } from './gateway-of.server.ts'
import { nextLook } from './pauses.ts'
import { attemptMachine, type PaymentStatus } from './payment.machine.ts'

export interface AttemptEnd {
  readonly end: Exclude<PaymentStatus, 'open'>
  /** Why, in the gateway's word or ours. */
  readonly code: string | null
}

/** When its gateway is asked again about an attempt that has had its last word; null where it is not. */
export const lookAt = (call: Call, attempt: { readonly gateway: string; readonly startedAt: Date }) =>
  nextLook(
    attempt.startedAt,
    gatewayNamed(call, attempt.gateway)?.capabilities.looksAgain?.attempts,
    call.clock.now(),
  )

/** What ending an attempt looks at, for a select. */
export const endable = { id: true, status: true, gateway: true, startedAt: true } as const

interface EndableAttempt {
  readonly id: string
  readonly status: PaymentStatus
  readonly gateway: string
  readonly startedAt: Date
}

/**
 * Ends an attempt that is open, under the lock on its payment. One that we end ourselves is also stopped at its
 * gateway, by a job: until then money may still come, and is judged when it does.
 * @param attempt its id, or what `endable` reads of it under the same lock
 */
export async function endAttempt(
  call: Call,
  attempt: string | EndableAttempt,
  { end, code }: AttemptEnd,
): Promise<void> {
  const {
    id: attemptId,
    status,
    gateway,
    startedAt,
  } = typeof attempt === 'string'
    ? await call.db.paymentAttempt.findUniqueOrThrow({ where: { id: attempt }, select: endable })
    : attempt
  attemptMachine.assertGo(status, end)
  const askAt = end === 'paid' ? lookAt(call, { gateway, startedAt }) : undefined
  await call.db.paymentAttempt.update({
    where: { id: attemptId },
    data: { status: end, endCode: code, endedAt: call.clock.now(), askAt },
  })
  if (end !== 'paid' && gatewayNamed(call, gateway)?.cancel) {
    await enqueue(call, 'payments.stop-attempt', { attemptId }, { key: `stop-attempt/${attemptId}` })
  }
}
