import { findTransferReferences } from '#app/kernel/codes.ts'
import type { Call } from '#app/platform/call.ts'

/** Money on the desk that names a payout of its amount: most likely that payout came back. */
export interface CameBack {
  readonly transferId: string
  readonly runCode: string
  readonly reference: string
  readonly sellerName: string
  /** Đồng. */
  readonly amount: bigint
  /** When the bank had it. */
  readonly since: Date
}

/** The desk is short; more than so many are a sign of something else. */
const LOOKED_AT = 200

/**
 * Lines on the market's own account that wait on the desk, belong to nobody yet and hold the reference of a payout that
 * was paid, or said to have come back: proposed to be named there before anybody takes them for a shopper's money.
 */
export async function findCameBack(call: Call): Promise<CameBack[]> {
  const lines = await call.db.bankTransaction.findMany({
    where: {
      ...{ match: 'unknown', resolvedAt: null, setAside: 0n, amount: { gt: 0n } },
      accountNumber: call.ports.payments.marketAccount.account,
    },
    select: { id: true, amount: true, purpose: true, at: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    take: LOOKED_AT,
  })
  const named = lines.map((line) => ({ ...line, references: findTransferReferences(line.purpose) }))
  const payouts = await call.db.payout.findMany({
    where: {
      reference: { in: named.flatMap(({ references }) => references) },
      OR: [{ status: 'paid' }, { status: 'returned', returnTransferId: null }],
    },
    select: {
      ...{ reference: true, amount: true },
      run: { select: { code: true } },
      seller: { select: { name: true } },
    },
  })
  return named.flatMap(({ id, amount, at, references }) => {
    const payout = payouts.find((one) => one.amount === amount && references.includes(one.reference))
    return payout
      ? [
          {
            ...{ transferId: id, reference: payout.reference, amount, since: at },
            ...{ runCode: payout.run.code, sellerName: payout.seller.name },
          },
        ]
      : []
  })
}
