import { openJournal } from '../../simulation/journal.ts'
import type { PastPayment, PastRefund } from '../../simulation/past-payment.ts'
import { feeOf, roomInBook } from './account.ts'
import { createBook } from './book.ts'
import type { Payment, PayRefund, PaySession } from './book.ts'

/** Has the simulator that is started on `folder` next know these payments, beside what it knew. */
export function rememberPast(folder: string, payments: readonly PastPayment[]): void {
  const journal = openJournal({ folder, now: () => new Date() })
  const book = createBook(journal, roomInBook)
  journal.begin()
  for (const past of payments) {
    const session = sessionOf(past)
    book.keepSession(session)
    if (!session.payment) continue
    for (const refund of past.refunds) book.keepRefund(refundOf(past, session.payment, refund))
  }
  journal.close()
}

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000)

function sessionOf(past: PastPayment): PaySession {
  const { attemptId, reference, gatewayReference, startedAt, expiresAt, paid } = past
  const metadata = { attempt: attemptId, reference }
  const amount = Number(past.amount)
  const payment: Payment | null = paid && {
    ...{ intent: `pi_${paid.number}`, charge: `ch_${paid.number}`, transaction: `txn_${paid.number}` },
    ...{ amount, fee: feeOf(amount), at: seconds(paid.at), refundsFail: false },
  }
  return {
    ...{ id: gatewayReference, created: seconds(startedAt), expiresAt: seconds(expiresAt) },
    ...{ attempt: attemptId, metadata, intentMetadata: metadata, name: `Chợ Làng ${reference}`, amount },
    ...{ language: 'vi', successUrl: 'http://localhost/', cancelUrl: null, declined: false },
    ...{ status: payment ? 'complete' : 'expired', intent: payment?.intent ?? null, payment },
  }
}

function refundOf(
  { attemptId }: PastPayment,
  { intent, charge }: Payment,
  { refundId, gatewayReference, amount, at }: PastRefund,
): PayRefund {
  return {
    ...{ id: gatewayReference, intent, charge, amount: Number(amount), created: seconds(at) },
    ...{ status: 'succeeded', reason: 'requested_by_customer' },
    metadata: { refund: refundId, attempt: attemptId },
  }
}
