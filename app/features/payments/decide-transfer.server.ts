import { sellerOfAccount } from '#app/features/sellers/index.server.ts'
import { readOrderCode } from '#app/kernel/codes.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { offerLateMoney } from './late-money.server.ts'
import { lockPayments } from './lock-payments.server.ts'
import { payPayment } from './pay-payment.server.ts'
import { requestRefund } from './request-refund.server.ts'
import { askForRest } from './restart-payment.server.ts'
import { findToldTwice } from './same-line.server.ts'
import { startPayments } from './start-payments.server.ts'
import { decidableBy, decidesAll, payableBy } from './transfer-deciders.server.ts'
import { unmatched } from './transfer-desk.server.ts'
import { missingOf, restOf, settleTransfer, useMoney } from './use-money.server.ts'

export interface AssignTransferInput {
  readonly transferId: string
  readonly orderCode: string
  /** Đồng of it for this order: a transfer can be split over several. All that fits where left out. */
  readonly amount?: bigint
}

/**
 * An operator says which order a transfer, or a part of it, was meant for; so does a seller of money on its own account,
 * for its own part of an order. A waiting order takes what it lacks, and asks for the rest where that is not all; one
 * whose time is over takes its whole amount only, while its goods can still be had.
 * @param input.orderCode of the order or of one of its parts, as a person types it
 * @returns nothing; or, beside `orderCode`, `payment:failure.order_unknown`, `.already_paid`, `.goods_gone`,
 *   `.amount_differs` (with what was `expected`), `.other_account`; beside `amount` `.more_than_rest` (with what is `left`); or
 *   `.not_there` where the transfer is settled already
 */
export async function assignTransfer(call: Call, input: AssignTransferInput): Promise<Result<undefined>> {
  const payments = await call.db.payment.findMany({
    where: {
      ...{ order: { code: orderCodeIn(input.orderCode) }, method: { not: 'cash_on_delivery' } },
      ...payableBy(call),
    },
    select: { orderId: true },
  })
  const [first] = payments
  if (!first) return failAt('orderCode', 'payment:failure.order_unknown')
  const { orderId } = first
  const assigned = await call.inTransaction(async (call) => {
    await lockPayments(call, orderId)
    if (!(await lockUnmatched(call, input.transferId))) return fail('payment:failure.not_there')
    return assign(call, { ...input, orderId })
  })
  if (assigned.ok) await startPayments(call, { orderId })
  return assigned
}

async function assign(
  call: Call,
  { transferId, orderId, amount }: AssignTransferInput & { readonly orderId: string },
): Promise<Result<undefined>> {
  const rest = await restOf(call, transferId)
  if (amount !== undefined && (amount <= 0n || amount > rest)) {
    return failAt('amount', 'payment:failure.more_than_rest', { left: rest })
  }
  const offered = amount ?? rest
  const all = await call.db.payment.findMany({
    where: { orderId },
    select: { id: true, status: true, amount: true, payeeSellerId: true },
    orderBy: { id: 'asc' },
  })
  // Money pays only what is owed where it lies: on the market's account, or on that of one seller.
  const holder = await holderOf(call, transferId)
  const owed = all.filter(({ payeeSellerId }) => payeeSellerId === holder)
  if (owed.length === 0) return failAt('orderCode', 'payment:failure.other_account')
  const unpaid = owed.filter(({ status }) => status !== 'paid')
  const waiting = unpaid.find((payment) => payment.status === 'open')
  const [payment = null] = waiting ? [waiting] : unpaid
  if (!payment) return failAt('orderCode', 'payment:failure.already_paid')
  const paymentId = payment.id
  if (payment.status !== 'open') {
    // Goods that were let go are not taken back for a part of their money.
    if (offered !== payment.amount || offered !== rest) {
      return failAt('orderCode', 'payment:failure.amount_differs', { expected: payment.amount })
    }
    const match = await offerLateMoney(call, { paymentId, transferId })
    return match === 'matched'
      ? decided(call, transferId, 'assigned')
      : failAt('orderCode', 'payment:failure.goods_gone')
  }
  const missing = await missingOf(call, paymentId)
  const { missing: left } = await useMoney(call, {
    ...{ transferId, paymentId },
    amount: offered < missing ? offered : missing,
  })
  if (left === 0n) await payPayment(call, paymentId, { attemptId: null, transferId })
  else await askForRest(call, paymentId)
  return decided(call, transferId, 'assigned')
}

/**
 * An operator puts what is left of a transfer aside, or a seller of one on its own account: it is none of the market's
 * trade.
 * @returns what was left, đồng; or `payment:failure.reason`, `.not_there`
 */
export async function dismissTransfer(
  call: Call,
  { transferId, reason }: { readonly transferId: string; readonly reason: string },
): Promise<Result<{ amount: bigint }>> {
  const words = reason.trim()
  if (words === '') return failAt('reason', 'payment:failure.reason')
  return call.inTransaction(async (call) => {
    if (!(await lockUnmatched(call, transferId))) return fail('payment:failure.not_there')
    const amount = await restOf(call, transferId)
    const setAside = { increment: amount }
    await call.db.bankTransaction.update({ where: { id: transferId }, data: { setAside } })
    await settleTransfer(call, transferId, `dismissed: ${words}`)
    const at = call.clock.now()
    if (amount > 0n) await call.tell('payment.money-set-aside', { transferId, amount, reason: words, at })
    await decided(call, transferId, `dismissed: ${words}`)
    return ok({ amount })
  })
}

/**
 * An operator gives a transfer, or a part of it, back: through the one door. So does a seller with money that came for
 * one of its orders; what names no order it sends back at its bank, and puts aside here.
 * @returns the refund; or `payment:failure.reason`, `.told_twice` (it is no further money), beside `amount` `.more_than_rest` (with what is `left`), or
 *   `.not_there` where somebody has decided already
 */
export async function refundTransfer(
  call: Call,
  input: { readonly transferId: string; readonly reason: string; readonly amount?: bigint },
): Promise<Result<{ refundId: string }>> {
  const { transferId } = input
  const words = input.reason.trim()
  if (words === '') return failAt('reason', 'payment:failure.reason')
  return call.inTransaction(async (call) => {
    if (!(await lockUnmatched(call, transferId))) return fail('payment:failure.not_there')
    if (!decidesAll(call.actor) && !(await namesPayment(call, transferId))) {
      return fail('payment:failure.not_there')
    }
    if (await isToldTwice(call, transferId)) return failAt('reason', 'payment:failure.told_twice')
    const left = await restOf(call, transferId)
    const amount = input.amount ?? left
    if (amount <= 0n || amount > left) return failAt('amount', 'payment:failure.more_than_rest', { left })
    const tasks = await call.db.refund.count({ where: { transferId } })
    // A task that was dropped keeps its key; this one is another decision.
    const key = tasks === 0 ? `transfer/${transferId}` : `transfer/${transferId}/${tasks + 1}`
    await decided(call, transferId, 'refund')
    return requestRefund(call, { transferId, amount, reason: words, key })
  })
}

async function isToldTwice(call: Call, id: string): Promise<boolean> {
  const line = await call.db.bankTransaction.findUniqueOrThrow({
    where: { id },
    select: { id: true, provider: true, accountNumber: true, amount: true, purpose: true, at: true },
  })
  return (await findToldTwice(call, [line])).has(id)
}

/**
 * The seller on whose own account money came in; null where it is the market's. As in the books, the payment that it
 * names goes before the number.
 */
async function holderOf(call: Call, transferId: string): Promise<string | null> {
  const { accountNumber, attempt } = await call.db.bankTransaction.findUniqueOrThrow({
    where: { id: transferId },
    select: { accountNumber: true, attempt: { select: { payment: { select: { payeeSellerId: true } } } } },
  })
  return attempt ? attempt.payment.payeeSellerId : sellerOfAccount(call, accountNumber)
}

async function namesPayment(call: Call, id: string): Promise<boolean> {
  return (await call.db.bankTransaction.count({ where: { id, attemptId: { not: null } } })) > 0
}

/** Sellers know an order by their part of it, `7K3M-2QXW-1`. */
const orderCodeIn = (typed: string): string =>
  readOrderCode(typed) ?? readOrderCode(typed.trim().replace(/[-\s]\d{1,2}$/, '')) ?? ''

/** Waits for who decides about it at the same moment. @returns false where it is decided, or not this person's */
async function lockUnmatched(call: Call, transferId: string): Promise<boolean> {
  await call.db.$queryRaw`select "id" from "BankTransaction" where "id" = ${transferId}::uuid for update`
  const where = { id: transferId, ...unmatched, AND: [await decidableBy(call)] }
  return (await call.db.bankTransaction.count({ where })) > 0
}

async function decided(call: Call, subjectId: string, resolution: string) {
  await audit(call, {
    action: 'payments.transfer-resolved',
    subjectType: 'BankTransaction',
    subjectId,
    details: { resolution },
  })
  return ok()
}
