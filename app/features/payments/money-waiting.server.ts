import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { waitingDisputes } from './desk/list-disputes.server.ts'
import { waitingDoubles } from './double-refund.machine.ts'
import { countKeptMoney } from './money-kept-back.server.ts'
import { ofSender } from './refund-sender.server.ts'
import type { ForgedNotice, MoneyWaiting } from './payments.types.ts'
import { unmatched } from './transfer-desk.server.ts'

const OLDEST = 10
const FORGED = 30

/** What waits for an operator, counted, with the oldest of it; it names no shopper. */
export async function moneyWaiting(call: Call): Promise<MoneyWaiting> {
  const owed: Prisma.RefundWhereInput = { status: 'awaiting_operator', ...ofSender('market') }
  const [
    transfers,
    oldestTransfers,
    refunds,
    oldestRefunds,
    disputes,
    oldestDisputes,
    stuckNotices,
    forgedNotices,
    doubleRefunds,
    keptMoney,
  ] = await Promise.all([
    call.db.bankTransaction.count({ where: unmatched }),
    call.db.bankTransaction.findMany({
      where: unmatched,
      select: { id: true, amount: true, match: true, at: true },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      take: OLDEST,
    }),
    call.db.refund.count({ where: owed }),
    call.db.refund.findMany({
      where: owed,
      select: { id: true, amount: true, requestedAt: true },
      orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
      take: OLDEST,
    }),
    call.db.dispute.count({ where: waitingDisputes }),
    call.db.dispute.findMany({
      where: waitingDisputes,
      select: { id: true, amount: true, openedAt: true },
      orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
      take: OLDEST,
    }),
    call.db.paymentNotice.count({
      where: { verdict: { in: ['received', 'verified', 'unreadable'] }, processedAt: null },
    }),
    call.db.paymentNotice.count({ where: { verdict: 'forged' } }),
    call.db.doubleRefund.count({ where: { state: { in: [...waitingDoubles] } } }),
    countKeptMoney(call),
  ])
  return {
    ...{ transfers, oldestTransfers, refunds, oldestRefunds, disputes, oldestDisputes },
    ...{ stuckNotices, forgedNotices, doubleRefunds, keptMoney },
  }
}

/** Notices whose signature did not hold, the newest first: nothing was done with what they say. */
export async function listForgedNotices(call: Call): Promise<{ rows: ForgedNotice[]; total: number }> {
  const where = { verdict: 'forged' } as const
  const [notices, total] = await Promise.all([
    call.db.paymentNotice.findMany({
      where,
      select: { id: true, provider: true, receivedAt: true, outcome: true },
      orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
      take: FORGED,
    }),
    call.db.paymentNotice.count({ where }),
  ])
  const rows = notices.map(({ id, outcome, ...notice }) => ({ ...notice, noticeId: id, why: outcome }))
  return { rows, total }
}
