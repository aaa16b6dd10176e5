import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { accountKey, type LedgerAccountRef } from './accounts.ts'
import type { Posting } from './posting.ts'

/**
 * Writes a posting with its entries, once: a second one with the same key, also at the same time, does nothing. Call it
 * in the transaction of the deed; the database refuses at its end what does not sum to zero.
 * @returns whether it was written now; a posting without entries is not
 */
export async function postToLedger(call: Call, { entries, ...head }: Posting): Promise<boolean> {
  if (entries.length === 0) return false
  return call.inTransaction(async (call) => {
    const postingId = newId()
    // A second writer of the same key waits here for the first, then sees its row.
    const { count } = await call.db.ledgerPosting.createMany({
      data: { id: postingId, ...head },
      skipDuplicates: true,
    })
    if (count === 0) return false
    const ids = await idsOfAccounts(
      call,
      entries.map(({ account }) => account),
    )
    await call.db.ledgerEntry.createMany({
      data: entries.map(({ account, ...entry }) => {
        const accountId = ids.get(accountKey(account))
        if (!accountId) throw new Error(`no account ${accountKey(account)}`)
        return { id: newId(), postingId, at: head.at, accountId, ...entry }
      }),
    })
    return true
  })
}

/** Ids by `accountKey`; accounts that were never posted to are made, always in the same order. */
async function idsOfAccounts(
  call: Call,
  wanted: readonly LedgerAccountRef[],
): Promise<ReadonlyMap<string, string>> {
  const refs = [...new Map(wanted.map((ref) => [accountKey(ref), ref])).values()].toSorted((a, b) =>
    accountKey(a) < accountKey(b) ? -1 : 1,
  )
  const known = await findAccounts(call, refs)
  const missing = refs.filter((ref) => !known.has(accountKey(ref)))
  if (missing.length === 0) return known
  await call.db.ledgerAccount.createMany({
    data: missing.map(({ kind, subject }) => ({ id: newId(), kind, subject })),
    skipDuplicates: true,
  })
  return findAccounts(call, refs)
}

async function findAccounts(call: Call, refs: readonly LedgerAccountRef[]): Promise<Map<string, string>> {
  const rows = await call.db.ledgerAccount.findMany({
    where: { OR: refs.map(({ kind, subject }) => ({ kind, subject })) },
    select: { id: true, kind: true, subject: true },
  })
  return new Map(rows.map(({ id, ...ref }) => [accountKey(ref), id]))
}
