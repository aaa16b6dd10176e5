import { readOrderCode } from '#app/kernel/codes.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { offerLateMoney } from './apply-transfer.server.ts'
import { lockPayments } from './lock-payments.server.ts'
import type { NoticeRow, TransferMatch, UnmatchedTransfer } from './payments.types.ts'
import { requestRefund } from './request-refund.server.ts'
import { payOpenAttempt } from './settle-attempt.server.ts'

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
        attempt: { select: { amount: true, payment: { select: { order: { select: { code: true } } } } } },
      },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    call.db.bankTransaction.count({ where }),
  ])
  const rows = transfers.map(({ id, attempt, ...transfer }): UnmatchedTransfer => ({
    ...transfer,
    transferId: id,
    orderCode: attempt?.payment.order.code ?? null,
    expected: attempt?.amount ?? null,
    proposal: toRefund.includes(transfer.match) ? 'refund' : 'assign',
  }))
  return { rows, total }
}

/**
 * An operator says which order a transfer was meant for. It pays when it is exactly what that order waits for, or
 * waited for while its goods can still be had.
 * @returns nothing; or, beside `orderCode`, `payment:failure.order_unknown`, `.already_paid`, `.amount_differs` (with
 *   what was `expected`), `.goods_gone`; or `.not_there` where the transfer is settled already
 */
export async function assignTransfer(
  call: Call,
  { transferId, orderCode }: { readonly transferId: string; readonly orderCode: string },
): Promise<Result<undefined>> {
  const payments = await call.db.payment.findMany({
    where: { order: { code: readOrderCode(orderCode) ?? '' }, method: 'vietqr' },
    select: { id: true, orderId: true },
    orderBy: { id: 'asc' },
  })
  const [first] = payments
  if (!first) return failAt('orderCode', 'payment:failure.order_unknown')
  return call.inTransaction(async (call) => {
    await lockPayments(call, first.orderId)
    const transfer = await lockUnmatched(call, transferId)
    if (!transfer) return fail('payment:failure.not_there')
    const standing = await call.db.payment.findMany({
      where: { orderId: first.orderId, method: 'vietqr', status: { not: 'paid' } },
      select: {
        id: true,
        status: true,
        amount: true,
        attempts: { where: { status: 'open' }, select: { id: true } },
      },
      orderBy: { id: 'asc' },
    })
    if (standing.length === 0) return failAt('orderCode', 'payment:failure.already_paid')
    const exact = standing.find((payment) => payment.amount === transfer.amount)
    if (!exact) {
      return failAt('orderCode', 'payment:failure.amount_differs', { expected: standing[0]?.amount ?? 0n })
    }
    if (exact.status === 'open') {
      await call.db.bankTransaction.update({
        where: { id: transferId },
        data: { match: 'matched', attemptId: exact.attempts[0]?.id ?? null },
      })
      await payOpenAttempt(call, exact.id, { transferId })
    } else if ((await offerLateMoney(call, { paymentId: exact.id, transferId })) !== 'matched') {
      return failAt('orderCode', 'payment:failure.goods_gone')
    }
    await resolve(call, transferId, 'assigned')
    return ok()
  })
}

/** An operator puts a transfer aside: it is none of the market's. @returns `payment:failure.reason`, `.not_there` */
export async function dismissTransfer(
  call: Call,
  { transferId, reason }: { readonly transferId: string; readonly reason: string },
): Promise<Result<undefined>> {
  if (reason.trim() === '') return failAt('reason', 'payment:failure.reason')
  return call.inTransaction(async (call) => {
    if (!(await lockUnmatched(call, transferId))) return fail('payment:failure.not_there')
    await resolve(call, transferId, `dismissed: ${reason.trim()}`)
    return ok()
  })
}

/**
 * An operator gives a whole transfer back: it becomes a refund task, through the one door.
 * @returns the refund; or `payment:failure.reason`, `.not_there` where somebody has decided already
 */
export async function refundTransfer(
  call: Call,
  { transferId, reason }: { readonly transferId: string; readonly reason: string },
): Promise<Result<{ refundId: string }>> {
  const words = reason.trim()
  if (words === '') return failAt('reason', 'payment:failure.reason')
  return call.inTransaction(async (call) => {
    const transfer = await lockUnmatched(call, transferId)
    if (!transfer) return fail('payment:failure.not_there')
    const tasks = await call.db.refund.count({ where: { transferId } })
    // A task that was dropped keeps its key; this one is another decision.
    const key = tasks === 0 ? `transfer/${transferId}` : `transfer/${transferId}/${tasks + 1}`
    return requestRefund(call, { transferId, amount: transfer.amount, reason: words, key })
  })
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

async function lockUnmatched(call: Call, transferId: string) {
  await call.db.$queryRaw`select "id" from "BankTransaction" where "id" = ${transferId}::uuid for update`
  return call.db.bankTransaction.findFirst({
    where: { id: transferId, ...unmatched },
    select: { amount: true },
  })
}

async function resolve(call: Call, id: string, resolution: string): Promise<void> {
  await call.db.bankTransaction.update({
    where: { id },
    data: { resolution, resolvedById: userIdOf(call.actor), resolvedAt: call.clock.now() },
  })
  await audit(call, {
    action: 'payments.transfer-resolved',
    subjectType: 'BankTransaction',
    subjectId: id,
    details: { resolution },
  })
}
