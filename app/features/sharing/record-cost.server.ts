import { dateColumnOf, type Day } from '#app/kernel/clock.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import { isId, newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { LotCostKind } from '#app/platform/db/generated/enums.ts'
import { bookKey, recordSharingEvent, writeBooks } from './sharing-writer.server.ts'

export interface RecordCostInput {
  readonly lotCode: string
  readonly kind: LotCostKind
  /** Đồng. */
  readonly amount: bigint
  readonly onDay: Day
  readonly note: string
  readonly key: string
}

/**
 * Books what the cooperative spent on a lot, once per form.
 * @returns `sharing:failure.not_there`, `.amount`, `.day_in_future`, `.key_used` (the key's cost is another one)
 */
export async function recordCost(call: Call, input: RecordCostInput): Promise<Result<undefined>> {
  if (input.amount <= 0n) return failAt('amount', 'sharing:failure.amount')
  return writeBooks(call, async (call, writer) => {
    const { sellerId, at, userId, name } = writer
    if (input.onDay > writer.today) return failAt('onDay', 'sharing:failure.day_in_future')
    const lot = await call.db.lot.findFirst({
      where: { code: readLotCode(input.lotCode) ?? '', sellerId },
      select: { id: true },
    })
    if (!lot) return fail('sharing:failure.not_there')
    const key = bookKey(writer, input.key)
    const { kind, amount, note } = input
    const done = await call.db.lotCost.findUnique({
      where: { key },
      select: { lotId: true, kind: true, amount: true },
    })
    if (done) {
      const same = done.lotId === lot.id && done.kind === kind && done.amount === amount
      return same ? ok() : fail('sharing:failure.key_used')
    }
    const id = newId()
    await call.db.lotCost.create({
      data: {
        ...{ id, sellerId, lotId: lot.id, kind, amount, note, onDay: dateColumnOf(input.onDay), key },
        ...{ recordedAt: at, recordedById: userId, recordedBy: name },
      },
    })
    await recordSharingEvent(call, writer, 'cost_recorded', id)
    return ok()
  })
}

/** Turns a cost round that was entered wrongly; both stay. A second call does nothing. @returns `sharing:failure.not_there` */
export async function reverseCost(
  call: Call,
  { costId }: { readonly costId: string },
): Promise<Result<undefined>> {
  if (!isId(costId)) return fail('sharing:failure.not_there')
  return writeBooks(call, async (call, writer) => {
    const { sellerId, at, userId, name } = writer
    const wrong = await call.db.lotCost.findFirst({
      where: { id: costId, sellerId, reversesId: null },
      include: { reversedBy: { select: { id: true } } },
    })
    if (!wrong) return fail('sharing:failure.not_there')
    if (wrong.reversedBy) return ok()
    const { lotId, kind, note } = wrong
    await call.db.lotCost.create({
      data: {
        ...{ id: newId(), sellerId, lotId, kind, note, amount: -wrong.amount, reversesId: wrong.id },
        ...{ onDay: dateColumnOf(writer.today), key: bookKey(writer, `reversal/${wrong.id}`) },
        ...{ recordedAt: at, recordedById: userId, recordedBy: name },
      },
    })
    await recordSharingEvent(call, writer, 'cost_reversed', wrong.id)
    return ok()
  })
}
