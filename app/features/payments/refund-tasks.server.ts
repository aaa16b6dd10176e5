import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { roleMay, userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { BankAccount, RefundStatus, RefundTask } from './payments.types.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { refundFact } from './refund-fact.ts'
import { ofSender, sendableBy, type RefundSender } from './refund-sender.server.ts'
import { asRefundTasks, taskSelect } from './refund-task.server.ts'

const PAGE = 30
const ACCOUNT_FORM = /^[0-9A-Z]{4,19}$/

/** Money that a person has to send, or has sent or dropped. Looking at it is recorded: it names shoppers. */
export async function listRefundTasks(
  call: Call,
  input: { readonly status?: RefundStatus; readonly sender?: RefundSender; readonly page?: number },
): Promise<{ rows: RefundTask[]; total: number }> {
  const { status = 'awaiting_operator', sender, page = 1 } = input
  const where = { status, ...(sender && ofSender(sender)) }
  const [refunds, total] = await Promise.all([
    call.db.refund.findMany({
      where,
      select: taskSelect,
      // What waits begins with what has waited longest, history with what was done last.
      orderBy:
        status === 'awaiting_operator'
          ? [{ requestedAt: 'asc' }, { id: 'asc' }]
          : [{ doneAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    call.db.refund.count({ where }),
  ])
  if (refunds.length > 0) {
    await audit(call, { action: 'payments.refunds-looked-at', subjectType: 'Refund', subjectId: status })
  }
  return { rows: await asRefundTasks(call, refunds), total }
}

/** Refunds that a gateway gave back beside what a person had sent or dropped; the newest first. */
export async function listRefundsSentTwice(call: Call): Promise<RefundTask[]> {
  const refunds = await call.db.refund.findMany({
    where: { alsoSentAt: { not: null } },
    select: taskSelect,
    orderBy: [{ alsoSentAt: 'desc' }, { id: 'desc' }],
    take: PAGE,
  })
  return asRefundTasks(call, refunds)
}

/**
 * What a seller has to give back of one of its parts, or of all, and what it has given back: money that its own
 * account took. What waits stands first. With the buyer's account: only for staff with the right to money.
 * @param code of the part
 */
export async function listSellerRefunds(
  call: Call,
  { code, waiting = false }: { readonly code?: string; readonly waiting?: boolean },
): Promise<RefundTask[]> {
  const { actor } = call
  if (actor.kind !== 'person' || !actor.staff || !roleMay(actor.staff.role, 'money')) return []
  const refunds = await call.db.refund.findMany({
    where: {
      status: waiting ? 'awaiting_operator' : { in: ['awaiting_operator', 'done'] },
      ...ofSeller(actor.staff.sellerId, code),
    },
    select: taskSelect,
    ...{ orderBy: waitingFirst, take: PAGE },
  })
  return asRefundTasks(call, refunds)
}

/** As above of one part, for all of its seller's staff: how much, and whether it is sent; no buyer and no account. */
export async function listSellerRefundNotes(
  call: Call,
  code: string,
): Promise<Pick<RefundTask, 'refundId' | 'amount' | 'status' | 'proof'>[]> {
  const { actor } = call
  if (actor.kind !== 'person' || !actor.staff) return []
  const refunds = await call.db.refund.findMany({
    where: { status: { in: ['awaiting_operator', 'done'] }, ...ofSeller(actor.staff.sellerId, code) },
    select: { id: true, amount: true, status: true, proof: true },
    ...{ orderBy: waitingFirst, take: PAGE },
  })
  return refunds.map(({ id, ...refund }) => ({ refundId: id, ...refund }))
}

const waitingFirst = [
  { status: 'asc' },
  { requestedAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.RefundOrderByWithRelationInput[]

function ofSeller(payeeSellerId: string, code: string | undefined): Prisma.RefundWhereInput {
  const payment = { payeeSellerId, ...(code && { covers: { some: { sellerOrder: { code } } } }) }
  return { OR: [{ payment }, { transfer: { attempt: { payment } } }] }
}

/**
 * Keeps where a refund goes, as the payer told it. For whoever has to send it: the market's operators, or the seller
 * whose own account took the money.
 * @returns nothing; or `payment:failure.bank_unknown`, `.account_form`, `.holder_missing`, `.refund_done`
 */
export async function setRefundDestination(
  call: Call,
  { refundId, to }: { readonly refundId: string; readonly to: BankAccount },
): Promise<Result<undefined>> {
  const account = to.account.toUpperCase().replace(/[\s.-]/g, '')
  if (!call.ports.payments.banks.some((bank) => bank.bin === to.bin))
    return failAt('bin', 'payment:failure.bank_unknown')
  if (!ACCOUNT_FORM.test(account)) return failAt('account', 'payment:failure.account_form')
  if (to.holder.trim() === '') return failAt('holder', 'payment:failure.holder_missing')
  return call.inTransaction(async (call) => {
    const { count } = await call.db.refund.updateMany({
      where: { id: refundId, status: 'awaiting_operator', ...sendableBy(call.actor) },
      data: { toBankBin: to.bin, toAccount: account, toHolder: to.holder.trim() },
    })
    if (count === 0) return fail('payment:failure.refund_done')
    await audit(call, { action: 'payments.refund-destination', subjectType: 'Refund', subjectId: refundId })
    return ok()
  })
}

/**
 * Who has to send it says that the money was sent, with the bank's number of the transfer as proof.
 * @returns nothing; or `payment:failure.proof_missing`, `.destination_missing`, `.refund_done`
 */
export async function markRefundSent(
  call: Call,
  { refundId, proof }: { readonly refundId: string; readonly proof: string },
): Promise<Result<undefined>> {
  if (proof.trim() === '') return failAt('proof', 'payment:failure.proof_missing')
  return call.inTransaction(async (call) => {
    const refund = await call.db.refund.findFirst({
      where: { id: refundId, ...sendableBy(call.actor) },
      select: {
        id: true,
        paymentId: true,
        transferId: true,
        sellerOrderId: true,
        amount: true,
        toAccount: true,
      },
    })
    if (!refund) return fail('payment:failure.not_there')
    if (refund.toAccount === null) return fail('payment:failure.destination_missing')
    const at = call.clock.now()
    const { count } = await call.db.refund.updateMany({
      where: { id: refundId, status: 'awaiting_operator' },
      data: { status: 'done', proof: proof.trim(), doneById: userIdOf(call.actor), doneAt: at },
    })
    if (count === 0) return fail('payment:failure.refund_done')
    await audit(call, { action: 'payments.refund-sent', subjectType: 'Refund', subjectId: refundId })
    if (refund.paymentId) await recordPaymentEvent(call, refund.paymentId, 'refund_sent', { refundId })
    await call.tell('payment.refund-sent', { ...refundFact(refund, at), via: 'bank' })
    return ok()
  })
}
