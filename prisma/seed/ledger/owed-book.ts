import type { ItemDraft, OwedPart } from '#app/features/settlement/index.ts'
import type { Seed } from '../seed.ts'

/** What sellers are owed while the year goes by, order by order, read from the books on the sheet. */
export interface OwedBook {
  /** Everything that was booked until this moment counts from now on. */
  advanceTo(moment: Date): void
  /** Orders of a seller that are not even. */
  partsOf(sellerId: string): OwedPart[]
  take(items: readonly ItemDraft[]): void
}

interface Part {
  readonly sellerOrderId: string
  owed: bigint
  paid: bigint
  settledAt: Date | null
}

/** Reads the entries on sellers' accounts that stand on the sheet now; what is booked afterwards is not seen. */
export function openOwedBook({ sheet }: Seed): OwedBook {
  const sellerOf = new Map(
    sheet
      .rows('LedgerAccount')
      .flatMap(({ id, kind, subject = '' }) => (kind === 'seller_payable' ? [[id, subject] as const] : [])),
  )
  const settledAt = new Map(
    sheet
      .rows('LedgerPosting')
      .flatMap(({ kind, source, at }) => (kind === 'settled' ? [[source, new Date(at)] as const] : [])),
  )
  const entries = sheet
    .rows('LedgerEntry')
    .flatMap(({ accountId, sellerOrderId, at, amount }) => {
      const sellerId = sellerOf.get(accountId)
      return sellerId && sellerOrderId
        ? [{ sellerId, sellerOrderId, at: new Date(at), amount: BigInt(amount) }]
        : []
    })
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const open = new Map<string, Map<string, Part>>()
  const parts = new Map<string, Part>()
  let next = 0
  return {
    advanceTo: (moment) => {
      for (let entry = entries[next]; entry && entry.at <= moment; entry = entries[next]) {
        next += 1
        const { sellerId, sellerOrderId } = entry
        const part = parts.get(sellerOrderId) ?? { sellerOrderId, owed: 0n, paid: 0n, settledAt: null }
        part.owed -= entry.amount
        part.settledAt = settledAt.get(sellerOrderId) ?? null
        parts.set(sellerOrderId, part)
        const own = open.get(sellerId) ?? new Map<string, Part>()
        own.set(sellerOrderId, part)
        open.set(sellerId, own)
      }
    },
    partsOf: (sellerId) => {
      const own = open.get(sellerId)
      if (!own) return []
      for (const [id, { owed, paid }] of own) if (owed === paid) own.delete(id)
      return [...own.values()].map((part) => ({ ...part }))
    },
    take: (items) => {
      for (const { sellerOrderId, amount } of items) {
        const part = parts.get(sellerOrderId ?? '')
        if (part) part.paid += amount
      }
    },
  }
}
