import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'

export interface PutBackInput {
  readonly transferId: string
  readonly reason: string
}

/**
 * What was set aside of a transfer lies on the desk again: what it was taken for was a mistake. For who had it set
 * aside; inside a transaction.
 * @throws where nothing of it is set aside
 */
export async function putBackOnDesk(call: Call, { transferId, reason }: PutBackInput): Promise<void> {
  await call.db.$queryRaw`select "id" from "BankTransaction" where "id" = ${transferId}::uuid for update`
  const { setAside: amount } = await call.db.bankTransaction.findUniqueOrThrow({
    where: { id: transferId },
    select: { setAside: true },
  })
  if (amount === 0n) throw new Error(`nothing of transfer ${transferId} is set aside`)
  await call.db.bankTransaction.update({
    where: { id: transferId },
    data: { setAside: 0n, resolution: null, resolvedById: null, resolvedAt: null },
  })
  await call.tell('payment.money-back-on-desk', { transferId, amount, at: call.clock.now() })
  await audit(call, {
    action: 'payments.transfer-resolved',
    subjectType: 'BankTransaction',
    subjectId: transferId,
    details: { resolution: `reopened: ${reason}` },
  })
}

declare module '#app/platform/facts.ts' {
  interface Facts {
    /** Money that was set aside is to be decided about again. */
    'payment.money-back-on-desk': {
      readonly transferId: string
      /** Đồng that were set aside. */
      readonly amount: bigint
      readonly at: Date
    }
  }
}
