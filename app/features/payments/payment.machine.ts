import { machine } from '#app/kernel/state-machine.ts'
import type { PaymentStatus } from '#app/platform/db/generated/enums.ts'

export type { PaymentStatus } from '#app/platform/db/generated/enums.ts'

/** One try to pay ends in exactly one state; money that comes afterwards begins another. */
export const attemptMachine = machine({
  open: ['paid', 'failed', 'expired', 'cancelled'],
  paid: [],
  failed: [],
  expired: [],
  cancelled: [],
} satisfies Record<PaymentStatus, PaymentStatus[]>)

/**
 * A payment waits over all its attempts, whatever becomes of one of them, until it is paid or its time is over; one
 * that has ended unpaid is paid after all when late money is accepted.
 */
export const paymentMachine = machine({
  open: ['paid', 'failed', 'expired', 'cancelled'],
  expired: ['paid'],
  failed: ['open', 'paid'],
  cancelled: [],
  paid: [],
} satisfies Record<PaymentStatus, PaymentStatus[]>)
