import { readSellerAccounts, type SellerAccount } from '#app/features/sellers/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import { holdsMoney } from '../bank-account/holds-money.ts'

/** Where a seller's money would go now, and what keeps it from going. */
export interface Receiver {
  readonly account: SellerAccount | null
  /** The seller says that its account is wrong. */
  readonly held: boolean
  readonly suspended: boolean
}

/** As it stands at this moment, for each of these sellers. */
export async function readReceivers(
  call: Call,
  sellerIds: readonly string[],
): Promise<ReadonlyMap<string, Receiver>> {
  const among = [...sellerIds]
  const [accounts, changes, closed] = await Promise.all([
    readSellerAccounts(call, among),
    call.db.bankAccountChange.findMany({
      where: { sellerId: { in: among }, ...holdsMoney },
      select: { sellerId: true },
    }),
    call.db.seller.findMany({ where: { id: { in: among }, status: 'suspended' }, select: { id: true } }),
  ])
  const held = new Set(changes.map(({ sellerId }) => sellerId))
  const suspended = new Set(closed.map(({ id }) => id))
  return new Map(
    among.map((id) => [
      id,
      { account: accounts.get(id) ?? null, held: held.has(id), suspended: suspended.has(id) },
    ]),
  )
}

/** A key of words: why nothing may go to the account that a payout was made for; null: it may. */
export function reasonToHold(
  payout: { readonly bankBin: string; readonly bankAccount: string },
  { account, held, suspended }: Receiver,
): string | null {
  if (suspended) return 'settlement:skip.suspended'
  if (held) return 'settlement:skip.account_change'
  const same = account?.account === payout.bankAccount && account.bin === payout.bankBin
  return same ? null : 'settlement:drop.account'
}

interface ToHold {
  readonly id: string
  readonly sellerId: string
  readonly bankBin: string
  readonly bankAccount: string
}

/** Which of these payouts may not be sent now, by id, with why. */
export async function readHeldBack(
  call: Call,
  payouts: readonly ToHold[],
): Promise<ReadonlyMap<string, string>> {
  const receivers = await readReceivers(
    call,
    payouts.map(({ sellerId }) => sellerId),
  )
  return new Map(
    payouts.flatMap((payout): [string, string][] => {
      const receiver = receivers.get(payout.sellerId)
      const reason = receiver ? reasonToHold(payout, receiver) : null
      return reason === null ? [] : [[payout.id, reason]]
    }),
  )
}
