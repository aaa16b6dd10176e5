import { newId } from '#app/kernel/ids.ts'
import type { Call } from '#app/platform/call.ts'
import { accountKey, type LedgerAccountRef } from './accounts.ts'
import type { Posting } from './posting.ts'

/**
 * Writes a posting with its entries, once: a second one with the same key, also at the same time, does nothing. Call it
 * in the transaction of the deed; the database refuses at its end what does not sum to zero.
 * @returns whether it was written now; a posting without entries is not
 */
export async function postToLedger(call: Call, posting: Posting): Promise<boolean> {
  return (await postAllToLedger(call, [posting])) > 0
}

/**
 * Writes many postings at once, each as `postToLedger` does.
 * @returns how many were written now
 */
export async function postAllToLedger(call: Call, postings: readonly Posting[]): Promise<number> {
  const drafts = postings
    .filter(({ entries }) => entries.length > 0)
    .map((draft) => ({ ...draft, postingId: newId() }))
  if (drafts.length === 0) return 0
  return call.inTransaction(async (call) => {
    // A second writer of the same key waits here for the first, then sees its row.
    const written = await call.db.ledgerPosting.createManyAndReturn({
      data: drafts.map(({ postingId: id, kind, key, source, at }) => ({ id, kind, key, source, at })),
      skipDuplicates: true,
      select: { id: true },
    })
    const isNew = new Set(written.map(({ id }) => id))
    const entries = drafts
      .filter(({ postingId }) => isNew.has(postingId))
      .flatMap(({ postingId, at, entries }) => entries.map((entry) => ({ ...entry, postingId, at })))
    if (entries.length === 0) return 0
    const ids = await idsOfAccounts(
      call,
      entries.map(({ account }) => account),
    )
    await call.db.ledgerEntry.createMany({
      data: entries.map(({ account, ...entry }) => {
        const accountId = ids.get(accountKey(account))
        if (!accountId) throw new Error(`no account ${accountKey(account)}`)
        return { id: newId(), accountId, ...entry }
      }),
    })
    return written.length
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
