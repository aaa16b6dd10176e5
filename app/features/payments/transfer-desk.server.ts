import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { NoticeRow, TransferMatch, UnmatchedTransfer } from './payments.types.ts'

const PAGE = 30
const STUCK = 50
const UNMATCHED = ['under', 'over', 'late', 'duplicate', 'unknown'] as const satisfies TransferMatch[]
/** The desk: money that came, paid nothing, and has not been decided about. */
export const unmatched: Prisma.BankTransactionWhereInput = { match: { in: [...UNMATCHED] }, resolvedAt: null }
/** What can pay no order as it stands: only the exact amount may be assigned. */
const toRefund: readonly TransferMatch[] = ['under', 'over', 'late', 'duplicate']

/** Money that came and paid nothing, the oldest first. */
export async function listUnmatchedTransfers(
  call: Call,
  { page = 1 }: { readonly page?: number },
): Promise<{ rows: UnmatchedTransfer[]; total: number }> {
  const where = unmatched
  const [transfers, total] = await Promise.all([
    call.db.bankTransaction.findMany({
      where,
      select: {
        id: true,
        provider: true,
        accountNumber: true,
        amount: true,
        purpose: true,
        bankReference: true,
        at: true,
        match: true,
        uses: { where: { freedAt: null }, select: { amount: true } },
        refunds: { where: { status: { not: 'dropped' } }, select: { amount: true } },
        attempt: { select: { amount: true, payment: { select: { order: { select: { code: true } } } } } },
      },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    call.db.bankTransaction.count({ where }),
  ])
  const rows = transfers.map(({ id, attempt, uses, refunds, ...transfer }): UnmatchedTransfer => ({
    ...transfer,
    transferId: id,
    rest: transfer.amount - sumDong([...uses, ...refunds].map((part) => part.amount)),
    orderCode: attempt?.payment.order.code ?? null,
    expected: attempt?.amount ?? null,
    proposal: toRefund.includes(transfer.match) ? 'refund' : 'assign',
  }))
  return { rows, total }
}

/** Notices that were believed but not applied, or not understood: to be replayed. */
export async function listStuckNotices(call: Call): Promise<NoticeRow[]> {
  const notices = await call.db.paymentNotice.findMany({
    where: { verdict: { in: ['received', 'verified', 'unreadable'] }, processedAt: null },
    select: {
      id: true,
      provider: true,
      eventId: true,
      receivedAt: true,
      verdict: true,
      processedAt: true,
      outcome: true,
    },
    orderBy: { receivedAt: 'desc' },
    take: STUCK,
  })
  return notices.map(({ id, ...notice }) => ({ ...notice, noticeId: id }))
}
