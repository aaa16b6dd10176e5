import { dismissTransfer } from '#app/features/payments/index.server.ts'
import { failAt } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { accounts } from '../ledger/accounts.ts'
import { payoutReturned, type PayoutMove } from '../ledger/payout-postings.ts'
import { move, posting, type Posting } from '../ledger/posting.ts'
import { endPayout, type Ended } from './end-payout.server.ts'

/**
 * Money that may have brought a payout back: of its amount, on the market's own account, come in since, and nobody's yet
 * with nothing of it used, given back or set aside.
 */
export const comeBack = (
  call: Call,
  { amount, createdAt }: { readonly amount: bigint; readonly createdAt: Date },
): Prisma.BankTransactionWhereInput => ({
  ...{ amount, at: { gte: createdAt }, match: 'unknown', resolvedAt: null, setAside: 0n },
  accountNumber: call.ports.payments.marketAccount.account,
  uses: { none: { freedAt: null } },
  refunds: { none: { status: { not: 'dropped' } } },
})

/**
 * It was sent and came back: the seller is owed it again.
 * @param input `transferId`: the line of the bank that brought it back, where it is on the desk already
 * @returns `settlement:failure.reason` beside `reason`, `.transfer_differs` beside `transferId`, `.not_there`,
 *   `.changed_meanwhile`
 */
export async function markPayoutReturned(
  call: Call,
  input: { readonly payoutId: string; readonly reason: string; readonly transferId?: string },
): Ended {
  const { payoutId, transferId = null } = input
  const reason = input.reason.trim()
  if (reason === '') return failAt('reason', 'settlement:failure.reason')
  const change = { payoutId, from: ['paid'], to: 'returned', kind: 'returned', data: { reason } } as const
  if (transferId === null) return endPayout(call, { ...change, book: (moved) => payoutReturned(moved, null) })
  return call.inTransaction(async (call) => {
    if (await isNotOf(call, { payoutId, transferId })) {
      return failAt('transferId', 'settlement:failure.transfer_differs')
    }
    const ended = await endPayout(call, { ...change, book: (moved) => cameBack(moved, transferId) })
    if (!ended.ok) return ended
    const taken = await dismissTransfer(call, { transferId, reason })
    if (!taken.ok) throw new Error(`transfer ${transferId} was taken from payout ${payoutId} under its lock`)
    return ended
  })
}

/** Asked under the lock on both, so that nobody gives the line to another meanwhile. A payout that is not paid says so itself. */
async function isNotOf(
  call: Call,
  { payoutId, transferId }: { readonly payoutId: string; readonly transferId: string },
): Promise<boolean> {
  await call.db.$queryRaw`select "id" from "BankTransaction" where "id" = ${transferId}::uuid for update`
  await call.db.$queryRaw`select "id" from "Payout" where "id" = ${payoutId}::uuid for no key update`
  const payout = await call.db.payout.findUnique({
    where: { id: payoutId, status: 'paid' },
    select: { amount: true, createdAt: true },
  })
  if (!payout) return false
  return (await call.db.bankTransaction.count({ where: { id: transferId, ...comeBack(call, payout) } })) === 0
}

/** The line that brought it back was set aside, so its money stands on `differences`: this explains it. */
function cameBack({ payoutId, sellerId, amount, at }: PayoutMove, transferId: string): Posting {
  return posting(
    { kind: 'payout_returned', key: `payout-returned/${payoutId}`, source: payoutId, at },
    move(
      amount,
      { from: accounts.sellerPayable(sellerId), to: accounts.differences, note: 'payout' },
      { payoutId, transferId },
    ),
  )
}
