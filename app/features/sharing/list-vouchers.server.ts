import { dateColumnOf, dayOfDateColumn, vnDay } from '#app/kernel/clock.ts'
import { pageOf, sliceOf, type Page } from '#app/kernel/page.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import { namesOfMembers } from './name-shares.server.ts'
import { ownBooks } from './sharing.access.server.ts'
import type { PaperNumber, VoucherPage } from './sharing.types.ts'

const PAGE_SIZE = 30

/** A voucher on its cooperative's list. */
export interface VoucherRow
  extends PaperNumber, Pick<VoucherPage, 'postingId' | 'kind' | 'by' | 'onDay' | 'amount' | 'note'> {
  readonly memberName: string
  readonly reversed: boolean
}

export interface VoucherList extends Page<VoucherRow> {
  /** Đồng handed out since New Year, less what was turned round. */
  readonly thisYear: bigint
}

/** The vouchers of the actor's cooperative, the newest first. */
export async function listVouchers(call: Call, page = 1): Promise<VoucherList> {
  const vouchers = { ...ownBooks(call.actor), memberId: { not: null }, number: { not: null } }
  const rows = await call.db.sharingPosting.findMany({
    where: vouchers,
    select: {
      ...{ id: true, kind: true, onDay: true, year: true, number: true, note: true, memberId: true },
      entries: { where: { account: { in: ['cash', 'bank'] } }, select: { account: true, amount: true } },
      reversedBy: { select: { id: true } },
    },
    orderBy: [{ year: 'desc' }, { number: 'desc' }],
    ...sliceOf(page, PAGE_SIZE),
  })
  const total = await call.db.sharingPosting.count({ where: vouchers })
  const names = await namesOfMembers(
    call,
    rows.flatMap(({ memberId }) => memberId ?? []),
  )
  const items = rows.flatMap(({ id, kind, year, number, entries, memberId, ...row }): VoucherRow[] => {
    if (kind === 'shared' || year === null || number === null) return []
    return [
      {
        ...{ postingId: id, kind, year, number, note: row.note },
        by: entries[0]?.account === 'bank' ? 'bank' : 'cash',
        onDay: dayOfDateColumn(row.onDay),
        amount: -sumDong(entries.map(({ amount }) => amount)),
        memberName: names.get(memberId ?? '') ?? '',
        reversed: row.reversedBy !== null,
      },
    ]
  })
  const since = dateColumnOf(`${vnDay(call.clock.now()).slice(0, 4)}-01-01`)
  const { _sum } = await call.db.sharingEntry.aggregate({
    where: { account: { in: ['cash', 'bank'] }, posting: { ...vouchers, onDay: { gte: since } } },
    _sum: { amount: true },
  })
  return { ...pageOf(items, total, page, PAGE_SIZE), thisYear: -(_sum.amount ?? 0n) }
}
