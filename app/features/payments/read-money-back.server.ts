import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import { gatewayNames } from './gateway-name.ts'
import type { MoneyBack } from './money-back.types.ts'
import { ofOrder } from './refund-account.server.ts'
import { findToldTwice } from './same-line.server.ts'

const kept = {
  where: { status: { not: 'dropped' } },
  select: { amount: true, status: true, requestedAt: true, doneAt: true, toAccount: true },
  orderBy: { requestedAt: 'asc' },
} as const

/**
 * Money that named an order and did not pay it, or paid and is given back: what its shopper has to be told, and whether
 * an account is missing to send it to. What was put aside, or counted elsewhere, is not the shopper's any more.
 */
export async function readMoneyBack(call: Call, orderId: string): Promise<MoneyBack> {
  const [transfers, all, account] = await Promise.all([
    call.db.bankTransaction.findMany({
      where: {
        attempt: { payment: { orderId } },
        ...{ match: { in: ['under', 'over', 'late', 'duplicate'] }, amount: { gt: 0n } },
      },
      select: {
        ...{ id: true, provider: true, accountNumber: true, amount: true, purpose: true, at: true },
        ...{ match: true, setAside: true, refunds: kept },
        uses: { where: { freedAt: null }, select: { amount: true } },
      },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    }),
    call.db.refund.findMany({ ...kept, where: { ...ofOrder(orderId), ...kept.where } }),
    call.db.refundAccount.findUnique({ where: { orderId } }),
  ])
  // Told twice is no further money: nothing of it can come back.
  const toldTwice = await findToldTwice(call, transfers)
  const shown = transfers.flatMap(({ id, provider, amount, match, setAside, uses, refunds, at }) => {
    const gone = sumDong([...uses, ...refunds].map((part) => part.amount))
    const rest = toldTwice.has(id) ? 0n : amount - setAside - gone
    if (rest <= 0n && refunds.length === 0) return []
    const back = refunds.map((refund) => ({ ...refund, at: refund.doneAt ?? refund.requestedAt }))
    const atBank = !gatewayNames.includes(provider)
    return [{ transferId: id, why: whyOf(match), at, rest, atBank, refunds: back }]
  })
  const lacking = all.some((one) => one.status === 'awaiting_operator' && one.toAccount === null)
  const coming = shown.some(({ rest, atBank }) => rest > 0n && atBank)
  const bank = call.ports.payments.banks.find(({ bin }) => bin === account?.bankBin)?.name
  return {
    transfers: shown.map(({ transferId, why, at, rest, refunds }) => ({
      ...{ transferId, why, at, rest },
      refunds: refunds.map((one) => ({ amount: one.amount, status: one.status, at: one.at })),
    })),
    account: account && {
      bank: bank ?? account.bankBin,
      ending: account.account.slice(-4),
      holder: account.holder,
    },
    asks: account === null && (lacking || coming),
  }
}

const whys = ['under', 'over', 'late', 'duplicate'] as const
const whyOf = (match: string) => whys.find((why) => why === match) ?? 'over'
