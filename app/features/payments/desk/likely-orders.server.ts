import { readPhone } from '#app/features/identity/index.ts'
import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { UnmatchedTransfer } from '../payments.types.ts'
import { used } from '../use-money.server.ts'
import type { LikelyOrder, LikelyReason } from './likely-order.types.ts'
import { MOST_WRONG, signsWrong } from './near-reference.ts'

const DAY = 24 * 60 * 60 * 1000
/** Who orders and pays does both within a few days. */
const APART = 3 * DAY
/** Unpaid orders of those days that references are compared with, the newest first. */
const MOST_COMPARED = 1_000
const SHOWN = 5

const select = {
  ...{ id: true, amount: true, status: true, createdAt: true, payeeSellerId: true },
  order: { select: { code: true, buyerName: true, buyerPhone: true } },
  attempts: { select: { reference: true } },
  uses: used,
} as const satisfies Prisma.PaymentSelect

type Payment = Prisma.PaymentGetPayload<{ select: typeof select }>
type Transfer = Pick<UnmatchedTransfer, 'transferId' | 'accountNumber' | 'purpose' | 'at' | 'rest' | 'match'>

/**
 * The orders that money without a readable reference may be meant for: they wait for money or have lately ceased to, and
 * have its very amount, a reference that is almost in the purpose, or a phone that stands in it.
 * @returns by the ids of the transfers; the likeliest first
 */
export async function readLikelyOrders(
  call: Call,
  transfers: readonly Transfer[],
): Promise<ReadonlyMap<string, readonly LikelyOrder[]>> {
  const unknown = transfers.filter(({ match, rest }) => match === 'unknown' && rest > 0n)
  if (unknown.length === 0) return new Map()
  const between = ({ at }: Transfer) => ({
    gte: new Date(at.getTime() - APART),
    lte: new Date(at.getTime() + APART),
  })
  const waits: Prisma.PaymentWhereInput = {
    status: { in: ['open', 'expired'] },
    method: { not: 'cash_on_delivery' },
  }
  const find = (OR: Prisma.PaymentWhereInput[], take: number) =>
    call.db.payment.findMany({ where: { ...waits, OR }, select, orderBy: { createdAt: 'desc' }, take })
  const lists = await Promise.all([
    find(
      unknown.map((one) => ({ amount: one.rest, createdAt: between(one) })),
      20 * unknown.length,
    ),
    find(
      unknown.flatMap((one) =>
        phonesIn(one.purpose).map((buyerPhone) => ({ order: { buyerPhone, createdAt: between(one) } })),
      ),
      20 * unknown.length,
    ),
    find(
      unknown.map((one) => ({ createdAt: between(one) })),
      MOST_COMPARED,
    ),
  ])
  const payments = [...new Map(lists.flat().map((payment) => [payment.id, payment])).values()]
  return new Map(unknown.map((one) => [one.transferId, likeliest(call, one, payments)]))
}

function likeliest(call: Call, transfer: Transfer, payments: readonly Payment[]): LikelyOrder[] {
  const apart = ({ createdAt }: Payment) => Math.abs(createdAt.getTime() - transfer.at.getTime())
  // Money pays only what is owed where it lies.
  const ofMarket = transfer.accountNumber === call.ports.payments.marketAccount.account
  const phones = phonesIn(transfer.purpose)
  return payments
    .filter((payment) => apart(payment) <= APART && (payment.payeeSellerId === null) === ofMarket)
    .map((payment) => ({ payment, reasons: reasonsFor(transfer, payment, phones) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => weigh(b.reasons) - weigh(a.reasons) || apart(a.payment) - apart(b.payment))
    .slice(0, SHOWN)
    .map(({ payment, reasons }) => {
      const missing = missingOf(payment)
      const { id, status, createdAt, order } = payment
      return {
        ...{ paymentId: id, orderCode: order.code, buyerName: order.buyerName, status, createdAt, missing },
        reasons,
        // Goods that were let go are taken back for their whole money only.
        assignable: status === 'open' || missing === transfer.rest,
      }
    })
}

function reasonsFor(transfer: Transfer, payment: Payment, phones: readonly string[]): LikelyReason[] {
  const near = payment.attempts.some(({ reference }) => signsWrong(transfer.purpose, reference) <= MOST_WRONG)
  return [
    ...(near ? (['reference'] as const) : []),
    ...(phones.includes(payment.order.buyerPhone) ? (['phone'] as const) : []),
    ...(missingOf(payment) === transfer.rest ? (['amount'] as const) : []),
  ]
}

const weights: Readonly<Record<LikelyReason, number>> = { reference: 4, phone: 2, amount: 1 }
const weigh = (reasons: readonly LikelyReason[]) => reasons.reduce((sum, reason) => sum + weights[reason], 0)

const missingOf = ({ amount, uses }: Payment) => amount - sumDong(uses.map((use) => use.amount))

/** Phone numbers in a purpose, E.164; written in groups or in one. */
function phonesIn(purpose: string): string[] {
  const text = purpose.replace(/(?<=\d)[ .-]+(?=\d)/g, '')
  const numbers = text.match(/(?<!\d)(?:0|84)\d{9}(?!\d)/g) ?? []
  return numbers.flatMap((number) => readPhone(number) ?? [])
}
