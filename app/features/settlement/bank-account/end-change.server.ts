import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { sellerFor } from '../statements/seller-for.server.ts'
import { recordBankEvent } from './bank-events.server.ts'

/**
 * The seller takes its change back; the account before it stays.
 * @returns `settlement:failure.changed_meanwhile` where it holds already or has ended
 */
export function cancelBankChange(
  call: Call,
  { changeId }: { readonly changeId: string },
): Promise<Result<undefined>> {
  const sellerId = sellerFor(call)
  return endChange(call, {
    where: { id: changeId, sellerId, status: { in: ['asked', 'waiting'] } },
    ...{ changeId, to: 'cancelled', reason: null },
  })
}

/**
 * An operator stops a change that does not look right.
 * @returns `settlement:failure.reason` beside `reason`, `.changed_meanwhile`
 */
export async function stopBankChange(
  call: Call,
  input: { readonly changeId: string; readonly reason: string },
): Promise<Result<undefined>> {
  const reason = input.reason.trim()
  if (reason === '') return failAt('reason', 'settlement:failure.reason')
  const where = { id: input.changeId, status: 'waiting' } as const
  return endChange(call, { where, changeId: input.changeId, to: 'stopped', reason })
}

interface End {
  readonly where: Prisma.BankAccountChangeWhereInput
  readonly changeId: string
  readonly to: 'cancelled' | 'stopped'
  readonly reason: string | null
}

function endChange(call: Call, { where, changeId, to, reason }: End): Promise<Result<undefined>> {
  return call.inTransaction(async (call) => {
    const { count } = await call.db.bankAccountChange.updateMany({
      where,
      data: { status: to, reason, endedAt: call.clock.now(), endedById: userIdOf(call.actor) },
    })
    if (count === 0) return fail('settlement:failure.changed_meanwhile')
    await recordBankEvent(call, changeId, to, reason)
    return ok()
  })
}
