import { newId } from '#app/kernel/ids.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { SellerAccount } from './collecting-account.server.ts'

/**
 * Sets the account that a seller is paid to from now on. Whoever may change it, and after what wait, is settlement's to
 * say; call it in the transaction of that deed.
 */
export async function changeSellerAccount(
  call: Call,
  { sellerId, account: to }: { readonly sellerId: string; readonly account: SellerAccount },
): Promise<void> {
  await call.db.seller.update({
    where: { id: sellerId },
    data: { bankBin: to.bin, bankAccount: to.account, bankHolder: to.holder },
  })
  // The whole number stands on the row; histories are read by more people.
  const details = { bin: to.bin, ends: to.account.slice(-4) }
  await call.db.sellerEvent.create({
    data: {
      ...{ id: newId(), sellerId, at: call.clock.now(), kind: 'account_changed' },
      ...{ actorUserId: userIdOf(call.actor), details },
    },
  })
  await audit(call, {
    action: 'sellers.account-changed',
    subjectType: 'seller',
    subjectId: sellerId,
    details,
  })
}
