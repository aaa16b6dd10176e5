import type { Failure, Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { changeSellerStatus } from './change-seller-status.server.ts'
import type { SellerFailure } from './types.ts'

/**
 * Lets a seller sell: one who waits, or one who was suspended. `from` is the state that the operator read, so
 * that approving an application never lifts a suspension that came in between.
 */
export const approveSeller = (
  call: Call,
  { sellerId, from }: { readonly sellerId: string; readonly from?: 'submitted' | 'suspended' },
): Promise<Result<undefined, Failure<SellerFailure>>> =>
  changeSellerStatus(call, {
    ...{ sellerId, to: 'verified', deed: 'approved' },
    ...(from && { from }),
  })
