import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { BankAccount } from './payments.types.ts'
import { recordPaymentEvent } from './payment-events.server.ts'
import { readAccount } from './refund-account.server.ts'
import { refundFact } from './refund-fact.ts'
import { readRefundLimit } from './refund-limit.server.ts'
import { maySend } from './refund-limit.ts'
import { ofSender, sendableBy } from './refund-sender.server.ts'

const accountSelect = { toBankBin: true, toAccount: true, toHolder: true } as const

/**
 * Keeps where a refund goes, as the payer told it. For whoever has to send it: the market's operators, or the seller
 * whose own account took the money. The audit keeps what stood there before.
 * @returns nothing; or `payment:failure.bank_unknown`, `.account_form`, `.holder_missing`, `.refund_done`
 */
export async function setRefundDestination(
  call: Call,
  { refundId, to }: { readonly refundId: string; readonly to: BankAccount },
): Promise<Result<undefined>> {
  const read = readAccount(call, to)
  if (!read.ok) return read
  const { bin, account, holder } = read.value
  return call.inTransaction(async (call) => {
    await call.db.$queryRaw`select "id" from "Refund" where "id" = ${refundId}::uuid for update`
    const where = { id: refundId, status: 'awaiting_operator', ...sendableBy(call.actor) } as const
    const before = await call.db.refund.findFirst({ where, select: accountSelect })
    if (!before) return fail('payment:failure.refund_done')
    await call.db.refund.update({
      where: { id: refundId },
      data: { toBankBin: bin, toAccount: account, toHolder: holder, toSetById: userIdOf(call.actor) },
    })
    await audit(call, {
      action: 'payments.refund-destination',
      subjectType: 'Refund',
      subjectId: refundId,
      details: {
        ...{ bin, account, holder },
        ...{ bin_before: before.toBankBin, account_before: before.toAccount, holder_before: before.toHolder },
      },
    })
    return ok()
  })
}

/**
 * Who has to send it says that the money was sent, with the bank's number of the transfer as proof. The market's refunds above
 * the operators' limit take two people: never who wrote the account down. A seller sends its own money.
 * @param input `to`: the account that was shown to whoever sent it
 * @returns nothing; or `payment:failure.not_there`, `.destination_missing`, `.second_person`, `.refund_done`, `.destination_changed`; and
 *   beside `proof` `.proof_missing`, or `.proof_used` where the same account sent another refund by that number
 */
export async function markRefundSent(
  call: Call,
  input: { readonly refundId: string; readonly proof: string; readonly to: BankAccount },
): Promise<Result<undefined>> {
  const { refundId, to } = input
  const proof = input.proof.trim()
  if (bareNumber(proof) === '') return failAt('proof', 'payment:failure.proof_missing')
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
        toSetById: true,
        heldBySellerId: true,
      },
    })
    if (!refund) return fail('payment:failure.not_there')
    if (refund.toAccount === null) return fail('payment:failure.destination_missing')
    const me = userIdOf(call.actor)
    const ofMarket = await call.db.refund.count({ where: { id: refundId, ...ofSender('market') } })
    const limit = ofMarket > 0 ? await readRefundLimit(call) : refund.amount
    const { amount, toSetById } = refund
    if (!maySend({ amount, setById: toSetById }, { limit, me })) return fail('payment:failure.second_person')
    if (await isProofUsed(call, refundId, proof)) return failAt('proof', 'payment:failure.proof_used')
    const at = call.clock.now()
    const shown = { toBankBin: to.bin, toAccount: to.account, toHolder: to.holder, toSetById }
    const { count } = await call.db.refund.updateMany({
      where: { id: refundId, status: 'awaiting_operator', ...shown },
      data: { status: 'done', proof, doneById: me, doneAt: at },
    })
    if (count === 0) return fail(await whyNotSent(call, refundId))
    const details = { ...to, proof }
    await audit(call, { action: 'payments.refund-sent', subjectType: 'Refund', subjectId: refundId, details })
    if (refund.paymentId) await recordPaymentEvent(call, refund.paymentId, 'refund_sent', { refundId })
    // Who took the cash sends of its own, by whatever bank: none of the market's has seen it.
    const via = refund.heldBySellerId === null ? 'bank' : 'cash-on-delivery'
    await call.tell('payment.refund-sent', { ...refundFact(refund, at), via })
    return ok()
  })
}

async function whyNotSent(call: Call, refundId: string) {
  const waits = await call.db.refund.count({ where: { id: refundId, status: 'awaiting_operator' } })
  return waits > 0 ? 'payment:failure.destination_changed' : 'payment:failure.refund_done'
}

/** As banks, statements and people write the same number: case, spaces and punctuation are theirs. */
const bareNumber = (proof: string): string => proof.toUpperCase().replace(/[\s.,:/_-]/g, '')

/** Whether the account that this refund is sent from has sent another by that number. Held until the transaction ends. */
async function isProofUsed(call: Call, refundId: string, proof: string): Promise<boolean> {
  await call.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('payments/refund-proof', 0))`
  const same = await call.db.$queryRaw<{ id: string }[]>`
    select "id" from "Refund"
    where "status" = 'done' and "id" <> ${refundId}::uuid
      and upper(regexp_replace("proof", '[\\s.,:/_-]', '', 'g')) = ${bareNumber(proof)}`
  const ids = same.map(({ id }) => id)
  // Numbers of two banks may agree: only those of the same sender are one transfer.
  return (await call.db.refund.count({ where: { id: { in: ids }, ...sendableBy(call.actor) } })) > 0
}
