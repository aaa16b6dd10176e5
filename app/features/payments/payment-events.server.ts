import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'

/** What is appended; each is a key under `money:event.`. */
export const paymentEventKinds = [
  'opened',
  'attempt_opened',
  'attempt_failed',
  'suspected',
  'money_used',
  'money_freed',
  'dispute',
  'dispute_decided',
  'started',
  'paid',
  'expired',
  'cancelled',
  'late_money_accepted',
  'refund_requested',
  'refund_sent',
  'refund_under_way',
  'refund_declined',
  'refund_failed',
  'refund_also_sent',
  'double_refund_returned',
  'double_refund_write_off_asked',
  'double_refund_write_off_refused',
  'double_refund_written_off',
  'refund_dropped',
  'refund_awaits_dispute',
  'refund_by_dispute',
  'refund_released',
  'refund_elsewhere',
] as const
export type PaymentEventKind = (typeof paymentEventKinds)[number]

/** Appends to a payment's history. */
export async function recordPaymentEvent(
  call: Call,
  paymentId: string,
  kind: PaymentEventKind,
  details: Readonly<Record<string, string | null>> = {},
): Promise<void> {
  await call.db.paymentEvent.create({
    data: {
      id: newId(),
      paymentId,
      at: call.clock.now(),
      kind,
      actorKind: call.actor.kind,
      actorUserId: userIdOf(call.actor),
      details,
    },
  })
}
