import type { Call } from '#app/platform/call.ts'
import type { ToldTo } from './money-postings.ts'

/**
 * Whose account a transfer was told on, as the books have it.
 * @throws when its money was never booked: what did not come in cannot be used
 */
export async function toldTo(call: Call, transferId: string): Promise<ToldTo> {
  const entry = await call.db.ledgerEntry.findFirst({
    where: { posting: { key: `money-in/${transferId}` }, account: { kind: 'unclaimed' } },
    select: { account: { select: { subject: true } } },
  })
  if (!entry) throw new Error(`the money of transfer ${transferId} was never booked`)
  const { subject } = entry.account
  return subject === '' ? 'market' : { sellerId: subject }
}
