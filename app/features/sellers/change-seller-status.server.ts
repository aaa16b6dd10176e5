import { newId } from '#app/kernel/ids.ts'
import { fail, ok, type Failure, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import './facts.ts'
import { sellerMachine } from './seller.machine.ts'
import type { SellerFailure, SellerStatus } from './types.ts'

interface Change {
  readonly sellerId: string
  readonly to: SellerStatus
  /** The state that was looked at, where it matters from which one it goes. */
  readonly from?: SellerStatus
  /** What happened, as events and the audit name it: 'approved'. */
  readonly deed: string
  readonly reason?: string
}

/**
 * Moves a seller to another state: row, event, audit record and fact in one transaction. The row is only
 * changed from the state that was read, so of two operators who press at once one is told so.
 */
export function changeSellerStatus(
  call: Call,
  { sellerId, to, from, deed, reason }: Change,
): Promise<Result<undefined, Failure<SellerFailure>>> {
  return call.inTransaction(async (inside) => {
    const seller = await inside.db.seller.findUnique({ where: { id: sellerId }, select: { status: true } })
    if (!seller) return fail('sellers:failure.not_there')
    if (from && from !== seller.status) return fail('sellers:failure.already_decided')
    if (!sellerMachine.canGo(seller.status, to)) return fail('sellers:failure.already_decided')
    const at = inside.clock.now()
    const { count } = await inside.db.seller.updateMany({
      where: { id: sellerId, status: seller.status },
      data: {
        status: to,
        returnReason: reason ?? null,
        ...(to === 'verified' && { verifiedAt: at }),
        ...(to === 'submitted' && { submittedAt: at }),
      },
    })
    if (count === 0) return fail('sellers:failure.already_decided')
    const details = { from: seller.status, to, reason: reason ?? null }
    await inside.db.sellerEvent.create({
      data: { id: newId(), sellerId, at, kind: deed, actorUserId: userIdOf(inside.actor), details },
    })
    await audit(inside, { action: `sellers.${deed}`, subjectType: 'seller', subjectId: sellerId, details })
    await inside.tell('sellers.status-changed', { sellerId, status: to })
    return ok()
  })
}
