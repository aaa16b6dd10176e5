import type { Failure, Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { changeSellerStatus } from './change-seller-status.server.ts'
import type { SellerFailure } from './types.ts'

/** Lets a seller sell: one who waits, or one who was suspended. */
export const approveSeller = (
  call: Call,
  { sellerId }: { readonly sellerId: string },
): Promise<Result<undefined, Failure<SellerFailure>>> =>
  changeSellerStatus(call, { sellerId, to: 'verified', deed: 'approved' })
