import { ok, failAt, fail, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { dismissTransfer } from './decide-transfer.server.ts'
import { findToldTwice } from './same-line.server.ts'
import { unmatched } from './transfer-desk.server.ts'
import { restOf, settleTransfer } from './use-money.server.ts'

/**
 * An operator takes money off the desk that no order is to have. A line that another teller told before is struck: it is
 * no money at all, and the books turn round what they had of it. Everything else is put aside as none of the market's trade.
 * @returns đồng that were left; or `payment:failure.reason` beside `reason`, `.not_there`
 */
export async function takeOffDesk(
  call: Call,
  { transferId, reason }: { readonly transferId: string; readonly reason: string },
): Promise<Result<{ amount: bigint }>> {
  const words = reason.trim()
  if (words === '') return failAt('reason', 'payment:failure.reason')
  return call.inTransaction(async (call) => {
    await call.db.$queryRaw`select "id" from "BankTransaction" where "id" = ${transferId}::uuid for update`
    const line = await call.db.bankTransaction.findFirst({
      where: { id: transferId, ...unmatched },
      select: { id: true, provider: true, accountNumber: true, amount: true, purpose: true, at: true },
    })
    if (!line) return fail('payment:failure.not_there')
    const amount = await restOf(call, transferId)
    // What counts for an order, or goes back in part, was taken for money by a person.
    const whole = amount === line.amount && (await findToldTwice(call, [line])).has(transferId)
    if (!whole) return dismissTransfer(call, { transferId, reason })
    const data = { setAside: amount, match: 'ignored' } as const
    await call.db.bankTransaction.update({ where: { id: transferId }, data })
    const resolution = `told_twice: ${words}`
    await settleTransfer(call, transferId, resolution)
    await call.tell('payment.money-told-twice', { transferId, amount, at: call.clock.now() })
    await audit(call, {
      ...{ action: 'payments.transfer-resolved', subjectType: 'BankTransaction', subjectId: transferId },
      details: { resolution },
    })
    return ok({ amount })
  })
}
