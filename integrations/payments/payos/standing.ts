import type { AttemptStanding, Receipt } from '../contract.ts'
import { readPayosTime } from './shapes.ts'
import type { PaymentLink } from './shapes.ts'

/** The same number whether a notice or a query tells of a movement. Banks' references alone may meet. */
export function receiptId(orderCode: number, reference: string): string {
  return `${orderCode}/${reference}`
}

/**
 * What a payment link says about an attempt. Money that came counts before any status, also when it was less than
 * asked for. Of several transfers to one link the one of the whole amount is told first, else the earliest; the others
 * follow it.
 *
 * @param now stands for the moment of an end of which payOS gives no time
 */
export function standingOf(link: PaymentLink, now: Date): AttemptStanding {
  const receipts = link.transactions.map((transaction): Receipt => {
    const at = readPayosTime(transaction.transactionDateTime)
    if (!at) throw new Error('payOS gives a transaction a time that is none')
    const id = receiptId(link.orderCode, transaction.reference)
    return { id, amount: BigInt(transaction.amount), at, fee: null }
  })
  const inOrder = receipts.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
  const receipt = inOrder.find(({ amount }) => amount === BigInt(link.amount)) ?? inOrder[0]
  if (receipt) return { kind: 'paid', receipt, further: inOrder.filter((one) => one !== receipt) }
  switch (link.status) {
    case 'CANCELLED':
      return { kind: 'cancelled', at: readPayosTime(link.canceledAt ?? '') ?? now, code: link.status }
    case 'EXPIRED':
      return { kind: 'expired', at: now, code: link.status }
    case 'FAILED':
      return { kind: 'failed', at: now, code: link.status }
    default:
      // PAID and UNDERPAID too, as long as the transfers behind them are not told: nothing can be booked yet.
      return { kind: 'pending' }
  }
}
