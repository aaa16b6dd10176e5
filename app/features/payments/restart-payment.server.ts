import { newTransferReference } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { endAttempt } from './end-attempt.server.ts'
import { gatewayOf } from './gateway-of.server.ts'
import { SUPERSEDED } from './pay-payment.server.ts'
import { nextAsking } from './pauses.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import type { PaymentMethod } from './payments.types.ts'
import { missingOf } from './use-money.server.ts'

const MINUTE = 60_000
/** From its order on, goods are kept from others at most so long, however often the payer begins anew. */
const LONGEST_WAIT = 90 * MINUTE
/**
 * So often a payment is begun at most. Each beginning is a call to a gateway, and most are asked about for two weeks: who
 * began without end would use up what gateways let the whole market ask.
 */
const MOST_ATTEMPTS = 10
/** Who sent too little gets so long for the rest, within the longest wait. */
const REST_WAIT = 15 * MINUTE

/** Until when the goods wait for an attempt that begins now; null where they do not wait for money. */
export function waitFor(call: Call, method: PaymentMethod): { expiresAt: Date; heldUntil: Date } | null {
  const session = call.ports.payments.gateways[method]?.capabilities.session
  if (!session) return null
  const now = call.clock.now().getTime()
  return {
    expiresAt: new Date(now + session.minutes * MINUTE),
    heldUntil: new Date(now + (session.minutes + session.grace) * MINUTE),
  }
}

/**
 * Begins a waiting payment anew, in the same way or another; the attempt before it is ended, and stopped at its
 * gateway. Under `lockPayments`; the caller calls `startPayments` after the commit.
 * @returns until when the goods wait now; or `payment:failure.not_waiting`, `.too_late`, `.too_often`, `.method_unfit`
 */
export async function restartPayment(
  call: Call,
  { paymentId, method }: { readonly paymentId: string; readonly method: PaymentMethod },
): Promise<Result<{ heldUntil: Date }>> {
  const payment = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { status: true, createdAt: true, expiresAt: true },
  })
  if (payment.status !== 'open' || payment.expiresAt === null) return fail('payment:failure.not_waiting')
  if (payment.expiresAt <= call.clock.now()) return fail('payment:failure.not_waiting')
  const wait = waitFor(call, method)
  const amount = await missingOf(call, paymentId)
  const limits = call.ports.payments.gateways[method]?.capabilities.amount
  if (!wait || !limits || amount < limits.from || amount > limits.to)
    return fail('payment:failure.method_unfit')
  if (wait.heldUntil.getTime() > payment.createdAt.getTime() + LONGEST_WAIT)
    return fail('payment:failure.too_late')
  const begun = await call.db.paymentAttempt.count({ where: { paymentId } })
  if (begun >= MOST_ATTEMPTS) return fail('payment:failure.too_often')
  const heldUntil = later(wait.heldUntil, payment.expiresAt)
  await beginAttempt(call, { paymentId, method, amount, expiresAt: wait.expiresAt })
  await call.db.payment.update({ where: { id: paymentId }, data: { method, expiresAt: heldUntil } })
  return ok({ heldUntil })
}

/** Asks for what a payment still lacks, by a transfer of its own, with time enough to make it. */
export async function askForRest(call: Call, paymentId: string): Promise<void> {
  const { method, expiresAt, orderId, createdAt } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { method: true, expiresAt: true, orderId: true, createdAt: true },
  })
  // Else a little money now and then would keep goods from others for ever.
  const wanted = Math.min(call.clock.now().getTime() + REST_WAIT, createdAt.getTime() + LONGEST_WAIT)
  const until = later(new Date(wanted), expiresAt)
  const amount = await missingOf(call, paymentId)
  await beginAttempt(call, { paymentId, method, amount, expiresAt: until })
  await call.db.payment.update({ where: { id: paymentId }, data: { expiresAt: until } })
  await call.tell('payment.waits-longer', { paymentId, orderId, until })
}

export interface NewAttempt {
  readonly paymentId: string
  readonly method: PaymentMethod
  readonly amount: bigint
  readonly expiresAt: Date | null
}

/** Opens the next attempt of a payment, ending the one before it. */
export async function beginAttempt(call: Call, attempt: NewAttempt): Promise<void> {
  const { paymentId, method, amount, expiresAt } = attempt
  const before = await call.db.paymentAttempt.findMany({
    where: { paymentId, status: 'open' },
    select: { id: true },
  })
  for (const { id } of before) await endAttempt(call, id, { end: 'cancelled', code: SUPERSEDED })
  const now = call.clock.now()
  const gateway = gatewayOf(call, method)
  const attemptId = newId()
  await call.db.paymentAttempt.create({
    data: {
      ...{ id: attemptId, paymentId, amount, expiresAt, startedAt: now },
      ...{ gateway: gateway.name, reference: newTransferReference(), details: { kind: 'not-started' } },
      askAt: gateway.query ? nextAsking(0, now) : null,
    },
  })
  await recordPaymentEvent(call, paymentId, 'attempt_opened', {
    ...{ attemptId, gateway: gateway.name, amount: amount.toString() },
  })
}

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one)
