import { newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import { readLotCode } from '#app/kernel/codes.ts'
import type { DeliveryGrade } from '#app/platform/db/generated/enums.ts'
import { recordSharingEvent, writeBooks } from './sharing-writer.server.ts'

export interface AgreePriceInput {
  readonly lotCode: string
  readonly grade: DeliveryGrade
  /** Đồng for each kilogram, litre or piece. */
  readonly price: bigint
}

/**
 * Agrees the price of all deliveries of a grade into a lot that have none yet.
 * @returns how many got one; or `sharing:failure.not_there`, `.price`
 */
export async function agreePrice(call: Call, input: AgreePriceInput): Promise<Result<{ count: number }>> {
  if (input.price <= 0n) return failAt('price', 'sharing:failure.price')
  return writeBooks(call, async (call, writer) => {
    const { sellerId, at, userId, name } = writer
    const lot = await call.db.lot.findFirst({
      where: { code: readLotCode(input.lotCode) ?? '', sellerId },
      select: { id: true },
    })
    if (!lot) return fail('sharing:failure.not_there')
    const waiting = await call.db.memberDelivery.findMany({
      where: {
        ...{ sellerId, lotId: lot.id, grade: input.grade, price: null, prices: { none: {} } },
        ...{ reversesId: null, reversedBy: null },
      },
      select: { id: true },
    })
    await call.db.deliveryPrice.createMany({
      data: waiting.map(({ id }) => ({
        ...{ id: newId(), deliveryId: id, price: input.price, at, agreedById: userId, agreedBy: name },
      })),
    })
    if (waiting.length > 0) await recordSharingEvent(call, writer, 'price_agreed', lot.id)
    return ok({ count: waiting.length })
  })
}
