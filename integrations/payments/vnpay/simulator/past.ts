import { openJournal } from '../../simulation/journal.ts'
import type { PastPayment, PastRefund } from '../../simulation/past-payment.ts'
import { writeVnpayDate } from '../dates.ts'
import { refundOrderInfo, refundRequestId } from '../refund.ts'
import { createRegister } from './register.ts'
import type { Refund, Transaction } from './register.ts'
import { roomForTransactions } from './simulator.ts'

/** Has the simulator that is started on `folder` next know these payments, beside what it knew. */
export function rememberPast(folder: string, payments: readonly PastPayment[]): void {
  const journal = openJournal({ folder, now: () => new Date() })
  const register = createRegister(journal, roomForTransactions)
  journal.begin()
  for (const payment of payments) {
    const entered = transactionOf(payment)
    if (entered) register.keep(entered)
  }
  journal.close()
}

/** Null where nobody ever opened the pay page: VNPay hears of a payment by its payer. */
function transactionOf(payment: PastPayment): Transaction | null {
  const { reference, amount, startedAt, expiresAt, paid, refunds } = payment
  if (!paid) return null
  return {
    txnRef: reference,
    amount: amount * 100n,
    createDate: writeVnpayDate(startedAt),
    expiresAt,
    orderInfo: `Thanh toan don hang ${reference}`,
    returnUrl: 'http://localhost/',
    locale: 'vn',
    bankCode: '',
    // Its page is not to be opened again.
    signature: '',
    token: `past-${reference}`,
    state: 'paid',
    responseCode: '00',
    transactionStatus: '00',
    transactionNo: paid.number,
    taken: amount * 100n,
    paidAt: paid.at,
    bank: 'NCB',
    refunds: refunds.map((refund) => refundOf(payment, refund)),
    deliveries: [],
  }
}

function refundOf(payment: PastPayment, { refundId, gatewayReference, amount, at }: PastRefund): Refund {
  return {
    requestId: refundRequestId(refundId),
    transactionNo: gatewayReference,
    type: amount === payment.amount ? '02' : '03',
    amount: amount * 100n,
    orderInfo: refundOrderInfo(payment.reference, refundId),
    orderedAt: at,
    finalAt: at,
    end: '00',
  }
}
