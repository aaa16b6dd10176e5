import type { Call } from '#app/platform/call.ts'
import type { ToldTo } from './money-postings.ts'

/**
 * Whose account a transfer was told on, as the books have it.
 * @throws when its money was never booked: what did not come in cannot be used
 */
export async function toldTo(call: Call, transferId: string): Promise<ToldTo> {
  const [unclaimed] = await call.db.$queryRaw<{ subject: string }[]>`
    select a."subject" from "LedgerPosting" p
    join "LedgerEntry" e on e."postingId" = p."id" and e."at" = p."at"
    join "LedgerAccount" a on a."id" = e."accountId" and a."kind" = 'unclaimed'
    where p."key" = ${`money-in/${transferId}`}`
  if (!unclaimed) throw new Error(`the money of transfer ${transferId} was never booked`)
  const { subject } = unclaimed
  return subject === '' ? 'market' : { sellerId: subject }
}
