import { newId } from '#app/kernel/ids.ts'
import { failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { sellerFor } from '../statements/seller-for.server.ts'
import { bankText } from '../payouts/transfer-file.ts'
import type { NewAccount } from './bank-account.types.ts'
import { recordBankEvent } from './bank-events.server.ts'
import { isTakenAccount } from './taken-account.server.ts'

const NUMBER = /^[0-9A-Z]{6,19}$/

/**
 * Writes down another account for the seller's money; nothing changes before it is confirmed. What was typed before and
 * never confirmed ends: one is asked for at a time. What waits already is not touched.
 * @returns the change; or, beside its field, `settlement:failure.bank`, `.account`, `.holder`, `.same_account`, `.taken_account`
 */
export async function askBankChange(
  call: Call,
  input: NewAccount & { readonly oldIsWrong: boolean },
): Promise<Result<{ changeId: string }>> {
  const sellerId = sellerFor(call)
  const account = input.account.replace(/[\s.-]/g, '').toUpperCase()
  const holder = bankText(input.holder)
  if (!call.ports.payments.banks.some(({ bin }) => bin === input.bin))
    return failAt('bin', 'settlement:failure.bank')
  if (!NUMBER.test(account)) return failAt('account', 'settlement:failure.account')
  if (holder.length < 2) return failAt('holder', 'settlement:failure.holder')
  return call.inTransaction(async (call) => {
    await call.db.$queryRaw`select "id" from "Seller" where "id" = ${sellerId}::uuid for no key update`
    const now = await call.db.seller.findUniqueOrThrow({
      where: { id: sellerId },
      select: { bankBin: true, bankAccount: true },
    })
    if (now.bankBin === input.bin && now.bankAccount === account) {
      return failAt('account', 'settlement:failure.same_account')
    }
    if (await isTakenAccount(call, { sellerId, bin: input.bin, account })) {
      return failAt('account', 'settlement:failure.taken_account')
    }
    await endAsked(call, sellerId)
    const changeId = newId()
    await call.db.bankAccountChange.create({
      data: {
        ...{ id: changeId, sellerId, bankBin: input.bin, bankAccount: account, bankHolder: holder },
        ...{
          holdsPayouts: input.oldIsWrong,
          requestedById: userIdOf(call.actor),
          requestedAt: call.clock.now(),
        },
      },
    })
    await recordBankEvent(call, changeId, 'asked')
    return ok({ changeId })
  })
}

async function endAsked(call: Call, sellerId: string): Promise<void> {
  const asked = await call.db.bankAccountChange.findMany({
    where: { sellerId, status: 'asked' },
    select: { id: true },
  })
  await call.db.bankAccountChange.updateMany({
    where: { id: { in: asked.map(({ id }) => id) }, status: 'asked' },
    data: { status: 'cancelled', endedAt: call.clock.now(), endedById: userIdOf(call.actor) },
  })
  for (const { id } of asked) await recordBankEvent(call, id, 'replaced')
}
