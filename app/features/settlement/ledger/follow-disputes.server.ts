import type { Call } from '#app/platform/call.ts'
import type { FactOf } from '#app/platform/facts.ts'
import { dispute, disputeDecided } from './dispute-postings.ts'
import { postToLedger } from './post-to-ledger.server.ts'

/** A payer's bank wants money back, or has decided. Whoever tells of it holds the lock on the order's payments. */
export async function onDispute(call: Call, fact: FactOf<'payment.dispute'>): Promise<void> {
  const { disputeId, state } = fact
  const times = await call.db.ledgerPosting.count({
    where: { source: disputeId, key: { startsWith: `dispute/${disputeId}/${state}` } },
  })
  const moved = dispute(fact, times)
  if (moved) await postToLedger(call, moved)
}

/** It was said who bears a lost one, or that is taken back. */
export async function onDisputeDecided(call: Call, fact: FactOf<'payment.dispute-decided'>): Promise<void> {
  const { disputeId, shares } = fact
  const parts = await call.db.sellerOrder.findMany({
    where: { id: { in: shares.map(({ sellerOrderId }) => sellerOrderId) } },
    select: { id: true, sellerId: true },
  })
  const times = await call.db.ledgerPosting.count({ where: { source: disputeId, kind: 'dispute_decided' } })
  const sellers = new Map(parts.map(({ id, sellerId }) => [id, sellerId]))
  await postToLedger(call, disputeDecided(fact, sellers, times))
}
