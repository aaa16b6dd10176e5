import type { FactOf } from '#app/platform/facts.ts'
import { accounts } from './accounts.ts'
import { move, posting, type Posting } from './posting.ts'

/**
 * Money that lay unclaimed is what a shopper had too much: that much is missing no more. Or, not `holds`, the mirror of it.
 * @param times how often such a posting was made of this refund before
 */
export function doubleRefundReturned(fact: FactOf<'payment.double-refund-returned'>, times: number): Posting {
  const { refundId, paymentId, returnId: transferId, amount, bearer, holds, at } = fact
  const head = { kind: 'double_refund_returned', source: refundId, at } as const
  return posting(
    { ...head, key: `double-refund-returned/${refundId}/${times + 1}` },
    move(
      holds ? amount : -amount,
      { from: accounts[bearer], to: accounts.unclaimed, note: 'refund_also_sent' },
      { refundId, paymentId, transferId },
    ),
  )
}

/**
 * The market bears what did not come back. Or, not `holds`, the mirror of it.
 * @param times how often such a posting was made of this refund before
 */
export function doubleRefundWrittenOff(
  fact: FactOf<'payment.double-refund-written-off'>,
  times: number,
): Posting {
  const { refundId, paymentId, amount, holds, at } = fact
  const head = { kind: 'double_refund_written_off', source: refundId, at } as const
  return posting(
    { ...head, key: `double-refund-written-off/${refundId}/${times + 1}` },
    move(
      holds ? amount : -amount,
      { from: accounts.differences, to: accounts.losses, note: 'refund_also_sent' },
      { refundId, paymentId },
    ),
  )
}
