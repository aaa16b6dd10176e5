import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { comeBack } from './return-payout.server.ts'
import { approvedAlone } from './second-person.ts'

/** One payout that an operator works on: the code to send it with, and what may have brought it back. */
export interface PayoutDesk {
  /** The text of a VietQR code for exactly this transfer; null where the bank is not known, it is not to be sent, or another person has to. */
  readonly code: string | null
  /** Money of its amount that came in since and belongs to nobody yet. */
  readonly comeBack: readonly { readonly transferId: string; readonly at: Date; readonly purpose: string }[]
}

/** @returns null where this run has no such payout */
export async function readPayoutDesk(
  call: Call,
  { runCode, reference }: { readonly runCode: string; readonly reference: string },
): Promise<PayoutDesk | null> {
  const payout = await call.db.payout.findFirst({
    where: { reference, run: { code: runCode } },
    include: { run: { select: { madeById: true, approvedById: true } } },
  })
  if (!payout) return null
  const { status, amount, bankBin, bankAccount, bankHolder, paidAt } = payout
  const to = { bin: bankBin, account: bankAccount, holder: bankHolder }
  const open = status === 'approved' || status === 'sent'
  const toSend = open && !approvedAlone(payout.run, userIdOf(call.actor))
  const lines =
    status === 'paid' && paidAt
      ? await call.db.bankTransaction.findMany({
          where: comeBack(call, payout),
          select: { id: true, at: true, purpose: true },
          orderBy: { at: 'desc' },
          take: 20,
        })
      : []
  return {
    code: toSend ? call.ports.payments.payoutCode(to, amount, `${reference} CHI TRA`) : null,
    comeBack: lines.map(({ id, at, purpose }) => ({ transferId: id, at, purpose })),
  }
}
