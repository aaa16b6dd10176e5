import { namesOf } from '#app/features/identity/index.server.ts'
import { sumDong } from '#app/kernel/money.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { HistoryEntry, PaymentHistory } from './history.types.ts'
import { attemptEntries, eventEntries, movementEntries, refundEntries } from './history-entries.server.ts'
import { historySelect, type PaymentInHistory } from './history-select.server.ts'
import { readNoticesAbout } from './notices-about.server.ts'

/**
 * Everything that happened to one payment, in order; null where there is none. Looking at it is recorded: notices name
 * people.
 */
export async function readPaymentHistory(call: Call, paymentId: string): Promise<PaymentHistory | null> {
  const payment = await call.db.payment.findUnique({ where: { id: paymentId }, select: historySelect })
  if (!payment) return null
  await audit(call, { action: 'payments.looked-at', subjectType: 'Payment', subjectId: paymentId })
  const movements = await readMovements(call, payment)
  const [notices, names] = await Promise.all([
    readNoticesAbout(call, payment, movements),
    peopleOf(call, payment),
  ])
  const entries: HistoryEntry[] = [
    ...attemptEntries(payment.attempts),
    ...notices,
    ...movementEntries(movements),
    ...payment.uses.map(({ id, at, ...use }) => ({ ...use, id: `use/${id}`, at, kind: 'use' as const })),
    ...refundEntries(payment.refunds, names),
    ...payment.disputes.map(({ id, openedAt, ...dispute }) => ({
      ...dispute,
      ...{ id: `dispute/${id}`, at: openedAt, kind: 'dispute' as const },
    })),
    ...eventEntries(payment.events, names),
  ]
  const { id, order, covers, uses, method, amount, status, createdAt, paidAt, expiresAt } = payment
  const used = sumDong(uses.filter(({ freedAt }) => freedAt === null).map((use) => use.amount))
  return {
    ...{ paymentId: id, orderCode: order.code, method, amount, status, createdAt, paidAt, expiresAt },
    missing: status === 'paid' ? 0n : amount - used,
    covers: covers.map(({ sellerOrder, ...cover }) => ({
      ...{ code: sellerOrder.code, seller: sellerOrder.seller.name, ...cover },
    })),
    entries: entries.toSorted((a, b) => a.at.getTime() - b.at.getTime() || rank(a) - rank(b)),
  }
}

/** What happens at one moment is told in the order in which one follows from the other. */
const sequence: readonly HistoryEntry['kind'][] = [
  'attempt',
  'notice',
  'movement',
  'use',
  'attempt-end',
  'refund',
  'dispute',
  'event',
]
const rank = ({ kind }: HistoryEntry) => sequence.indexOf(kind)

/** Movements that named one of its attempts, or that count towards it. */
function readMovements(call: Call, payment: PaymentInHistory) {
  return call.db.bankTransaction.findMany({
    where: {
      OR: [
        { attemptId: { in: payment.attempts.map(({ id }) => id) } },
        { id: { in: payment.uses.map(({ transferId }) => transferId) } },
      ],
    },
    orderBy: { createdAt: 'asc' },
  })
}

function peopleOf(call: Call, { events, refunds }: PaymentInHistory) {
  return namesOf(call, [
    ...events.map(({ actorUserId }) => actorUserId),
    ...refunds.flatMap(({ requestedById, doneById }) => [requestedById, doneById]),
  ])
}
