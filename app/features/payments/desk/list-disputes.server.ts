import type { Call } from '#app/platform/call.ts'
import type { DisputeState } from '#app/platform/db/generated/enums.ts'

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
}

/** Card disputes: those that are open first, then the newest. */
export async function listDisputes(
  call: Call,
  { page = 1 }: { readonly page?: number } = {},
): Promise<{ rows: DisputeRow[]; total: number; open: number }> {
  const [disputes, total, open] = await Promise.all([
    call.db.dispute.findMany({
      include: { payment: { select: { order: { select: { code: true } } } } },
      // The states stand in this order: opened, won, lost.
      orderBy: [{ state: 'asc' }, { openedAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * PAGE,
      take: PAGE,
    }),
    call.db.dispute.count(),
    call.db.dispute.count({ where: { state: 'opened' } }),
  ])
  return {
    rows: disputes.map(({ payment, ...dispute }) => ({ ...dispute, orderCode: payment.order.code })),
    total,
    open,
  }
}
