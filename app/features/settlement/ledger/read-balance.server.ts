import type { Call } from '#app/platform/call.ts'
import type { LedgerAccountKind, LedgerAccountRef } from './accounts.ts'

/**
 * What an account held at a moment (now when left out), postings of that very moment included: đồng, debit positive.
 * An account that nothing was posted to holds nothing.
 */
export async function readBalance(call: Call, account: LedgerAccountRef, at?: Date): Promise<bigint> {
  const { kind, subject } = account
  const { _sum } = await call.db.ledgerEntry.aggregate({
    where: { account: { kind, subject }, ...(at && { at: { lte: at } }) },
    _sum: { amount: true },
  })
  return _sum.amount ?? 0n
}

export interface AccountBalance extends LedgerAccountRef {
  /** Đồng, debit positive. */
  readonly balance: bigint
}

/**
 * The balances of all accounts of some kinds (of all kinds when left out) at a moment, those that were ever posted to
 * until then, by kind and subject.
 */
export async function readBalances(
  call: Call,
  { kinds, at }: { readonly kinds?: readonly LedgerAccountKind[]; readonly at?: Date } = {},
): Promise<AccountBalance[]> {
  const [accounts, sums] = await Promise.all([
    call.db.ledgerAccount.findMany({
      where: kinds ? { kind: { in: [...kinds] } } : {},
      orderBy: [{ kind: 'asc' }, { subject: 'asc' }],
    }),
    call.db.ledgerEntry.groupBy({
      by: ['accountId'],
      where: {
        ...(kinds && { account: { kind: { in: [...kinds] } } }),
        ...(at && { at: { lte: at } }),
      },
      _sum: { amount: true },
    }),
  ])
  const byId = new Map(sums.map(({ accountId, _sum }) => [accountId, _sum.amount ?? 0n]))
  return accounts.flatMap(({ id, kind, subject }) => {
    const balance = byId.get(id)
    return balance === undefined ? [] : [{ kind, subject, balance }]
  })
}
