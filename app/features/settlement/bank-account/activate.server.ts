import { changeSellerAccount } from '#app/features/sellers/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import { recordBankEvent } from './bank-events.server.ts'
import { isTakenAccount } from './taken-account.server.ts'

/** Why a change did not come to hold, for its row and its history. */
const TAKEN = 'another seller or the market has this account'

/**
 * Lets every account hold whose waiting time is over; one that somebody else has taken meanwhile is stopped. Can run twice,
 * also at once.
 * @returns how many hold now
 */
export async function activateBankAccounts(call: Call): Promise<number> {
  const due = await call.db.bankAccountChange.findMany({
    where: { status: 'waiting', activeAt: { lte: call.clock.now() } },
    select: { id: true },
    orderBy: { activeAt: 'asc' },
  })
  let activated = 0
  for (const { id } of due) if (await activate(call, id)) activated += 1
  return activated
}

function activate(call: Call, changeId: string): Promise<boolean> {
  return call.inTransaction(async (call) => {
    const at = call.clock.now()
    // Claimed first: cancelled or stopped in the last moment, it does not hold.
    const { count } = await call.db.bankAccountChange.updateMany({
      where: { id: changeId, status: 'waiting', activeAt: { lte: at } },
      data: { status: 'active', endedAt: at },
    })
    if (count === 0) return false
    const change = await call.db.bankAccountChange.findUniqueOrThrow({ where: { id: changeId } })
    const { sellerId } = change
    const account = { bin: change.bankBin, account: change.bankAccount, holder: change.bankHolder }
    if (await isTakenAccount(call, { sellerId, ...account })) {
      await call.db.bankAccountChange.update({
        where: { id: changeId },
        data: { status: 'stopped', reason: TAKEN },
      })
      await recordBankEvent(call, changeId, 'taken', TAKEN)
      return false
    }
    await changeSellerAccount(call, { sellerId, account })
    await recordBankEvent(call, changeId, 'active')
    return true
  })
}
