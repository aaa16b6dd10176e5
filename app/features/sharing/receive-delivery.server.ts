import { dateColumnOf, type Day } from '#app/kernel/clock.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import { isId, newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { DeliveryGrade, NetUnit } from '#app/platform/db/generated/enums.ts'
import { unitOfLot, unitSelect } from './lot-unit.ts'
import { bookKey, recordSharingEvent, writeBooks, type SharingWriter } from './sharing-writer.server.ts'
import { MOST_QUANTITY, netQuantityOf } from './weighing.ts'

export interface ReceiveDeliveryInput {
  readonly lotCode: string
  readonly memberId: string
  readonly deliveredOn: Day
  /** As the lot counts; of its first delivery whatever suits what is brought. */
  readonly unit: NetUnit
  /** Grams, millilitres or pieces. */
  readonly quantity: number
  /** Basis points. */
  readonly deductedBp: number
  readonly deductedQuantity: number
  readonly deductReason: string
  readonly grade: DeliveryGrade
  /** Đồng for each kilogram, litre or piece; null: agreed later. */
  readonly price: bigint | null
  readonly note: string
  /** Made once per form: the same deed sent twice is one delivery. */
  readonly key: string
}

/**
 * Takes in what a household brought, and gives the receipt its running number.
 * @returns the delivery's id; or a failure beside its field: `sharing:failure.lot_not_there`, `.member_not_there`,
 *   `.delivered_in_future`, `.quantity`, `.unit` (the lot counts in another one), `.deducted_all`, `.deduct_reason`;
 *   `.key_used` (the key's delivery is another one)
 */
export async function receiveDelivery(
  call: Call,
  input: ReceiveDeliveryInput,
): Promise<Result<{ deliveryId: string }>> {
  const { quantity, deductedBp, deductedQuantity, deductReason } = input
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > MOST_QUANTITY) {
    return failAt('quantity', 'sharing:failure.quantity')
  }
  if (!isId(input.memberId)) return failAt('memberId', 'sharing:failure.member_not_there')
  const netQuantity = netQuantityOf(quantity, input)
  if (netQuantity < 1) return failAt('deductedQuantity', 'sharing:failure.deducted_all')
  if ((deductedBp > 0 || deductedQuantity > 0) && deductReason.trim() === '') {
    return failAt('deductReason', 'sharing:failure.deduct_reason')
  }
  return writeBooks(call, async (call, writer) => {
    const key = bookKey(writer, input.key)
    const done = await call.db.memberDelivery.findUnique({
      where: { key },
      select: { id: true, memberId: true, quantity: true, netQuantity: true },
    })
    if (done) {
      const same =
        done.memberId === input.memberId && done.quantity === quantity && done.netQuantity === netQuantity
      return same ? ok({ deliveryId: done.id }) : fail('sharing:failure.key_used')
    }
    if (input.deliveredOn > writer.today) return failAt('deliveredOn', 'sharing:failure.delivered_in_future')
    const { sellerId } = writer
    const lot = await call.db.lot.findFirst({
      where: { code: readLotCode(input.lotCode) ?? '', sellerId },
      select: { id: true, ...unitSelect },
    })
    if (!lot) return fail('sharing:failure.lot_not_there')
    if (lot.deliveries.length > 0 && unitOfLot(lot) !== input.unit)
      return failAt('unit', 'sharing:failure.unit')
    const member = await call.db.member.findFirst({
      where: { id: input.memberId, sellerId },
      select: { id: true },
    })
    if (!member) return failAt('memberId', 'sharing:failure.member_not_there')
    const { deliveredOn, unit, grade, price, note } = input
    const id = newId()
    await call.db.memberDelivery.create({
      data: {
        ...{ id, ...(await nextNumber(call, writer)), memberId: member.id, lotId: lot.id, key },
        ...{ deliveredOn: dateColumnOf(deliveredOn), unit },
        ...{ quantity, deductedBp, deductedQuantity, deductReason, netQuantity, grade, price, note },
        ...recordedBy(writer),
      },
    })
    await recordSharingEvent(call, writer, 'delivery_recorded', id)
    return ok({ deliveryId: id })
  })
}

/**
 * Turns a delivery round that was entered wrongly: both stay, and count for nothing. A second call does nothing.
 * @returns the id of the delivery that turns it round; or `sharing:failure.not_there`, `.reversal_stays`, `.reason`
 */
export async function reverseDelivery(
  call: Call,
  { deliveryId, reason }: { readonly deliveryId: string; readonly reason: string },
): Promise<Result<{ deliveryId: string }>> {
  if (!isId(deliveryId)) return fail('sharing:failure.not_there')
  const words = reason.trim()
  if (words === '') return failAt('reason', 'sharing:failure.reason')
  return writeBooks(call, async (call, writer) => {
    const wrong = await call.db.memberDelivery.findFirst({
      where: { id: deliveryId, sellerId: writer.sellerId },
      include: { reversedBy: { select: { id: true } } },
    })
    if (!wrong) return fail('sharing:failure.not_there')
    if (wrong.reversesId) return fail('sharing:failure.reversal_stays')
    if (wrong.reversedBy) return ok({ deliveryId: wrong.reversedBy.id })
    const { memberId, lotId, unit, deductedBp, deductedQuantity, deductReason, grade, price } = wrong
    const id = newId()
    await call.db.memberDelivery.create({
      data: {
        ...{ id, ...(await nextNumber(call, writer)), memberId, lotId, unit, grade, price, note: words },
        ...{ quantity: -wrong.quantity, netQuantity: -wrong.netQuantity, deliveredOn: wrong.deliveredOn },
        ...{ deductedBp, deductedQuantity, deductReason, reversesId: wrong.id },
        ...{ key: bookKey(writer, `reversal/${wrong.id}`), ...recordedBy(writer) },
      },
    })
    await recordSharingEvent(call, writer, 'delivery_reversed', wrong.id)
    return ok({ deliveryId: id })
  })
}

const recordedBy = ({ at, userId, name }: SharingWriter) => ({
  ...{ recordedAt: at, recordedById: userId, recordedBy: name },
})

/** The next receipt of the cooperative in this year; `writeBooks` lets one come after the other. */
async function nextNumber(call: Call, { sellerId, today }: SharingWriter) {
  const year = Number(today.slice(0, 4))
  const last = await call.db.memberDelivery.aggregate({ where: { sellerId, year }, _max: { number: true } })
  return { sellerId, year, number: (last._max.number ?? 0) + 1 }
}
