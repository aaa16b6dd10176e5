import { namesOf } from '#app/features/identity/index.server.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { RefundTask } from './payments.types.ts'
import { readRefundLimit } from './refund-limit.server.ts'
import { maySend } from './refund-limit.ts'

/** What the payer reads on the transfer: ASCII, at most 25 signs. */
const PURPOSE = 'HOAN TIEN'

const orderSelect = { select: { code: true, buyerName: true, buyerPhone: true } } as const
const paymentSelect = {
  select: {
    payeeSellerId: true,
    order: orderSelect,
    covers: { select: { sellerOrder: { select: { code: true } } } },
    disputes: { select: { id: true, state: true }, orderBy: { openedAt: 'desc' }, take: 1 },
  },
} as const

/** What `asRefundTasks` tells of a refund, for a select. */
export const taskSelect = {
  ...{ id: true, amount: true, reason: true, status: true, gateway: true, declined: true },
  ...{ requestedAt: true, toBankBin: true, toAccount: true, toHolder: true, proof: true, toSetById: true },
  ...{ requestedById: true, doneById: true, doneAt: true, paymentId: true, attemptId: true },
  ...{ alsoSentAt: true, heldBySellerId: true },
  payment: paymentSelect,
  transfer: { select: { purpose: true, attempt: { select: { payment: paymentSelect } } } },
} as const satisfies Prisma.RefundSelect

type Refund = Prisma.RefundGetPayload<{ select: typeof taskSelect }>

/** Refunds as people work through them, with the names of who did what. */
export async function asRefundTasks(call: Call, refunds: readonly Refund[]): Promise<RefundTask[]> {
  const names = await namesOf(
    call,
    refunds.flatMap(({ requestedById, doneById, toSetById }) => [requestedById, doneById, toSetById]),
  )
  const me = userIdOf(call.actor)
  const [limit, attempts, sellers] = await Promise.all([
    readRefundLimit(call),
    call.db.paymentAttempt.findMany({
      where: { id: { in: refunds.flatMap(({ attemptId }) => attemptId ?? []) } },
      select: { id: true, gateway: true },
    }),
    call.db.seller.findMany({
      where: { id: { in: refunds.flatMap((refund) => payeeOf(refund) ?? []) } },
      select: { id: true, name: true },
    }),
  ])
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  return refunds.map((refund) => ({
    ...toTask(call, refund),
    requestedBy: nameOf(refund.requestedById),
    doneBy: nameOf(refund.doneById),
    destinationBy: nameOf(refund.toSetById),
    needsAnother:
      refund.toAccount !== null &&
      payeeOf(refund) === null &&
      !maySend({ amount: refund.amount, setById: refund.toSetById }, { limit, me }),
    askable: attempts.find(({ id }) => id === refund.attemptId)?.gateway ?? null,
    seller: sellers.find(({ id }) => id === payeeOf(refund))?.name ?? null,
  }))
}

const payeeOf = ({ payment, transfer, heldBySellerId }: Refund) =>
  heldBySellerId ?? (payment ?? transfer?.attempt?.payment)?.payeeSellerId ?? null

function toTask(
  call: Call,
  refund: Refund,
): Omit<RefundTask, 'requestedBy' | 'doneBy' | 'destinationBy' | 'needsAnother' | 'askable' | 'seller'> {
  const { toBankBin, toAccount, toHolder } = refund
  const known = toBankBin !== null && toAccount !== null && toHolder !== null
  const destination = known ? { bin: toBankBin, account: toAccount, holder: toHolder } : null
  // Money that did not fit still named its order: its buyer is whom to call.
  const payment = refund.payment ?? refund.transfer?.attempt?.payment
  const order = payment?.order
  const purpose = order ? `${PURPOSE} ${order.code.replace('-', '')}` : PURPOSE
  return {
    refundId: refund.id,
    amount: refund.amount,
    reason: refund.reason,
    status: refund.status,
    gateway: refund.gateway,
    declined: refund.declined,
    paymentId: refund.paymentId,
    inCash: refund.heldBySellerId !== null,
    requestedAt: refund.requestedAt,
    orderCode: order?.code ?? null,
    parts: (payment?.covers ?? []).map(({ sellerOrder }) => sellerOrder.code),
    buyerName: order?.buyerName ?? null,
    buyerPhone: order?.buyerPhone ?? null,
    destination,
    payoutPayload: destination && call.ports.payments.payoutCode(destination, refund.amount, purpose),
    transferPurpose: refund.transfer?.purpose ?? null,
    proof: refund.proof,
    dispute: payment?.disputes[0] ?? null,
    doneAt: refund.doneAt,
    alsoSentAt: refund.alsoSentAt,
  }
}
