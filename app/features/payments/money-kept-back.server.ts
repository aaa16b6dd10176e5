import { fail, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { Prisma } from '#app/platform/db/generated/client.ts'
import { lockPayments } from './lock-payments.server.ts'
import { requestRefund } from './request-refund.server.ts'

const SHOWN = 50

/**
 * What was paid for parts that have ended and neither was given back nor is about to be, one row for each part and
 * payment. What a gateway gave back though it was dropped is no such money: that is a double refund's case.
 */
export const KEPT_MONEY = `
  select s."id"::text as "sellerOrderId", s."code", s."endedAt", o."code" as "orderCode", p."id"::text as "paymentId",
         least(c."amount" - coalesce(own.total, 0), p."amount" - coalesce(whole.total, 0))::bigint as amount
  from "SellerOrder" s
  join "Order" o on o."id" = s."orderId"
  join "PaymentCover" c on c."sellerOrderId" = s."id"
  join "Payment" p on p."id" = c."paymentId" and p."status" = 'paid'
  left join (
    select "paymentId", "sellerOrderId", sum("amount") as total from "Refund"
    where "status" <> 'dropped' or "alsoSentAt" is not null group by 1, 2
  ) own on own."paymentId" = p."id" and own."sellerOrderId" = s."id"
  left join (
    select "paymentId", sum("amount") as total from "Refund"
    where "status" <> 'dropped' or "alsoSentAt" is not null group by 1
  ) whole on whole."paymentId" = p."id"
  where s."status" in ('cancelled', 'refused', 'returned')
    and c."amount" > coalesce(own.total, 0) and p."amount" > coalesce(whole.total, 0)`

/** Money of a part that has ended, which nobody gives back. */
export interface KeptMoney {
  readonly sellerOrderId: string
  /** Of the part. */
  readonly code: string
  readonly orderCode: string
  readonly paymentId: string
  /** Đồng. */
  readonly amount: bigint
  readonly endedAt: Date
  /** Why its refund was dropped; null where none ever was. */
  readonly dropped: string | null
}

/** The shoppers' money that the market keeps without a reason, the longest kept first. */
export async function listKeptMoney(call: Call): Promise<{ rows: KeptMoney[]; total: number }> {
  const found = await call.db.$queryRaw<Omit<KeptMoney, 'dropped'>[]>`
    select * from (${Prisma.raw(KEPT_MONEY)}) kept order by "endedAt", "code"`
  const shown = found.slice(0, SHOWN)
  const dropped = await call.db.refund.findMany({
    where: { status: 'dropped', sellerOrderId: { in: shown.map(({ sellerOrderId }) => sellerOrderId) } },
    select: { sellerOrderId: true, paymentId: true, proof: true },
    orderBy: { doneAt: 'desc' },
  })
  const rows = shown.map((row) => {
    const last = dropped.find(
      (one) => one.sellerOrderId === row.sellerOrderId && one.paymentId === row.paymentId,
    )
    return { ...row, dropped: last?.proof ?? null }
  })
  return { rows, total: found.length }
}

/** How many such rows there are. */
export async function countKeptMoney(call: Call): Promise<number> {
  const [row] = await call.db.$queryRaw<{ count: bigint }[]>`
    select count(*) as count from (${Prisma.raw(KEPT_MONEY)}) kept`
  return Number(row?.count ?? 0n)
}

/**
 * Asks back, once more, what was paid for a part that has ended: its refund was dropped by mistake. A new refund, to
 * an account that has to be asked for again.
 * @returns the refund; or `payment:failure.nothing_kept`
 */
export async function askBackAgain(
  call: Call,
  { paymentId, sellerOrderId }: { readonly paymentId: string; readonly sellerOrderId: string },
): Promise<Result<{ refundId: string }>> {
  const payment = await call.db.payment.findUnique({ where: { id: paymentId }, select: { orderId: true } })
  if (!payment) return fail('payment:failure.nothing_kept')
  return call.inTransaction(async (call) => {
    await lockPayments(call, payment.orderId)
    const [kept] = await call.db.$queryRaw<{ amount: bigint }[]>`
      select amount from (${Prisma.raw(KEPT_MONEY)}) kept
      where "paymentId" = ${paymentId} and "sellerOrderId" = ${sellerOrderId}`
    if (!kept) return fail('payment:failure.nothing_kept')
    const where = { paymentId, sellerOrderId }
    const last = await call.db.refund.findFirst({ where, select: { reason: true }, orderBy: { id: 'desc' } })
    const { endReason } = await call.db.sellerOrder.findUniqueOrThrow({
      where: { id: sellerOrderId },
      select: { endReason: true },
    })
    const turn = await call.db.refund.count({ where })
    return requestRefund(call, {
      ...{ paymentId, sellerOrderId, amount: kept.amount },
      reason: last?.reason ?? endReason ?? 'money:refund.asked_again',
      key: `part/${sellerOrderId}/${paymentId}/again/${turn}`,
    })
  })
}
