import { giveBackInHand } from '#app/features/payments/index.server.ts'
import { vnDay } from '#app/kernel/clock.ts'
import { fail, ok, type Result } from '#app/kernel/result.ts'
import { audit } from '#app/platform/audit/audit.server.ts'
import type { Call } from '#app/platform/call.ts'
import { cancelPart, returnPart } from '../end-seller-order.server.ts'
import { lockOrder } from '../lock-order.server.ts'
import { readPart, type LockedPart } from '../seller-order-step.server.ts'
import { completeStallSale } from './complete-stall-sale.server.ts'
import { isHeldByMarket, mayDecideMoney, stallSalesOf } from './stall.access.server.ts'

/** Why a sale at the stall ended: keys, since nobody is asked for a reason. */
export const CANCELLED = 'stall:reason.cancelled'
export const UNDONE = 'stall:reason.undone'
export const GIVEN_UP = 'stall:reason.given_up'

/**
 * The buyer does not pay by the code after all: the goods are free again, and money that still comes goes to the
 * operator's desk. Twice is once.
 * @returns `stall:failure.not_there`, `.paid_already`
 */
export async function cancelStallSale(
  call: Call,
  { code }: { readonly code: string },
): Promise<Result<undefined>> {
  return onSale(call, code, async (call, part) => {
    if (part.status === 'cancelled') return ok()
    if (part.status !== 'awaiting_payment') return fail('stall:failure.paid_already')
    return cancelPart(call, part, CANCELLED)
  })
}

/**
 * Takes a sale of today back: goods onto the shelf, cash out of the seller's till into the buyer's hand, whichever way
 * was paid. Where the market holds what was paid, only by who may decide about money, and operators read of it. Twice
 * is once.
 * @returns `stall:failure.not_there`, `.not_done` (it is not complete), `.another_day`, `.needs_money_right`
 */
export async function undoStallSale(
  call: Call,
  { code }: { readonly code: string },
): Promise<Result<undefined>> {
  return onSale(call, code, async (call, part) => {
    if (part.status === 'returned') return ok()
    if (part.status !== 'delivered') return fail('stall:failure.not_done')
    if (vnDay(part.placedAt ?? new Date(0)) !== vnDay(call.clock.now()))
      return fail('stall:failure.another_day')
    const held = await isHeldByMarket(call, part.id)
    if (held && !mayDecideMoney(call)) return fail('stall:failure.needs_money_right')
    const returned = await returnPart(call, part, { reason: UNDONE, sellable: true })
    if (!returned.ok) return returned
    const given = await giveBackInHand(call, part.id)
    if (!given.ok) throw new Error(`cash that was given back could not be booked: ${given.failure.key}`)
    if (held) {
      await audit(call, {
        ...{ action: 'ordering.stall-sale-taken-back', subjectType: 'SellerOrder', subjectId: part.id },
        details: { code, amount: part.total.toString() },
      })
    }
    return ok()
  })
}

/**
 * The seller says that the goods of a sale whose money came late went over the counter. Twice is once.
 * @returns `stall:failure.not_there`, `.not_done` (it waits for no hand), and those of `packOut`
 */
export async function handStallSaleOver(
  call: Call,
  { code }: { readonly code: string },
): Promise<Result<undefined>> {
  return onSale(call, code, async (call, part) => {
    if (part.status === 'delivered') return ok()
    if (part.status !== 'placed' && part.status !== 'accepted') return fail('stall:failure.not_done')
    return completeStallSale(call, part.id)
  })
}

/**
 * The buyer of a sale whose money came late has gone without the goods: they are free again, and the money is asked
 * back through the one refund door. Twice is once.
 * @returns `stall:failure.not_there`, `.not_done` (the goods have left, or nothing was paid)
 */
export async function giveUpStallSale(
  call: Call,
  { code }: { readonly code: string },
): Promise<Result<undefined>> {
  return onSale(call, code, async (call, part) => {
    if (part.status === 'cancelled') return ok()
    if (part.status !== 'placed' && part.status !== 'accepted') return fail('stall:failure.not_done')
    return cancelPart(call, part, GIVEN_UP)
  })
}

async function onSale(
  call: Call,
  code: string,
  work: (
    call: Call,
    part: LockedPart & { readonly placedAt: Date | null; readonly total: bigint },
  ) => Promise<Result<undefined>>,
): Promise<Result<undefined>> {
  const sale = await call.db.sellerOrder.findFirst({
    where: { AND: [stallSalesOf(call), { order: { code } }] },
    select: { id: true, orderId: true },
  })
  if (!sale) return fail('stall:failure.not_there')
  return call.inTransaction(async (call) => {
    await lockOrder(call, sale.orderId)
    const rest = await call.db.sellerOrder.findUniqueOrThrow({
      where: { id: sale.id },
      select: { placedAt: true, total: true },
    })
    return work(call, { ...(await readPart(call, sale.id)), ...rest })
  })
}
