import { accountKey, type LedgerAccountRef, type Posting } from '#app/features/settlement/index.ts'
import type { Seed } from '../seed.ts'

/** Writes postings into the sheet as `postToLedger` would write them one by one. */
export interface LedgerBook {
  post(posting: Posting): void
}

export function openLedgerBook(seed: Seed): LedgerBook {
  const accounts = new Map<string, string>()
  const idOf = (account: LedgerAccountRef, at: Date): string => {
    const key = accountKey(account)
    const known = accounts.get(key)
    if (known) return known
    const id = seed.id(at)
    accounts.set(key, id)
    seed.sheet.add('LedgerAccount', { id, kind: account.kind, subject: account.subject })
    return id
  }
  return {
    post: ({ entries, ...head }) => {
      if (entries.length === 0) return
      const { at } = head
      const postingId = seed.id(at)
      seed.sheet.add('LedgerPosting', { id: postingId, ...head })
      for (const { account, amount, note, ...references } of entries) {
        seed.sheet.add('LedgerEntry', {
          ...{ id: seed.id(at), postingId, at, accountId: idOf(account, at), amount, note },
          sellerOrderId: references.sellerOrderId ?? null,
          paymentId: references.paymentId ?? null,
          transferId: references.transferId ?? null,
          refundId: references.refundId ?? null,
          payoutId: references.payoutId ?? null,
        })
      }
    },
  }
}
