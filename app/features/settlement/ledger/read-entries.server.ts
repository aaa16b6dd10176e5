import type { Call } from '#app/platform/call.ts'
import type { LedgerAccountRef } from './accounts.ts'
import { knownKind, knownNote } from './known-words.ts'
import type { EntryReferences, LedgerNote, PostingKind } from './posting.ts'

/** One entry as statements and reports list it. */
export interface LedgerRow extends Required<EntryReferences> {
  readonly entryId: string
  readonly at: Date
  readonly kind: PostingKind
  readonly note: LedgerNote
  /** Đồng, debit positive. */
  readonly amount: bigint
}

export interface ReadEntriesInput {
  readonly account: LedgerAccountRef
  /** Included. */
  readonly from?: Date
  /** Not included. */
  readonly until?: Date
  /** 1 is the first; all rows when left out. */
  readonly page?: number
  readonly pageSize?: number
}

/** The entries of an account in a period, the oldest first, and how many there are. */
export async function readEntries(
  call: Call,
  { account, from, until, page, pageSize = 50 }: ReadEntriesInput,
): Promise<{ rows: LedgerRow[]; total: number }> {
  const where = {
    account: { kind: account.kind, subject: account.subject },
    at: { ...(from && { gte: from }), ...(until && { lt: until }) },
  }
  const [entries, total] = await Promise.all([
    call.db.ledgerEntry.findMany({
      where,
      select: {
        id: true,
        at: true,
        amount: true,
        note: true,
        ...{ sellerOrderId: true, paymentId: true, transferId: true, refundId: true, payoutId: true },
        posting: { select: { kind: true } },
      },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      ...(page && { skip: (page - 1) * pageSize, take: pageSize }),
    }),
    call.db.ledgerEntry.count({ where }),
  ])
  const rows = entries.map(({ id, note, posting, ...entry }) => ({
    ...entry,
    entryId: id,
    note: knownNote(note),
    kind: knownKind(posting.kind),
  }))
  return { rows, total }
}

/** An entry with the account that it stands on. */
export interface LedgerRowOnAccount extends LedgerRow {
  readonly postingId: string
  readonly account: LedgerAccountRef
}

/** Every entry about a payment, the movements that name it or count towards it and its refunds, in the order of the books. */
export async function readEntriesAbout(call: Call, paymentId: string): Promise<LedgerRowOnAccount[]> {
  const [transfers, refunds] = await Promise.all([
    call.db.bankTransaction.findMany({
      where: { OR: [{ attempt: { paymentId } }, { uses: { some: { paymentId } } }] },
      select: { id: true },
    }),
    call.db.refund.findMany({ where: { paymentId }, select: { id: true } }),
  ])
  const entries = await call.db.ledgerEntry.findMany({
    where: {
      OR: [
        { paymentId },
        {
          posting: { source: { in: [...transfers, ...refunds].map(({ id }) => id) } },
        },
      ],
    },
    select: {
      ...{ id: true, postingId: true, at: true, amount: true, note: true },
      ...{ sellerOrderId: true, paymentId: true, transferId: true, refundId: true, payoutId: true },
      posting: { select: { kind: true } },
      account: { select: { kind: true, subject: true } },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return entries.map(({ id, note, posting, ...entry }) => ({
    ...entry,
    entryId: id,
    note: knownNote(note),
    kind: knownKind(posting.kind),
  }))
}
