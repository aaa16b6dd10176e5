import { namesOf } from '#app/features/identity/index.server.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { BankAccount, RefundStatus, RefundTask } from './payments.types.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { refundFact } from './refund-fact.ts'

const PAGE = 30
/** What the payer reads on the transfer: ASCII, at most 25 signs. */
const PURPOSE = 'HOAN TIEN'
const ACCOUNT_FORM = /^[0-9A-Z]{4,19}$/

const orderSelect = { select: { code: true, buyerName: true, buyerPhone: true } } as const
const taskSelect = {
  id: true,
  amount: true,
  reason: true,
  status: true,
  gateway: true,
  declined: true,
  requestedAt: true,
  toBankBin: true,
  toAccount: true,
  toHolder: true,
  proof: true,
  requestedById: true,
  doneById: true,
  doneAt: true,
  paymentId: true,
  payment: { select: { order: orderSelect } },
  transfer: {
    select: { purpose: true, attempt: { select: { payment: { select: { order: orderSelect } } } } },
  },
} as const satisfies Prisma.RefundSelect

/** Money that a person has to send, or has sent or dropped. Looking at it is recorded: it names shoppers. */
export async function listRefundTasks(
  call: Call,
  { status = 'awaiting_operator', page = 1 }: { readonly status?: RefundStatus; readonly page?: number },
): Promise<{ rows: RefundTask[]; total: number }> {
  const [refunds, total] = await Promise.all([
    call.db.refund.findMany({
      where: { status },
      select: taskSelect,
      // What waits begins with what has waited longest, history with what was done last.
      orderBy:
        status === 'awaiting_operator'
          ? [{ requestedAt: 'asc' }, { id: 'asc' }]
          : [{ doneAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    call.db.refund.count({ where: { status } }),
  ])
  if (refunds.length > 0) {
    await audit(call, { action: 'payments.refunds-looked-at', subjectType: 'Refund', subjectId: status })
  }
  const names = await namesOf(
    call,
    refunds.flatMap(({ requestedById, doneById }) => [requestedById, doneById]),
  )
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  const rows = refunds.map((refund) => ({
    ...toTask(call, refund),
    requestedBy: nameOf(refund.requestedById),
    doneBy: nameOf(refund.doneById),
  }))
  return { rows, total }
}

/**
 * Keeps where a refund goes, as the payer told it.
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
      where: { id: refundId, status: 'awaiting_operator' },
      data: { toBankBin: to.bin, toAccount: account, toHolder: to.holder.trim() },
    })
    if (count === 0) return fail('payment:failure.refund_done')
    await audit(call, { action: 'payments.refund-destination', subjectType: 'Refund', subjectId: refundId })
    return ok()
  })
}

/**
 * An operator says that the money was sent, with the bank's number of the transfer as proof.
 * @returns nothing; or `payment:failure.proof_missing`, `.destination_missing`, `.refund_done`
 */
export async function markRefundSent(
  call: Call,
  { refundId, proof }: { readonly refundId: string; readonly proof: string },
): Promise<Result<undefined>> {
  if (proof.trim() === '') return failAt('proof', 'payment:failure.proof_missing')
  return call.inTransaction(async (call) => {
    const refund = await call.db.refund.findUnique({
      where: { id: refundId },
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

function toTask(
  call: Call,
  refund: Prisma.RefundGetPayload<{ select: typeof taskSelect }>,
): Omit<RefundTask, 'requestedBy' | 'doneBy'> {
  const { toBankBin, toAccount, toHolder } = refund
  const known = toBankBin !== null && toAccount !== null && toHolder !== null
  const destination = known ? { bin: toBankBin, account: toAccount, holder: toHolder } : null
  // Money that did not fit still named its order: its buyer is whom to call.
  const order = refund.payment?.order ?? refund.transfer?.attempt?.payment.order
  const purpose = order ? `${PURPOSE} ${order.code.replace('-', '')}` : PURPOSE
  return {
    refundId: refund.id,
    amount: refund.amount,
    reason: refund.reason,
    status: refund.status,
    gateway: refund.gateway,
    declined: refund.declined,
    paymentId: refund.paymentId,
    requestedAt: refund.requestedAt,
    orderCode: order?.code ?? null,
    buyerName: order?.buyerName ?? null,
    buyerPhone: order?.buyerPhone ?? null,
    destination,
    payoutPayload: destination && call.ports.payments.payoutCode(destination, refund.amount, purpose),
    transferPurpose: refund.transfer?.purpose ?? null,
    proof: refund.proof,
    doneAt: refund.doneAt,
  }
}
