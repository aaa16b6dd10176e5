import { dateColumnOf, dayOfDateColumn, vnDay } from '#app/kernel/clock.ts'
import { newLotCode } from '#app/kernel/codes.ts'
import { newId } from '#app/kernel/ids.ts'
import { fail, failAt, ok, type Result } from '#app/kernel/result.ts'
import type { Call } from '#app/platform/call.ts'
import type { ReceiveLotInput } from './inventory.types.ts'
import { sellerIdOf } from './lot.access.server.ts'
import { withLockedStock } from './locked-stock.server.ts'
import { moveStock } from './move-stock.server.ts'
import { recordLotEvent } from './record-lot-event.server.ts'

/** One delivery of a lot holds at most so many packs: more is a slip of the finger. */
const MOST_PACKS = 1_000_000

/**
 * Books new goods in. A second pack or a second delivery of the same lot (same product, maker's number and days)
 * is added to it; the same form sent twice is booked once.
 * @returns the lot's code; or a failure beside its field: `lots:failure.unknown_pack`, `.quantity`, `.made_in_future`,
 *   `.expires_before_made`, `.already_expired`, `.number_taken` (the number is another lot's, with other days)
 */
export async function receiveLot(call: Call, input: ReceiveLotInput): Promise<Result<{ code: string }>> {
  const today = vnDay(call.clock.now())
  if (!Number.isInteger(input.quantity) || input.quantity < 1 || input.quantity > MOST_PACKS) {
    return failAt('quantity', 'lots:failure.quantity')
  }
  if (input.madeOn > today) return failAt('madeOn', 'lots:failure.made_in_future')
  if (input.expiresOn !== null && input.expiresOn < input.madeOn) {
    return failAt('expiresOn', 'lots:failure.expires_before_made')
  }
  if (input.expiresOn !== null && input.expiresOn < today) {
    return failAt('expiresOn', 'lots:failure.already_expired')
  }
  const variant = await call.db.variant.findFirst({
    where: { id: input.variantId, product: { sellerId: sellerIdOf(call.actor) ?? '' }, retiredAt: null },
    select: { id: true, productId: true, product: { select: { sellerId: true } } },
  })
  if (!variant) return failAt('variantId', 'lots:failure.unknown_pack')
  const owned = { productId: variant.productId, sellerId: variant.product.sellerId }

  return withLockedStock(call, [variant.productId], async (call) => {
    // Two sendings of one form wait here for each other, also for a product that has no stock to lock yet.
    await call.db
      .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`receive/${owned.productId}`}, 0))`
    const key = `received/${owned.sellerId}/${input.key}`
    const done = await call.db.stockMovement.findUnique({
      where: { key },
      select: { lot: { select: { code: true } } },
    })
    if (done) return ok({ code: done.lot.code })

    const lot = await findOrMakeLot(call, owned, input)
    if (!lot) return failAt('makersNumber', 'lots:failure.number_taken')
    if (lot.status !== 'open') return fail('lots:failure.not_open')
    const place = input.place?.trim() || 'kho'
    const level = await call.db.stockLevel.upsert({
      where: { lotId_variantId_place: { lotId: lot.id, variantId: variant.id, place } },
      create: { id: newId(), lotId: lot.id, variantId: variant.id, ...owned, place },
      update: {},
      select: { id: true, lotId: true, variantId: true, place: true },
    })
    await moveStock(call, {
      level: { ...level, stockLevelId: level.id },
      kind: 'received',
      quantity: input.quantity,
      reason: '',
      key,
    })
    await recordLotEvent(call, lot.id, 'received', { variantId: variant.id, quantity: input.quantity })
    return ok({ code: lot.code })
  })
}

type Owned = { readonly productId: string; readonly sellerId: string }
const kept = { id: true, code: true, status: true, madeOn: true, expiresOn: true } as const

/** Null: the number belongs to a lot with other days. */
async function findOrMakeLot(call: Call, owned: Owned, input: ReceiveLotInput) {
  // A day makes one lot unless the maker says otherwise, so the day is its number.
  const makersNumber = input.makersNumber?.trim() || `L${input.madeOn.replaceAll('-', '').slice(2)}`
  const there = await call.db.lot.findUnique({
    where: { sellerId_productId_makersNumber: { ...owned, makersNumber } },
    select: kept,
  })
  if (there) {
    const expiresOn = there.expiresOn && dayOfDateColumn(there.expiresOn)
    return dayOfDateColumn(there.madeOn) === input.madeOn && expiresOn === input.expiresOn ? there : null
  }
  return call.db.lot.create({
    data: {
      id: newId(),
      code: newLotCode(),
      makersNumber,
      ...owned,
      madeOn: dateColumnOf(input.madeOn),
      expiresOn: input.expiresOn && dateColumnOf(input.expiresOn),
      madeAt: input.madeAt?.trim() ?? '',
      createdAt: call.clock.now(),
    },
    select: kept,
  })
}
