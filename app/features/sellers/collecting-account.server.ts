import type { Call } from '#app/platform/call.ts'
import { openSellers } from './seller.access.ts'

/** An account that a seller is paid to. */
export interface SellerAccount {
  /** Six digits, given out by NAPAS. */
  readonly bin: string
  readonly account: string
  readonly holder: string
}

const select = { id: true, bankBin: true, bankAccount: true, bankHolder: true } as const

/** The active account of each of these sellers that has one. */
export async function readSellerAccounts(
  call: Call,
  sellerIds: readonly string[],
): Promise<Map<string, SellerAccount>> {
  const sellers = await call.db.seller.findMany({ where: { id: { in: [...sellerIds] } }, select })
  return new Map(
    sellers.flatMap(({ id, bankBin: bin, bankAccount: account, bankHolder: holder }) =>
      bin && account && holder ? [[id, { bin, account, holder }]] : [],
    ),
  )
}

/**
 * Whether another seller, open or to be opened again, is paid to this account: one that two share would tell nobody whose
 * money came in. Of two that take it at once the later waits here for the earlier. Inside a transaction only.
 */
export async function isAnothersAccount(
  call: Call,
  { sellerId, bin, account }: { readonly sellerId: string } & Pick<SellerAccount, 'bin' | 'account'>,
): Promise<boolean> {
  const name = `account/${bin}/${account}`
  await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`
  const others = await call.db.seller.count({
    where: { id: { not: sellerId }, bankBin: bin, bankAccount: account, status: { not: 'closed' } },
  })
  return others > 0
}

/** Whose account it is; null where it is nobody's of ours. */
export async function sellerOfAccount(call: Call, account: string): Promise<string | null> {
  const [first = null] = await sellersOfAccount(call, account)
  return first
}

/** All whose account bears this number: two banks can give out the same one. */
export async function sellersOfAccount(call: Call, account: string): Promise<string[]> {
  const sellers = await call.db.seller.findMany({
    where: { bankAccount: account, ...openSellers },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: 2,
  })
  return sellers.map(({ id }) => id)
}
