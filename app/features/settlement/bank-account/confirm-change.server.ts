import { checkPassword } from '#app/features/identity/index.server.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { sellerFor } from '../statements/seller-for.server.ts'
import { CONFIRM_MINUTES, WAITING_HOURS } from './bank-account.machine.ts'
import { recordBankEvent } from './bank-events.server.ts'
import { markStoppedRead } from './mark-stopped-read.server.ts'

interface ConfirmInput {
  readonly changeId: string
  readonly password: string
  /** The request's own, with its session. */
  readonly headers: Headers
}

/**
 * The second confirmation: the password, typed again. From now on the change waits; one that waited before is replaced.
 * @returns from when it holds; or what `checkPassword` says, or `settlement:failure.too_late` where it was typed too
 *   long ago or ended meanwhile
 */
export async function confirmBankChange(
  call: Call,
  { changeId, password, headers }: ConfirmInput,
): Promise<Result<{ activeAt: Date }>> {
  const again = await checkPassword(call, { password, headers })
  return again.ok ? beginWaiting(call, changeId) : again
}

/** What a confirmed change does. */
export async function beginWaiting(call: Call, changeId: string): Promise<Result<{ activeAt: Date }>> {
  const sellerId = sellerFor(call)
  return call
    .inTransaction(async (call) => {
      const now = call.clock.now()
      const activeAt = new Date(now.getTime() + WAITING_HOURS * 3_600_000)
      const typedAfter = new Date(now.getTime() - CONFIRM_MINUTES * 60_000)
      await call.db.$queryRaw`select "id" from "Seller" where "id" = ${sellerId}::uuid for update`
      const waiting = await call.db.bankAccountChange.findFirst({
        where: { sellerId, status: 'waiting' },
        select: { id: true },
      })
      if (waiting) {
        await call.db.bankAccountChange.update({
          where: { id: waiting.id },
          data: { status: 'cancelled', endedAt: now },
        })
        await recordBankEvent(call, waiting.id, 'replaced')
      }
      const { count } = await call.db.bankAccountChange.updateMany({
        where: { id: changeId, sellerId, status: 'asked', requestedAt: { gte: typedAfter } },
        data: { status: 'waiting', confirmedAt: now, activeAt },
      })
      // Thrown, so that the change before it is not lost either.
      if (count === 0) throw new TooLate()
      await recordBankEvent(call, changeId, 'confirmed')
      await markStoppedRead(call)
      return ok({ activeAt })
    })
    .catch((error: unknown) => {
      if (error instanceof TooLate) return fail('settlement:failure.too_late')
      throw error
    })
}

class TooLate extends Error {}
