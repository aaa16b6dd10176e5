import { dismissTransfer } from '#app/features/payments/index.server.ts'
import { fail, failAt, ok } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { payoutReturned, payoutReturnTold } from '../ledger/payout-postings.ts'
import { postToLedger } from '../ledger/post-to-ledger.server.ts'
import { endPayout, type Ended } from './end-payout.server.ts'
import { recordPayoutEvent } from './payout-events.server.ts'

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
 * It was sent and came back: the seller is owed it again. Whoever says so before the bank tells it can name the bank's line
 * afterwards, once: until then the money is missing in `bank_outgoing`.
 * @param input `transferId`: the line of the bank that brought it back, where it is on the desk already
 * @returns `settlement:failure.reason` beside `reason`, `.transfer_differs` beside `transferId`, `.not_there`,
 *   `.changed_meanwhile`
 */
export async function markPayoutReturned(
  call: Call,
  input: { readonly payoutId: string; readonly reason: string; readonly transferId?: string },
): Ended {
  const { payoutId, transferId } = input
  const reason = input.reason.trim()
  if (reason === '') return failAt('reason', 'settlement:failure.reason')
  const change = { payoutId, from: ['paid'], to: 'returned', kind: 'returned', book: payoutReturned } as const
  if (transferId === undefined) return endPayout(call, { ...change, data: { reason } })
  return call.inTransaction(async (call) => {
    const payout = await lockPayout(call, { payoutId, transferId })
    if (!payout) return fail('settlement:failure.not_there')
    const { runId, status, amount } = payout
    const toldLater = status === 'returned' && payout.returnTransferId === null
    if (status !== 'paid' && !toldLater) return fail('settlement:failure.changed_meanwhile')
    const fits = await call.db.bankTransaction.count({ where: { id: transferId, ...comeBack(call, payout) } })
    if (fits === 0) return failAt('transferId', 'settlement:failure.transfer_differs')
    if (toldLater) await nameLine(call, { payoutId, runId, transferId, reason })
    else await endPayout(call, { ...change, data: { reason, returnTransferId: transferId } })
    // The line leaves the desk by being set aside, so its money stands on `differences`: the posting explains it.
    const taken = await dismissTransfer(call, { transferId, reason })
    if (!taken.ok) throw new Error(`transfer ${transferId} was taken from payout ${payoutId} under its lock`)
    await postToLedger(call, payoutReturnTold({ payoutId, transferId, amount, at: call.clock.now() }))
    return ok()
  })
}

/** Both locked, so that nobody gives the line to another meanwhile. */
async function lockPayout(
  call: Call,
  { payoutId, transferId }: { readonly payoutId: string; readonly transferId: string },
) {
  await call.db.$queryRaw`select "id" from "BankTransaction" where "id" = ${transferId}::uuid for update`
  await call.db.$queryRaw`select "id" from "Payout" where "id" = ${payoutId}::uuid for no key update`
  return call.db.payout.findUnique({
    where: { id: payoutId },
    select: { runId: true, status: true, amount: true, createdAt: true, returnTransferId: true },
  })
}

/** Somebody said before the bank that it came back; here is the bank's own line. */
async function nameLine(
  call: Call,
  input: {
    readonly payoutId: string
    readonly runId: string
    readonly transferId: string
    readonly reason: string
  },
): Promise<void> {
  const { payoutId, runId, transferId, reason } = input
  await call.db.payout.update({ where: { id: payoutId }, data: { returnTransferId: transferId } })
  const details = { transferId, reason }
  await recordPayoutEvent(call, { runId, payoutId, kind: 'return_told_by_bank', details })
  await audit(call, {
    ...{ action: 'settlement.payout-return-named', subjectType: 'Payout', subjectId: payoutId },
    details,
  })
}
