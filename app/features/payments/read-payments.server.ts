import { sumDong } from '#app/kernel/money.ts'
import type { Call } from '#app/platform/call.ts'
import { AttemptDetails } from './attempt-details.ts'
import { SUPERSEDED } from './pay-payment.server.ts'
import type { PaymentView } from './payments.types.ts'

/** The payments of an order as its page shows them. Who may see the order is the caller's question. */
export async function readPayments(call: Call, orderId: string): Promise<PaymentView[]> {
  const payments = await call.db.payment.findMany({
    where: { orderId },
    select: {
      id: true,
      method: true,
      amount: true,
      status: true,
      paidAt: true,
      attempts: {
        select: { status: true, details: true, expiresAt: true, amount: true, endCode: true },
        orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
        take: 2,
      },
      refunds: {
        where: { status: { not: 'dropped' } },
        select: { amount: true, status: true, requestedAt: true, doneAt: true },
        orderBy: { requestedAt: 'asc' },
      },
    },
    orderBy: { id: 'asc' },
  })
  return payments.map(({ id, attempts, refunds, ...payment }) => {
    const [attempt, before] = attempts
    const details = attempt?.status === 'open' ? AttemptDetails.parse(attempt.details) : null
    return {
      ...payment,
      paymentId: id,
      expiresAt: attempt?.expiresAt ?? null,
      transfer: details?.kind === 'transfer' ? details : null,
      asked: attempt?.amount ?? payment.amount,
      payPage: payPageOf(details),
      starting: details?.kind === 'not-started',
      lastEnd: payment.status === 'open' ? (endOf(attempt) ?? endOf(before)) : null,
      refunds: refunds.map((refund) => ({
        amount: refund.amount,
        status: refund.status,
        at: refund.doneAt ?? refund.requestedAt,
      })),
    }
  })
}

function payPageOf(details: AttemptDetails | null): string | null {
  if (details?.kind === 'redirect') return details.url
  return details?.kind === 'transfer' ? details.page : null
}

/** A superseded attempt was ended by us, not by what happened at the gateway. */
function endOf(
  attempt: { readonly status: PaymentView['status']; readonly endCode: string | null } | undefined,
) {
  if (!attempt || attempt.endCode === SUPERSEDED) return null
  const { status } = attempt
  return status === 'failed' || status === 'expired' || status === 'cancelled' ? status : null
}

/** One part's share of a payment: what giving it back, or taking it at the door, is about. */
export interface PaymentShare {
  readonly paymentId: string
  readonly status: PaymentView['status']
  readonly method: PaymentView['method']
  /** Đồng of this part. */
  readonly share: bigint
  /** Đồng of it that are given back already, or on their way. */
  readonly givenBack: bigint
  /** The parts that the payment covers. */
  readonly covered: readonly string[]
}

/** The payments that cover one seller's part. */
export async function readShares(call: Call, sellerOrderId: string): Promise<PaymentShare[]> {
  const covers = await call.db.paymentCover.findMany({
    where: { sellerOrderId },
    select: {
      amount: true,
      payment: {
        select: {
          ...{ id: true, status: true, method: true, covers: { select: { sellerOrderId: true } } },
          refunds: { where: { sellerOrderId, status: { not: 'dropped' } }, select: { amount: true } },
        },
      },
    },
    orderBy: { paymentId: 'asc' },
  })
  return covers.map(({ amount, payment }) => ({
    paymentId: payment.id,
    status: payment.status,
    method: payment.method,
    share: amount,
    givenBack: sumDong(payment.refunds.map((refund) => refund.amount)),
    covered: payment.covers.map((cover) => cover.sellerOrderId),
  }))
}
