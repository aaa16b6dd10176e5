import { fail, ok, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import type { Prisma } from '#app/platform/db/generated/client.ts'
import type { RefundStatus } from '#app/platform/db/generated/enums.ts'
import { isAtGateway } from '../refund.machine.ts'
import { sendRefund } from '../send-refund.server.ts'

const SHOWN = 100

/** A refund that a gateway sends. */
export interface GatewayRefund {
  readonly refundId: string
  readonly amount: bigint
  readonly reason: string
  readonly status: 'to_send' | 'under_way'
  readonly gateway: string
  readonly gatewayReference: string | null
  /** How often the gateway was asked, and when next; null: it will not be asked again. */
  readonly asked: number
  readonly askAt: Date | null
  readonly requestedAt: Date
  readonly paymentId: string | null
  readonly orderCode: string | null
}

/** What gateways are asked to give back and have not yet given, the oldest first. */
export async function listGatewayRefunds(call: Call): Promise<{ rows: GatewayRefund[]; total: number }> {
  const where: Prisma.RefundWhereInput = { status: { in: ['to_send', 'under_way'] } }
  const [refunds, total] = await Promise.all([
    call.db.refund.findMany({
      where,
      select: {
        ...{ id: true, amount: true, reason: true, status: true, gateway: true, gatewayReference: true },
        ...{ asked: true, askAt: true, requestedAt: true, paymentId: true },
        payment: { select: { order: { select: { code: true } } } },
      },
      orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
      take: SHOWN,
    }),
    call.db.refund.count({ where }),
  ])
  const rows = refunds.map(({ id, status, gateway, payment, ...refund }): GatewayRefund => ({
    ...refund,
    refundId: id,
    status: status === 'under_way' ? 'under_way' : 'to_send',
    gateway: gateway ?? '',
    orderCode: payment?.order.code ?? null,
  }))
  return { rows, total }
}

/**
 * An operator has a gateway asked at once, without waiting for the next turn: about what it is sending, and about what
 * it declined before a person sends it. Nothing is sent twice by it: the gateway knows the refund by our own id.
 * @returns how the refund stands afterwards; or `payment:failure.not_there`, `.refund_done`
 */
export async function askRefundNow(call: Call, refundId: string): Promise<Result<{ status: RefundStatus }>> {
  const before = await call.db.refund.findUnique({
    where: { id: refundId },
    select: { status: true, attemptId: true },
  })
  if (!before) return fail('payment:failure.not_there')
  const isTheirs = isAtGateway(before.status) || before.status === 'awaiting_operator'
  if (!isTheirs || !before.attemptId) return fail('payment:failure.refund_done')
  await audit(call, { action: 'payments.refund-asked', subjectType: 'Refund', subjectId: refundId })
  await sendRefund(call, refundId)
  const { status } = await call.db.refund.findUniqueOrThrow({
    where: { id: refundId },
    select: { status: true },
  })
  return ok({ status })
}
