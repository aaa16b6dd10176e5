import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import { userIdOf } from '#app/platform/actor.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { lockOrder } from '../lock-order.server.ts'
import { takeCash } from '../send-seller-order.server.ts'
import { readPart } from '../seller-order-step.server.ts'
import { judgeLine } from './judge-line.ts'
import { tellBookedLater } from './tell-booked-later.server.ts'

export interface ResolveLineInput {
  readonly lineId: string
  /** `book`: the carrier truly took this amount; `leave`: nothing is booked. */
  readonly how: 'book' | 'leave'
  /** Whose cash it is, where the line's code names no part or several: the part's code. */
  readonly part?: string | undefined
  readonly reason: string
}

/**
 * An operator ends a difference between a carrier's file and what we know, with the reason. Booked, the parcel counts
 * as paid and what the door did not give is a difference of the books.
 * @returns nothing; or beside `reason` `order:failure.reason`, beside `part` `order:failure.not_there`, without a field
 *   the same where it is ended already, `order:failure.not_bookable` where there is no cash of it to book
 */
export async function resolveLine(call: Call, input: ResolveLineInput): Promise<Result<undefined>> {
  const { lineId, how } = input
  const reason = input.reason.trim()
  if (reason === '') return failAt('reason', 'order:failure.reason')
  const found = await call.db.remittanceLine.findUnique({
    where: { id: lineId },
    select: { sellerOrder: { select: wanted } },
  })
  if (!found) return fail('order:failure.not_there')
  const sellerOrder = found.sellerOrder ?? (await findNamed(call, input))
  if (how === 'book' && input.part && !sellerOrder) return failAt('part', 'order:failure.not_there')
  return call.inTransaction(async (call) => {
    if (sellerOrder) await lockOrder(call, sellerOrder.orderId)
    await call.db.$queryRaw`select "id" from "RemittanceLine" where "id" = ${lineId}::uuid for update`
    const line = await call.db.remittanceLine.findUniqueOrThrow({
      where: { id: lineId },
      include: { remittance: { select: { carrier: true } } },
    })
    if (line.resolvedAt !== null || line.match === 'booked') return fail('order:failure.not_there')
    if (how === 'book') {
      if (!sellerOrder || line.collected === 0n) return fail('order:failure.not_bookable')
      const part = await readPart(call, sellerOrder.id)
      const judged = judgeLine(line.collected, [{ ...part, method: part.order.method, cashHolder: null }])
      if (part.cashReceived !== null || (judged !== 'differs' && judged !== 'booked')) {
        return fail('order:failure.not_bookable')
      }
      const { carrier } = line.remittance
      await takeCash(call, part, { holder: 'carrier', carrier, amount: line.collected })
      await tellBookedLater(call, { ...line, sellerOrderId: part.id })
    }
    await call.db.remittanceLine.update({
      where: { id: lineId },
      data: {
        ...{ resolution: reason, resolvedById: userIdOf(call.actor), resolvedAt: call.clock.now() },
        ...(how === 'book' &&
          sellerOrder && {
            ...{ booksPartId: sellerOrder.id, sellerOrderId: sellerOrder.id },
            expected: line.expected ?? sellerOrder.total,
          }),
      },
    })
    const details = { how, reason }
    await audit(call, {
      action: 'ordering.remittance-line',
      subjectType: 'RemittanceLine',
      subjectId: lineId,
      details,
    })
    return ok()
  })
}

const wanted = { id: true, orderId: true, total: true } as const

/** The part that an operator names; spaces around it and small letters do not matter. */
async function findNamed(call: Call, { how, part }: ResolveLineInput) {
  const code = part?.trim().toUpperCase() ?? ''
  if (how !== 'book' || code === '') return null
  return call.db.sellerOrder.findUnique({ where: { code }, select: wanted })
}
