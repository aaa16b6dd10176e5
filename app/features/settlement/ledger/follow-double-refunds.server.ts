import type { Call } from '#app/platform/call.ts'
import type { FactOf } from '#app/platform/facts.ts'
import { doubleRefundReturned, doubleRefundWrittenOff } from './double-refund-postings.ts'
import { postToLedger } from './post-to-ledger.server.ts'
import type { PostingKind } from './posting.ts'

/** What a shopper had too much came back, or counts for that no more. */
export async function onDoubleRefundReturned(
  call: Call,
  fact: FactOf<'payment.double-refund-returned'>,
): Promise<void> {
  const times = await countPostings(call, 'double_refund_returned', fact.refundId)
  await postToLedger(call, doubleRefundReturned(fact, times))
}

/** What did not come back is lost, or is not lost any more. */
export async function onDoubleRefundWrittenOff(
  call: Call,
  fact: FactOf<'payment.double-refund-written-off'>,
): Promise<void> {
  const times = await countPostings(call, 'double_refund_written_off', fact.refundId)
  await postToLedger(call, doubleRefundWrittenOff(fact, times))
}

/** How often something was booked of a refund; its row is locked by who tells of it. */
const countPostings = (call: Call, kind: PostingKind, source: string) =>
  call.db.ledgerPosting.count({ where: { source, kind } })
