import { machine } from '#app/kernel/state-machine.ts'
import type { RefundStatus } from '#app/platform/db/generated/enums.ts'

/**
 * Who has a refund: a gateway (`to_send`, `under_way`) or a person (`awaiting_operator`). What a gateway has said to
 * be done can come back to it, and is a person's then; what it has declined it can do after all. While a dispute has the
 * money nobody sends it: lost, that gave it back; won, also after all, it is sent.
 */
export const refundMachine = machine(
  {
    to_send: ['under_way', 'done', 'awaiting_operator', 'awaiting_dispute', 'dropped'],
    under_way: ['to_send', 'done', 'awaiting_operator'],
    awaiting_operator: ['done', 'dropped', 'awaiting_dispute'],
    awaiting_dispute: ['done', 'to_send', 'awaiting_operator'],
    done: ['awaiting_operator', 'to_send'],
    dropped: [],
  } satisfies Record<RefundStatus, RefundStatus[]>,
  ['to_send', 'awaiting_operator', 'awaiting_dispute'],
)

/**
 * What a refund's `declined` holds, a key of words, where its gateway may have made it and nobody knows: whoever is to
 * send it finds that out first.
 */
export const REFUND_UNSURE = 'money:declined.unsure'

/** Whether a gateway has it, and an end is still to come. */
export const isAtGateway = (status: RefundStatus): boolean => status === 'to_send' || status === 'under_way'

/** Whether its gateway's last word is that the money was sent back. */
export const isSentByGateway = (refund: {
  readonly status: RefundStatus
  readonly gateway: string | null
  readonly alsoSentAt: Date | null
}): boolean => (refund.status === 'done' && refund.gateway !== null) || refund.alsoSentAt !== null
