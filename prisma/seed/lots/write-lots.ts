import { addDays, dateColumnOf, startOfVnDay } from '#app/kernel/clock.ts'
import type { LotEventKind } from './lot-event-kind.ts'
import type { SeededPeople } from '../market/people.ts'
import { momentBefore, type Seed } from '../seed.ts'
import type { BookLot, StockBook } from './stock-book.ts'

/** Why a count finds fewer packs than the market has sold. */
const soldAtTheDoor = 'Kiểm kê: đã bán tại nhà'

/** Whose hand books goods in: only the demo's own sellers have people. */
export type HandOf = (sellerSlug: string) => string | null

/** @returns who works with stock at a seller */
export const handsOf =
  (people: SeededPeople): HandOf =>
  (sellerSlug) => {
    if (sellerSlug === 'htx-nam-dinh-suong') return people['seller-owner']
    return sellerSlug === 'htx-ong-may-ngan' ? people['seller-packer'] : null
  }

/**
 * Writes every lot of the book with its shelves and what was booked in. Lots whose last day is past are closed, as
 * the market's nightly round does.
 */
export function writeLots(seed: Seed, book: StockBook, handOf: HandOf): void {
  for (const lot of book.all()) {
    closeWhenPast(seed, lot)
    const { product } = lot
    const owned = { productId: product.id, sellerId: product.seller.id }
    const actorUserId = handOf(product.seller.slug)
    seed.sheet.add('Lot', {
      ...{ id: lot.id, code: lot.code, makersNumber: lot.makersNumber, ...owned, madeAt: lot.madeAt },
      madeOn: dateColumnOf(lot.madeOn),
      expiresOn: lot.expiresOn && dateColumnOf(lot.expiresOn),
      ...{ status: lot.status, statusReason: lot.statusReason, createdAt: lot.receivedAt },
    })
    for (const level of lot.levels.values()) {
      if (level.received === 0) continue
      const { id, variantId, received, out, reserved, counted } = level
      const at = lot.receivedAt
      const stock = { lotId: lot.id, variantId, place: 'kho' }
      seed.sheet.add('StockLevel', { id, ...stock, ...owned, onHand: received - out - counted, reserved })
      seed.sheet.add('StockMovement', {
        ...{ id: seed.id(at), ...stock, kind: 'received', quantity: received, reason: '', at, actorUserId },
        ...{ sellerOrderId: null, key: `received/${owned.sellerId}/${id}` },
      })
      if (counted > 0) {
        const countedAt = new Date(seed.now.getTime() - 60_000)
        seed.sheet.add('StockMovement', {
          ...{ id: seed.id(countedAt), ...stock, kind: 'counted', quantity: -counted, reason: soldAtTheDoor },
          ...{ at: countedAt, actorUserId, sellerOrderId: null, key: `counted/${id}` },
        })
      }
      addLotEvent(seed, lot, 'received', at, { variantId, quantity: received }, actorUserId)
    }
    addEnding(seed, lot, actorUserId)
  }
}

function closeWhenPast(seed: Seed, lot: BookLot): void {
  if (lot.expiresOn !== null && lot.expiresOn < seed.day && lot.status !== 'recalled') lot.status = 'expired'
}

function addEnding(seed: Seed, lot: BookLot, actorUserId: string | null): void {
  if (lot.status === 'expired' && lot.expiresOn !== null) {
    const at = new Date(startOfVnDay(addDays(lot.expiresOn, 1)).getTime())
    addLotEvent(seed, lot, 'expired', at, {}, null)
  }
  if (lot.status === 'held' || lot.status === 'recalled') {
    addLotEvent(
      seed,
      lot,
      lot.status,
      momentBefore(seed, 2, 600),
      { reason: lot.statusReason ?? '' },
      actorUserId,
    )
  }
}

function addLotEvent(
  seed: Seed,
  lot: BookLot,
  kind: LotEventKind,
  at: Date,
  details: Record<string, string | number>,
  actorUserId: string | null,
): void {
  seed.sheet.add('LotEvent', { id: seed.id(at), lotId: lot.id, at, kind, actorUserId, details })
}
