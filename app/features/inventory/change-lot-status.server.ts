import { addDays, dateColumnOf, vnDay } from '#app/kernel/clock.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { LotStatus } from '#app/platform/db/generated/enums.ts'
import { lotMachine } from './lot.machine.ts'
import { lotsOf } from './lot.access.server.ts'
import { withLockedStock } from './locked-stock.server.ts'
import { recordLotEvent, type LotEventKind } from './record-lot-event.server.ts'

export interface LotAndReason {
  readonly code: string
  readonly reason: string
}

/** Takes a lot off sale for a while. @returns `lots:failure.not_there`, `.reason`, `.not_now` when it cannot be */
export async function holdLot(call: Call, input: LotAndReason): Promise<Result<undefined>> {
  return changeLot(call, input, 'held', 'held')
}

/** Puts a held lot on sale again. Failures as `holdLot`. */
export async function reopenLot(call: Call, input: LotAndReason): Promise<Result<undefined>> {
  return changeLot(call, input, 'open', 'reopened')
}

/**
 * Closes every lot whose last day is past; a job's, daily. Goods that are still held for orders stay held: their
 * seller has to choose another lot or to cancel.
 */
export async function expireLots(call: Call): Promise<number> {
  const yesterday = addDays(vnDay(call.clock.now()), -1)
  const over = await call.db.lot.findMany({
    where: { status: { in: ['open', 'held'] }, expiresOn: { lte: dateColumnOf(yesterday) } },
    select: { id: true, productId: true },
    orderBy: { id: 'asc' },
  })
  for (const lot of over) {
    await withLockedStock(call, [lot.productId], async (call) => {
      const claimed = await call.db.lot.updateMany({
        where: { id: lot.id, status: { in: ['open', 'held'] } },
        data: { status: 'expired' },
      })
      if (claimed.count > 0) await recordLotEvent(call, lot.id, 'expired')
    })
  }
  return over.length
}

async function changeLot(
  call: Call,
  { code, reason }: LotAndReason,
  to: LotStatus,
  event: LotEventKind,
): Promise<Result<undefined>> {
  if (reason.trim() === '') return failAt('reason', 'lots:failure.reason')
  const lot = await call.db.lot.findFirst({
    where: { code, ...lotsOf(call.actor) },
    select: { id: true, productId: true },
  })
  if (!lot) return fail('lots:failure.not_there')
  return withLockedStock(call, [lot.productId], async (call) => {
    const now = await call.db.lot.findUniqueOrThrow({ where: { id: lot.id }, select: { status: true } })
    if (!lotMachine.canGo(now.status, to)) return fail('lots:failure.not_now')
    await call.db.lot.update({
      where: { id: lot.id },
      data: { status: to, statusReason: to === 'open' ? null : reason.trim() },
    })
    await recordLotEvent(call, lot.id, event, { reason: reason.trim() })
    return ok()
  })
}
