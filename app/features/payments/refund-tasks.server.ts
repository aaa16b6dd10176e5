import { roleMay } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { RefundStatus, RefundTask } from './payments.types.ts'
import { ofSender, type RefundSender } from './refund-sender.server.ts'
import { asRefundTasks, taskSelect } from './refund-task.server.ts'

/** So many refunds stand on one page of a list. */
export const REFUNDS_A_PAGE = 30

/** Money that a person has to send, or has sent or dropped. Looking at it is recorded: it names shoppers. */
export async function listRefundTasks(
  call: Call,
  input: { readonly status?: RefundStatus; readonly sender?: RefundSender; readonly page?: number },
): Promise<{ rows: RefundTask[]; total: number }> {
  const { status = 'awaiting_operator', sender, page = 1 } = input
  const where = { status, ...(sender && ofSender(sender)) }
  const [refunds, total] = await Promise.all([
    call.db.refund.findMany({
      where,
      select: taskSelect,
      // What waits begins with what has waited longest, history with what was done last.
      orderBy:
        status === 'awaiting_operator'
          ? [{ requestedAt: 'asc' }, { id: 'asc' }]
          : [{ doneAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      skip: (page - 1) * REFUNDS_A_PAGE,
      take: REFUNDS_A_PAGE,
    }),
    call.db.refund.count({ where }),
  ])
  if (refunds.length > 0) {
    await audit(call, { action: 'payments.refunds-looked-at', subjectType: 'Refund', subjectId: status })
  }
  return { rows: await asRefundTasks(call, refunds), total }
}

/**
 * What a seller has to give back of one of its parts, or of all, and what it has given back: money that its own
 * account or hand took. What waits stands first. With the buyer's account: only for staff with the right to money.
 * @param code of the part
 */
export async function listSellerRefunds(
  call: Call,
  { code, waiting = false }: { readonly code?: string; readonly waiting?: boolean },
): Promise<RefundTask[]> {
  const { actor } = call
  if (actor.kind !== 'person' || !actor.staff || !roleMay(actor.staff.role, 'money')) return []
  const refunds = await call.db.refund.findMany({
    where: {
      status: waiting ? 'awaiting_operator' : { in: ['awaiting_operator', 'done'] },
      ...ofSeller(actor.staff.sellerId, code),
    },
    select: taskSelect,
    ...{ orderBy: waitingFirst, take: REFUNDS_A_PAGE },
  })
  return asRefundTasks(call, refunds)
}

/** As above of one part, for all of its seller's staff: how much, and whether it is sent; no buyer and no account. */
export async function listSellerRefundNotes(
  call: Call,
  code: string,
): Promise<Pick<RefundTask, 'refundId' | 'amount' | 'status' | 'proof'>[]> {
  const { actor } = call
  if (actor.kind !== 'person' || !actor.staff) return []
  const refunds = await call.db.refund.findMany({
    where: { status: { in: ['awaiting_operator', 'done'] }, ...ofSeller(actor.staff.sellerId, code) },
    select: { id: true, amount: true, status: true, proof: true },
    ...{ orderBy: waitingFirst, take: REFUNDS_A_PAGE },
  })
  return refunds.map(({ id, ...refund }) => ({ refundId: id, ...refund }))
}

const waitingFirst = [
  { status: 'asc' },
  { requestedAt: 'asc' },
  { id: 'asc' },
] satisfies Prisma.RefundOrderByWithRelationInput[]

function ofSeller(sellerId: string, code: string | undefined): Prisma.RefundWhereInput {
  const payment = { payeeSellerId: sellerId, ...(code && { covers: { some: { sellerOrder: { code } } } }) }
  const cash = { heldBySellerId: sellerId, ...(code && { sellerOrder: { code } }) }
  return { OR: [{ payment }, { transfer: { attempt: { payment } } }, cash] }
}
