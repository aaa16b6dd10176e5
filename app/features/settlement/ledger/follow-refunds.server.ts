import { allocate } from '#app/kernel/allocate.ts'
import type { Call } from '#app/platform/call.ts'
import type { FactOf } from '#app/platform/facts.ts'
import { accounts, type LedgerAccountRef } from './accounts.ts'
import { toldTo } from './told-to.server.ts'
import { accountOfPlace } from './money-postings.ts'
import { totalOf } from './part-books.ts'
import {
  refundAlsoSent,
  refundDropped,
  refundFailed,
  refundRequested,
  refundRequestedKey,
  refundSent,
  transferRefundRequested,
  type RefundedPart,
} from './part-postings.ts'
import { postToLedger } from './post-to-ledger.server.ts'
import type { EntryDraft } from './posting.ts'
import { readPartInBooks, readTerms } from './read-part.server.ts'

type RefundFact = FactOf<'payment.refund-requested'>

/** Money is promised back: the books owe it to a shopper from now on. */
export async function onRefundRequested(call: Call, fact: RefundFact): Promise<void> {
  if (await isBooked(call, fact.refundId)) return
  await postToLedger(
    call,
    fact.transferId
      ? transferRefundRequested(fact, await unclaimedOf(call, fact.transferId))
      : refundRequested(fact, await partsOf(call, fact)),
  )
}

/** It was sent: by the gateway, from the market's bank, by the seller whose own account took the money, or taken by a dispute. */
export async function onRefundSent(call: Call, fact: FactOf<'payment.refund-sent'>): Promise<void> {
  const failures = await countPostings(call, 'refund_failed', fact.refundId)
  await postToLedger(call, refundSent(fact, await senderOf(call, fact), failures))
}

/** What a gateway said to have sent has come back to it. */
export async function onRefundFailed(call: Call, fact: FactOf<'payment.refund-failed'>): Promise<void> {
  const failures = await countPostings(call, 'refund_failed', fact.refundId)
  await postToLedger(call, refundFailed(fact, failures))
}

/** A gateway sent what was not its to send any more, or takes that back. */
export async function onRefundAlsoSent(call: Call, fact: FactOf<'payment.refund-also-sent'>): Promise<void> {
  const turns = await countPostings(call, 'refund_also_sent', fact.refundId)
  await postToLedger(call, refundAlsoSent(fact, turns))
}

/** How often something was booked of a refund; its row is locked by who tells of it. */
const countPostings = (call: Call, kind: 'refund_failed' | 'refund_also_sent', source: string) =>
  call.db.ledgerPosting.count({ where: { source, kind } })

/** It will not be sent. */
export async function onRefundDropped(call: Call, fact: RefundFact): Promise<void> {
  const requested = await call.db.ledgerEntry.findMany({
    where: { posting: { key: refundRequestedKey(fact.refundId) } },
    select: {
      amount: true,
      sellerOrderId: true,
      paymentId: true,
      transferId: true,
      account: { select: { kind: true, subject: true } },
    },
    orderBy: { id: 'asc' },
  })
  const parts: RefundedPart[] = []
  const others: EntryDraft[] = []
  for (const { account, sellerOrderId, ...entry } of requested) {
    if (sellerOrderId === null) {
      const note = fact.transferId ? 'refund' : 'difference'
      others.push({ ...entry, account, note, refundId: fact.refundId })
    } else if (account.kind === 'refunds_owed') {
      parts.push({ ...(await readPartInBooks(call, sellerOrderId)), amount: -entry.amount })
    }
  }
  await postToLedger(call, refundDropped(fact, parts, others))
}

const isBooked = async (call: Call, refundId: string) =>
  (await call.db.ledgerPosting.count({ where: { key: refundRequestedKey(refundId) } })) > 0

async function unclaimedOf(call: Call, transferId: string): Promise<LedgerAccountRef> {
  const told = await toldTo(call, transferId)
  return told === 'market' ? accounts.unclaimed : accounts.unclaimedAtSeller(told.sellerId)
}

/** A refund names its part; one of a whole payment falls on all of its parts, by what is left of each. */
async function partsOf(
  call: Call,
  { paymentId, sellerOrderId, amount }: RefundFact,
): Promise<RefundedPart[]> {
  if (sellerOrderId) return [{ ...(await readPartInBooks(call, sellerOrderId)), amount }]
  if (!paymentId) throw new Error('a refund gives back a payment or a transfer')
  const covers = await call.db.paymentCover.findMany({
    where: { paymentId },
    select: { sellerOrderId: true },
    orderBy: { sellerOrderId: 'asc' },
  })
  const parts = []
  for (const cover of covers) parts.push(await readPartInBooks(call, cover.sellerOrderId))
  const left = parts.map(({ terms, state }) => totalOf(terms) - state.refunded)
  if (left.every((one) => one === 0n)) return []
  const shares = allocate(amount, left)
  return parts.map((part, index) => ({ ...part, amount: shares[index] ?? 0n }))
}

async function senderOf(
  call: Call,
  { via, paymentId, transferId, sellerOrderId }: FactOf<'payment.refund-sent'>,
): Promise<LedgerAccountRef> {
  // Across the counter: out of the seller's own till, whoever held the money of the sale.
  if (via === 'cash-on-delivery' && sellerOrderId) {
    return accounts.sellerPayable((await readTerms(call, sellerOrderId)).sellerId)
  }
  if (via === 'dispute') return accounts.differences
  if (via !== 'bank') {
    const place = accountOfPlace(via)
    if (place.kind === 'gateway') return place
  }
  if (transferId) {
    const told = await toldTo(call, transferId)
    return told === 'market' ? accounts.bankOutgoing : accounts.sellerBank(told.sellerId)
  }
  if (!paymentId) throw new Error('a refund gives back a payment or a transfer')
  const { payeeSellerId } = await call.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { payeeSellerId: true },
  })
  return payeeSellerId ? accounts.sellerPayable(payeeSellerId) : accounts.bankOutgoing
}
