import { ok, type Failure, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { markPayoutFailed } from './end-payout.server.ts'
import type { PayoutFailure } from './payouts.types.ts'
import { readHeldBack } from './receivers.server.ts'

/**
 * Gives back to their sellers' balances what was approved and may not be sent now; what nobody has told to be at the bank
 * only. The next run has it again, once the seller can be paid.
 * @returns how many
 */
export async function failHeldBack(
  call: Call,
  { runId }: { readonly runId: string },
): Promise<Result<{ failed: number }, Failure<PayoutFailure>>> {
  return call.inTransaction(async (call) => {
    const payouts = await call.db.payout.findMany({
      where: { runId, status: 'approved' },
      orderBy: { id: 'asc' },
    })
    let failed = 0
    for (const [payoutId, reason] of await readHeldBack(call, payouts)) {
      const ended = await markPayoutFailed(call, { payoutId, reason })
      if (ended.ok) failed += 1
    }
    return ok({ failed })
  })
}
