import { namesOf } from '#app/features/identity/index.server.ts'
import { sumDong } from '#app/kernel/money.ts'
import { userIdOf } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { DoubleRefundState } from '#app/platform/db/generated/enums.ts'
import { mayConfirm, waitingDoubles } from '../double-refund.machine.ts'
import type { RefundTask } from '../payments.types.ts'
import { asRefundTasks, taskSelect } from '../refund-task.server.ts'
import { findToldTwice } from '../same-line.server.ts'
import { unmatched } from '../transfer-desk.server.ts'
import { used } from '../use-money.server.ts'

const PAGE = 30
const CANDIDATES = 50

/** A refund that went out twice: what the gateway did, what a person did, and how the case stands. */
export interface DoubleRefundCase {
  readonly task: RefundTask
  readonly state: DoubleRefundState
  /** When its gateway told that it had sent it too. */
  readonly since: Date
  readonly gatewayReference: string | null
  /** Đồng that the shopper still has too much, or the market has lost. */
  readonly missing: bigint
  /** Why it is to be written off; null where nobody asked for that. */
  readonly reason: string | null
  readonly askedBy: string | null
  readonly askedAt: Date | null
  /** Whether who looks at it now may agree to the write-off. */
  readonly mayConfirm: boolean
  readonly closedBy: string | null
  readonly closedAt: Date | null
  readonly returns: readonly DoubleRefundMoney[]
}

/** Money that came back for it. */
export interface DoubleRefundMoney {
  readonly transferId: string
  /** Đồng of it. */
  readonly amount: bigint
  readonly purpose: string
  readonly bankReference: string
  readonly at: Date
  readonly by: string | null
}

/** Money on the desk that can be what a shopper sent back. */
export interface ReturnCandidate {
  readonly transferId: string
  /** Đồng of it that are left. */
  readonly rest: bigint
  readonly purpose: string
  readonly at: Date
}

const select = {
  ...{
    state: true,
    since: true,
    reason: true,
    askedById: true,
    askedAt: true,
    closedById: true,
    closedAt: true,
  },
  refund: { select: { ...taskSelect, gatewayReference: true } },
  returns: {
    select: {
      ...{ transferId: true, amount: true, at: true, byId: true },
      transfer: { select: { purpose: true, bankReference: true } },
    },
    orderBy: { at: 'asc' },
  },
} as const satisfies Prisma.DoubleRefundSelect

/** Refunds that went out twice: those that wait for a person, or those that are closed; the newest first. */
export async function listDoubleRefunds(
  call: Call,
  { closed = false, page = 1 }: { readonly closed?: boolean; readonly page?: number } = {},
): Promise<{ rows: DoubleRefundCase[]; total: number }> {
  const waiting = { state: { in: [...waitingDoubles] } }
  const where = closed ? { NOT: waiting } : waiting
  const [rows, total] = await Promise.all([
    call.db.doubleRefund.findMany({
      ...{ where, select, skip: (page - 1) * PAGE, take: PAGE },
      orderBy: [{ since: 'desc' }, { id: 'desc' }],
    }),
    call.db.doubleRefund.count({ where }),
  ])
  return { rows: await asCases(call, rows), total }
}

/** One of them by its refund, with the money on the desk that may be what came back, the exact amount first. */
export async function readDoubleRefund(
  call: Call,
  refundId: string,
): Promise<{ double: DoubleRefundCase; candidates: ReturnCandidate[] } | null> {
  const row = await call.db.doubleRefund.findUnique({ where: { refundId }, select })
  const [double] = row ? await asCases(call, [row]) : []
  if (!double) return null
  const takesMoney = double.missing > 0n && double.state !== 'taken_back'
  return { double, candidates: takesMoney ? await candidatesFor(call, double) : [] }
}

async function asCases(
  call: Call,
  rows: readonly Prisma.DoubleRefundGetPayload<{ select: typeof select }>[],
): Promise<DoubleRefundCase[]> {
  const [tasks, names] = await Promise.all([
    asRefundTasks(
      call,
      rows.map(({ refund }) => refund),
    ),
    namesOf(
      call,
      rows.flatMap(({ askedById, closedById, returns }) => [
        ...[askedById, closedById],
        ...returns.map(({ byId }) => byId),
      ]),
    ),
  ])
  const nameOf = (id: string | null) => (id ? (names.get(id) ?? null) : null)
  const me = userIdOf(call.actor)
  return rows.flatMap(({ refund, returns, askedById, closedById, ...row }, index): DoubleRefundCase[] => {
    const task = tasks[index]
    if (!task) return []
    return [
      {
        ...{ ...row, task, gatewayReference: refund.gatewayReference },
        missing:
          row.state === 'taken_back' ? 0n : refund.amount - sumDong(returns.map(({ amount }) => amount)),
        ...{ askedBy: nameOf(askedById), closedBy: nameOf(closedById) },
        mayConfirm: row.state === 'write_off_asked' && mayConfirm(askedById, me),
        returns: returns.map(({ transfer, byId, ...money }) => ({ ...money, ...transfer, by: nameOf(byId) })),
      },
    ]
  })
}

/** A shopper sends back after the refund was asked for, not before; who sent it is not said by every bank. */
async function candidatesFor(call: Call, { task, missing }: DoubleRefundCase): Promise<ReturnCandidate[]> {
  const lines = await call.db.bankTransaction.findMany({
    where: {
      ...{ ...unmatched, amount: { gt: 0n }, at: { gte: task.requestedAt } },
      accountNumber: call.ports.payments.marketAccount.account,
    },
    select: {
      ...{
        id: true,
        provider: true,
        accountNumber: true,
        amount: true,
        setAside: true,
        purpose: true,
        at: true,
      },
      uses: used,
      refunds: { where: { status: { not: 'dropped' } }, select: { amount: true } },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: CANDIDATES,
  })
  const toldTwice = await findToldTwice(call, lines)
  const rank = ({ rest }: ReturnCandidate) => (rest === missing ? 0 : 1)
  return lines
    .filter(({ id }) => !toldTwice.has(id))
    .map(({ id, amount, setAside, uses, refunds, purpose, at }) => ({
      ...{ transferId: id, purpose, at },
      rest: amount - setAside - sumDong([...uses, ...refunds].map((part) => part.amount)),
    }))
    .toSorted((a, b) => rank(a) - rank(b))
}
