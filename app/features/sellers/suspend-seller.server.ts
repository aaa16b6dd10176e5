import { failAt, type Failure, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { changeSellerStatus } from './change-seller-status.server.ts'
import type { SellerFailure } from './types.ts'

/** Takes a seller and all of its goods off every page at once. Orders that run are finished. */
export async function suspendSeller(
  call: Call,
  { sellerId, reason }: { readonly sellerId: string; readonly reason: string },
): Promise<Result<undefined, Failure<SellerFailure>>> {
  if (!reason.trim()) return failAt('reason', 'sellers:failure.reason_missing')
  return changeSellerStatus(call, { sellerId, to: 'suspended', deed: 'suspended', reason: reason.trim() })
}
