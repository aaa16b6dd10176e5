import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { readTransferDeeds } from './desk/transfer-deeds.server.ts'
import type { NoticeRow, TransferMatch, UnmatchedTransfer } from './payments.types.ts'
import { findToldTwice } from './same-line.server.ts'
import { decidableBy, onAccountOf } from './transfer-deciders.server.ts'

const PAGE = 30
const STUCK = 50
const UNMATCHED = ['under', 'over', 'late', 'duplicate', 'unknown'] as const satisfies TransferMatch[]
/** The desk: money that came, paid nothing, and has not been decided about. */
export const unmatched: Prisma.BankTransactionWhereInput = { match: { in: [...UNMATCHED] }, resolvedAt: null }
const orderOfPayment = { select: { order: { select: { code: true } } } } as const
/** What is left of these is most often the payer's own. */
const toRefund: readonly TransferMatch[] = ['under', 'over', 'late', 'duplicate']

/**
 * Money that came and paid nothing, the oldest first: of what this person may decide about.
 * @param input.sellerId on this seller's own account only
 */
export async function listUnmatchedTransfers(
  call: Call,
  { page = 1, sellerId }: { readonly page?: number; readonly sellerId?: string },
): Promise<{ rows: UnmatchedTransfer[]; total: number }> {
  const narrower = sellerId === undefined ? {} : await onAccountOf(call, sellerId)
  const where = { ...unmatched, AND: [await decidableBy(call), narrower] }
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
        setAside: true,
        uses: {
          select: { paymentId: true, amount: true, at: true, freedAt: true, payment: orderOfPayment },
          orderBy: { at: 'asc' },
        },
        refunds: {
          where: { status: { not: 'dropped' } },
          select: { id: true, amount: true, status: true, requestedAt: true },
          orderBy: { requestedAt: 'asc' },
        },
        attempt: { select: { amount: true, paymentId: true, payment: orderOfPayment } },
      },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    call.db.bankTransaction.count({ where }),
  ])
  const [deeds, toldTwice] = await Promise.all([
    readTransferDeeds(
      call,
      transfers.map(({ id }) => id),
    ),
    findToldTwice(call, transfers),
  ])
  const rows = transfers.map(({ id, attempt, uses, refunds, setAside, ...transfer }): UnmatchedTransfer => {
    const counted = uses.filter(({ freedAt }) => freedAt === null)
    return {
      ...transfer,
      transferId: id,
      rest: transfer.amount - setAside - sumDong([...counted, ...refunds].map((part) => part.amount)),
      orderCode: attempt?.payment.order.code ?? null,
      paymentId: attempt?.paymentId ?? null,
      expected: attempt?.amount ?? null,
      toldBefore: toldTwice.get(id) ?? null,
      proposal: toldTwice.has(id) ? 'told_twice' : toRefund.includes(transfer.match) ? 'refund' : 'assign',
      uses: uses.map(({ payment, ...use }) => ({ ...use, orderCode: payment.order.code })),
      givenBack: refunds.map(({ id: refundId, ...refund }) => ({ ...refund, refundId })),
      deeds: deeds.get(id) ?? [],
    }
  })
  return { rows, total }
}

/** Notices that were believed but not applied, then those that were not understood: to be replayed. */
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
    // In the order of the enum: what can be applied at once is never pushed off the list by what cannot.
    orderBy: [{ verdict: 'asc' }, { receivedAt: 'desc' }],
    take: STUCK,
  })
  return notices.map(({ id, ...notice }) => ({ ...notice, noticeId: id }))
}
