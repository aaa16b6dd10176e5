import { namesOf } from '#app/features/identity/index.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import { bearableParts } from '../decide-dispute.server.ts'
import { restOfDispute } from '../disputed-money.ts'
import { readDisputedMoney } from '../read-disputed-money.server.ts'
import type { DisputeBearer, DisputeState } from '#app/platform/db/generated/enums.ts'

const PAGE = 30

/** A payer's bank wants money back, or has decided about it. */
export interface DisputeRow {
  /** Our own id. */
  readonly id: string
  readonly gateway: string
  /** As the gateway calls it: to be named when answering there. */
  readonly disputeId: string
  readonly paymentId: string
  readonly orderCode: string
  readonly amount: bigint
  readonly state: DisputeState
  /** The gateway's word. */
  readonly reason: string
  readonly openedAt: Date
  readonly closedAt: Date | null
  /** Who bears a lost one; null until somebody has decided. */
  readonly bearer: DisputeBearer | null
}

/** A dispute with what is decided about it, or can be. */
export interface DisputeView extends DisputeRow {
  /** Why it was decided so, and by whom; null while it was not. */
  readonly decision: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  /** Đồng that somebody bears, or has to: what was owed back of it anyway is none of that. */
  readonly rest: bigint
  /** The sellers' parts that the payment paid: `left`, what its seller can bear, and `bears`, what it does; đồng. */
  readonly parts: readonly {
    readonly sellerOrderId: string
    readonly code: string
    readonly seller: string
    readonly amount: bigint
    readonly left: bigint
    readonly bears: bigint
  }[]
}

/** Those that a person has to do something about: to answer the bank, or to say who bears what is lost. */
export const waitingDisputes = {
  OR: [{ state: 'opened' }, { state: 'lost', bearer: null }],
} as const satisfies Prisma.DisputeWhereInput

const select = {
  ...{ id: true, gateway: true, disputeId: true, paymentId: true, amount: true, state: true, reason: true },
  ...{ openedAt: true, closedAt: true, bearer: true },
  payment: { select: { order: { select: { code: true } } } },
} as const satisfies Prisma.DisputeSelect

/** Card disputes that wait for a person, the oldest first; or those that are over, the newest first. */
export async function listDisputes(
  call: Call,
  { page = 1, over = false }: { readonly page?: number; readonly over?: boolean } = {},
): Promise<{ rows: DisputeRow[]; total: number }> {
  const where = over ? { NOT: waitingDisputes } : waitingDisputes
  const [disputes, total] = await Promise.all([
    call.db.dispute.findMany({
      where,
      select,
      orderBy: [{ openedAt: over ? 'desc' : 'asc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    call.db.dispute.count({ where }),
  ])
  return {
    rows: disputes.map(({ payment, ...dispute }) => ({ ...dispute, orderCode: payment.order.code })),
    total,
  }
}

/** One card dispute by our own id; null where there is none. */
export async function readDispute(call: Call, id: string): Promise<DisputeView | null> {
  const dispute = await call.db.dispute.findUnique({
    where: { id },
    select: {
      ...select,
      ...{ decision: true, decidedById: true, decidedAt: true, shares: true },
      payment: {
        select: {
          order: { select: { code: true } },
          covers: {
            select: {
              ...{ sellerOrderId: true, amount: true },
              sellerOrder: { select: { code: true, seller: { select: { name: true } } } },
            },
            orderBy: { sellerOrderId: 'asc' },
          },
        },
      },
    },
  })
  if (!dispute) return null
  const { payment, shares, decidedById, ...row } = dispute
  const money = await readDisputedMoney(call, dispute.paymentId)
  const left = new Map(bearableParts(money, id).map((part) => [part.sellerOrderId, part.amount]))
  const names = await namesOf(call, [decidedById])
  const bearing = new Map(shares.map((share) => [share.sellerOrderId, share.amount]))
  return {
    ...{ ...row, orderCode: payment.order.code },
    rest: restOfDispute(dispute, money.refunds),
    decidedBy: decidedById && (names.get(decidedById) ?? null),
    parts: payment.covers.map(({ sellerOrderId, amount, sellerOrder }) => ({
      ...{ sellerOrderId, code: sellerOrder.code, seller: sellerOrder.seller.name, amount },
      left: left.get(sellerOrderId) ?? 0n,
      bears: bearing.get(sellerOrderId) ?? 0n,
    })),
  }
}
