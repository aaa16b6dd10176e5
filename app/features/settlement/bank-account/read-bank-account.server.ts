import { namesOf } from '#app/features/identity/index.server.ts'
import { readSellerAccounts } from '#app/features/sellers/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { sellerFor } from '../statements/seller-for.server.ts'
import { CONFIRM_MINUTES } from './bank-account.machine.ts'
import type { BankChange, SellerBankAccount, StoppedBankChange } from './bank-account.types.ts'

/** The seller's own account with the change that waits, and the one that was typed just now and not yet confirmed. */
export async function readBankAccount(call: Call): Promise<SellerBankAccount> {
  const sellerId = sellerFor(call)
  const typedAfter = new Date(call.clock.now().getTime() - CONFIRM_MINUTES * 60_000)
  const [accounts, stopped, changes] = await Promise.all([
    readSellerAccounts(call, [sellerId]),
    readStoppedChange(call),
    readChanges(call, {
      sellerId,
      OR: [{ status: 'waiting' }, { status: 'asked', requestedAt: { gte: typedAfter } }],
    }),
  ])
  const newest = (status: BankChange['status']) =>
    changes.findLast((change) => change.status === status) ?? null
  return {
    active: accounts.get(sellerId) ?? null,
    waiting: newest('waiting'),
    asked: newest('asked'),
    stopped,
  }
}

/** The seller's last change that was stopped, until somebody there has read of it or confirmed another one. */
export async function readStoppedChange(call: Call): Promise<StoppedBankChange | null> {
  const where = { sellerId: sellerFor(call), status: 'stopped', readAt: null } as const
  const row = await call.db.bankAccountChange.findFirst({
    where,
    include: named,
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
  })
  const [change] = row ? await asChanges(call, [row]) : []
  if (!row?.endedAt || !change) return null
  // What nobody stopped, the market did: the account was somebody else's.
  const byMarket = row.endedById === null
  const told = { stoppedAt: row.endedAt, reason: byMarket ? null : row.reason }
  return { ...change, ...told, heldBack: byMarket && row.holdsPayouts }
}

/** All changes that wait, the first to hold first; for operators. */
export const listBankChanges = (call: Call): Promise<BankChange[]> => readChanges(call, { status: 'waiting' })

async function readChanges(call: Call, where: Prisma.BankAccountChangeWhereInput): Promise<BankChange[]> {
  const rows = await call.db.bankAccountChange.findMany({
    where,
    include: named,
    orderBy: { requestedAt: 'asc' },
    take: 100,
  })
  return asChanges(call, rows)
}

const named = { seller: { select: { name: true } } } as const

async function asChanges(
  call: Call,
  rows: readonly Prisma.BankAccountChangeGetPayload<{ include: typeof named }>[],
): Promise<BankChange[]> {
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
