import { staffIdsOf } from '#app/features/identity/index.server.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { UnmatchedTransfer } from './payments.types.ts'
import { putBackOnDesk } from './put-back-on-desk.server.ts'
import { listUnmatchedTransfers, unmatched } from './transfer-desk.server.ts'
import { onAccountOf, sellerOfMoney } from './transfer-deciders.server.ts'

const LAST = 20
const ASIDE = 'dismissed: '

/** Money of a seller's own account that its people put aside. */
export interface AsideTransfer {
  readonly transferId: string
  /** Đồng that were put aside. */
  readonly amount: bigint
  readonly purpose: string
  /** When the money came. */
  readonly at: Date
  readonly reason: string
}

export interface OwnAccountMoney {
  readonly waiting: { readonly rows: readonly UnmatchedTransfer[]; readonly total: number }
  /** What was put aside last stands first. */
  readonly aside: readonly AsideTransfer[]
}

/** What came in on the own account of the seller that somebody works for and paid nothing, and what was put aside of it. */
export async function readOwnAccountMoney(
  call: Call,
  { page = 1 }: { readonly page?: number },
): Promise<OwnAccountMoney> {
  const sellerId = sellerOfMoney(call)
  if (sellerId === null) return { waiting: { rows: [], total: 0 }, aside: [] }
  const [waiting, transfers] = await Promise.all([
    listUnmatchedTransfers(call, { page, sellerId }),
    call.db.bankTransaction.findMany({
      where: await putAsideBy(call, sellerId),
      select: { id: true, setAside: true, purpose: true, at: true, resolution: true },
      orderBy: [{ resolvedAt: 'desc' }, { id: 'desc' }],
      take: LAST,
    }),
  ])
  const aside = transfers.map(({ id, setAside, resolution, ...transfer }) => ({
    ...{ ...transfer, transferId: id, amount: setAside, reason: (resolution ?? '').slice(ASIDE.length) },
  }))
  return { waiting, aside }
}

/** How many transfers on the seller's own account wait for its word. */
export async function countOwnAccountMoney(call: Call): Promise<number> {
  const sellerId = sellerOfMoney(call)
  if (sellerId === null) return 0
  const where = { ...unmatched, AND: [await onAccountOf(call, sellerId)] }
  return call.db.bankTransaction.count({ where })
}

/**
 * A seller takes back that it put money of its own account aside: it waits for its word again. What an operator put
 * aside, an operator takes back.
 * @returns nothing; or `payment:failure.not_there` where it is not aside any more, or not this seller's
 */
export async function takeBackAside(
  call: Call,
  { transferId }: { readonly transferId: string },
): Promise<Result<undefined>> {
  const sellerId = sellerOfMoney(call)
  if (sellerId === null) return fail('payment:failure.not_there')
  return call.inTransaction(async (call) => {
    await call.db.$queryRaw`select "id" from "BankTransaction" where "id" = ${transferId}::uuid for update`
    const where = { id: transferId, AND: [await putAsideBy(call, sellerId)] }
    const aside = await call.db.bankTransaction.findFirst({ where, select: { resolution: true } })
    if (!aside) return fail('payment:failure.not_there')
    await putBackOnDesk(call, { transferId, reason: (aside.resolution ?? '').slice(ASIDE.length) })
    return ok()
  })
}

async function putAsideBy(call: Call, sellerId: string): Promise<Prisma.BankTransactionWhereInput> {
  const [own, staff] = await Promise.all([onAccountOf(call, sellerId), staffIdsOf(call, sellerId)])
  return {
    ...{ setAside: { gt: 0 }, resolution: { startsWith: ASIDE }, resolvedById: { in: staff } },
    AND: [own],
  }
}
