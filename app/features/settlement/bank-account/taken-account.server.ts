import { isAnothersAccount } from '#app/features/sellers/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { NewAccount } from './bank-account.types.ts'

/** Whether the market itself, or another seller, has its money on this account. Inside a transaction only. */
export async function isTakenAccount(
  call: Call,
  { sellerId, bin, account }: { readonly sellerId: string } & Pick<NewAccount, 'bin' | 'account'>,
): Promise<boolean> {
  const { marketAccount } = call.ports.payments
  if (marketAccount.bin === bin && marketAccount.account === account) return true
  return isAnothersAccount(call, { sellerId, bin, account })
}
