import type { PastPayment, PastRefund } from '#integrations/payments/simulation/past-payment.ts'
import type { Sheet } from '../rows/sheet.ts'
import { isGatewayMethod } from './ways-to-pay.ts'

/** What the online gateways know of the year's trade, the oldest first: read off the rows that wait to be written. */
export function pastPayments(sheet: Sheet): PastPayment[] {
  const receipts = new Map(sheet.rows('BankTransaction').map((receipt) => [receipt.attemptId, receipt]))
  const amounts = new Map(sheet.rows('Payment').map(({ id, amount }) => [id, BigInt(amount)]))
  const refunds = refundsByAttempt(sheet)
  return sheet
    .rows('PaymentAttempt')
    .flatMap((attempt): PastPayment[] => {
      const { id = '', gateway, reference, gatewayReference, startedAt, expiresAt } = attempt
      if (!isGatewayMethod(gateway) || !gatewayReference || !startedAt || !expiresAt) return []
      const receipt = receipts.get(id)
      // Every gateway's name of a movement ends in its number.
      const number = /\d+$/.exec(receipt?.providerId ?? '')?.[0]
      return [
        {
          ...{ gateway, attemptId: id, reference, gatewayReference },
          amount: amounts.get(attempt.paymentId) ?? 0n,
          ...{ startedAt: new Date(startedAt), expiresAt: new Date(expiresAt) },
          paid: receipt && number !== undefined ? { number, at: new Date(receipt.at) } : null,
          refunds: refunds.get(id) ?? [],
        },
      ]
    })
    .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
}

function refundsByAttempt(sheet: Sheet): Map<string, PastRefund[]> {
  const byAttempt = new Map<string, PastRefund[]>()
  for (const { id = '', attemptId, gatewayReference, amount, doneAt } of sheet.rows('Refund')) {
    if (!attemptId || !gatewayReference || !doneAt) continue
    const refund = { refundId: id, gatewayReference, amount: BigInt(amount), at: new Date(doneAt) }
    byAttempt.set(attemptId, [...(byAttempt.get(attemptId) ?? []), refund])
  }
  return byAttempt
}
