import { failAt, fail, ok, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { BankAccount } from './payments.types.ts'

/** As a seller's own account is written. */
const ACCOUNT_FORM = /^\d{6,19}$/

/**
 * An account to send money to, as a person typed it.
 * @returns it without spaces and dots; or, beside its field, `payment:failure.bank_unknown`, `.account_form`, `.holder_missing`
 */
export function readAccount(call: Call, to: BankAccount): Result<BankAccount> {
  const { bin } = to
  const account = to.account.replace(/[\s.-]/g, '')
  const holder = to.holder.trim()
  if (!call.ports.payments.banks.some((bank) => bank.bin === bin))
    return failAt('bin', 'payment:failure.bank_unknown')
  if (!ACCOUNT_FORM.test(account)) return failAt('account', 'payment:failure.account_form')
  if (holder === '') return failAt('holder', 'payment:failure.holder_missing')
  return ok({ bin, account, holder })
}

/**
 * The shopper says where money of the order is to go back: what waits for a person now, and what will. Said once: who gets
 * hold of the order's link later cannot lead it elsewhere, and what an operator wrote down stays. Who may see the order
 * is the caller's question.
 * @returns nothing; or what `readAccount` refuses, or `payment:failure.account_given`
 */
export async function giveRefundAccount(
  call: Call,
  { orderId, to }: { readonly orderId: string; readonly to: BankAccount },
): Promise<Result<undefined>> {
  const read = readAccount(call, to)
  if (!read.ok) return read
  const { bin, account, holder } = read.value
  return call.inTransaction(async (call) => {
    const { count } = await call.db.refundAccount.createMany({
      data: { orderId, bankBin: bin, account, holder, givenAt: call.clock.now() },
      skipDuplicates: true,
    })
    if (count === 0) return fail('payment:failure.account_given')
    await fill(call, ofOrder(orderId), { bankBin: bin, account, holder })
    await audit(call, {
      action: 'payments.refund-account-given',
      subjectType: 'Order',
      subjectId: orderId,
      details: { bin, account, holder },
    })
    return ok()
  })
}

/** A refund that is asked for now goes where its shopper has said already. */
export async function useGivenAccount(
  call: Call,
  { refundId }: { readonly refundId: string },
): Promise<void> {
  const order = { select: { orderId: true } } as const
  const refund = await call.db.refund.findUnique({
    where: { id: refundId, status: 'awaiting_operator', toAccount: null },
    select: { payment: order, transfer: { select: { attempt: { select: { payment: order } } } } },
  })
  const orderId = (refund?.payment ?? refund?.transfer?.attempt?.payment)?.orderId
  if (!orderId) return
  const given = await call.db.refundAccount.findUnique({ where: { orderId } })
  if (given) await fill(call, { id: refundId }, given)
}

/** The refunds of what paid an order, and of money that named it and paid nothing. */
export const ofOrder = (orderId: string): Prisma.RefundWhereInput => ({
  OR: [{ payment: { orderId } }, { transfer: { attempt: { payment: { orderId } } } }],
})

async function fill(
  call: Call,
  where: Prisma.RefundWhereInput,
  {
    bankBin,
    account,
    holder,
  }: { readonly bankBin: string; readonly account: string; readonly holder: string },
): Promise<void> {
  await call.db.refund.updateMany({
    where: { AND: [where, { status: 'awaiting_operator', toAccount: null }] },
    data: { toBankBin: bankBin, toAccount: account, toHolder: holder, toSetById: null },
  })
}
