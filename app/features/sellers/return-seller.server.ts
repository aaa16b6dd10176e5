import { failAt, type Failure, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { changeSellerStatus } from './change-seller-status.server.ts'
import type { SellerFailure } from './types.ts'

/** Gives an application back to the seller, who reads the reason and can send it again. */
export async function returnSeller(
  call: Call,
  { sellerId, reason }: { readonly sellerId: string; readonly reason: string },
): Promise<Result<undefined, Failure<SellerFailure>>> {
  if (!reason.trim()) return failAt('reason', 'sellers:failure.reason_missing')
  return changeSellerStatus(call, { sellerId, to: 'draft', deed: 'returned', reason: reason.trim() })
}
