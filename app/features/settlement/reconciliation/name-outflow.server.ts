import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { accounts } from '../ledger/accounts.ts'
import { move, posting } from '../ledger/posting.ts'
import { postToLedger } from '../ledger/post-to-ledger.server.ts'

/** The posting that says what money out was for, by its line of the bank. */
export const outflowKey = (transferId: string): string => `outflow-named/${transferId}`

/**
 * An operator says what money was for that left the market's account and belongs to no payout and no refund: a fee of
 * the bank, a mistake of somebody's. It stands on `differences` from then on, and its reason in the audit. Once.
 * @returns `settlement:failure.reason` beside `reason`, `.not_there` where the line is explained already
 */
export async function nameOutflow(
  call: Call,
  input: { readonly transferId: string; readonly reason: string },
): Promise<Result<undefined>> {
  const { transferId } = input
  const reason = input.reason.trim()
  if (reason === '') return failAt('reason', 'settlement:failure.reason')
  return call.inTransaction(async (call) => {
    const [line, payouts] = await Promise.all([
      call.db.bankTransaction.findUnique({
        where: { id: transferId },
        select: { amount: true, accountNumber: true },
      }),
      call.db.payout.count({ where: { transferId } }),
    ])
    const ours = line?.accountNumber === call.ports.payments.marketAccount.account
    if (!line || !ours || line.amount >= 0n || payouts > 0) return fail('settlement:failure.not_there')
    const at = call.clock.now()
    const sides = { from: accounts.bankOutgoing, to: accounts.differences, note: 'difference' } as const
    const named = await postToLedger(
      call,
      posting(
        { kind: 'difference', key: outflowKey(transferId), source: transferId, at },
        move(-line.amount, sides, { transferId }),
      ),
    )
    if (!named) return fail('settlement:failure.not_there')
    await audit(call, {
      ...{ action: 'settlement.outflow-named', subjectType: 'BankTransaction', subjectId: transferId },
      details: { reason },
    })
    return ok()
  })
}
