import { namesOf } from '#app/features/identity/index.server.ts'
import { readSellerAccounts } from '#app/features/sellers/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { sellerFor } from '../statements/seller-for.server.ts'
import { CONFIRM_MINUTES } from './bank-account.machine.ts'
import type { BankChange, SellerBankAccount } from './bank-account.types.ts'

/** The seller's own account with the change that waits, and the one that was typed just now and not yet confirmed. */
export async function readBankAccount(call: Call): Promise<SellerBankAccount> {
  const sellerId = sellerFor(call)
  const typedAfter = new Date(call.clock.now().getTime() - CONFIRM_MINUTES * 60_000)
  const [accounts, changes] = await Promise.all([
    readSellerAccounts(call, [sellerId]),
    readChanges(call, {
      sellerId,
      OR: [{ status: 'waiting' }, { status: 'asked', requestedAt: { gte: typedAfter } }],
    }),
  ])
  const newest = (status: BankChange['status']) =>
    changes.findLast((change) => change.status === status) ?? null
  return { active: accounts.get(sellerId) ?? null, waiting: newest('waiting'), asked: newest('asked') }
}

/** All changes that wait, the first to hold first; for operators. */
export const listBankChanges = (call: Call): Promise<BankChange[]> => readChanges(call, { status: 'waiting' })

async function readChanges(call: Call, where: Prisma.BankAccountChangeWhereInput): Promise<BankChange[]> {
  const rows = await call.db.bankAccountChange.findMany({
    where,
    include: { seller: { select: { name: true } } },
    orderBy: { requestedAt: 'asc' },
    take: 100,
  })
  const names = await namesOf(
    call,
    rows.map((row) => row.requestedById),
  )
  return rows.map((row) => ({
    ...{ changeId: row.id, sellerId: row.sellerId, sellerName: row.seller.name, status: row.status },
    to: { bin: row.bankBin, account: row.bankAccount, holder: row.bankHolder },
    ...{ holdsPayouts: row.holdsPayouts, requestedAt: row.requestedAt, activeAt: row.activeAt },
    requestedBy: names.get(row.requestedById ?? '') ?? null,
  }))
}
