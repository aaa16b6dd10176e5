import { addDays, daysBetween, vnDay, type Day } from '#app/kernel/clock.ts'
import { newLotCode } from '#app/kernel/codes.ts'
import type { LotStatus } from '#app/platform/db/generated/enums.ts'
import type { SeededProduct } from '../market/products.ts'
import type { Seed } from '../seed.ts'
import { daysOfOneLot, daysToLeave, makingAt, type Making } from './making.ts'

/** One pack of a lot on the shelf: what was booked in, what has left, what is promised. */
export interface BookLevel {
  readonly id: string
  readonly lot: BookLot
  readonly variantId: string
  received: number
  /** Ever wanted by an order, whatever became of it: so much was there at the least. */
  wanted: number
  /** Packed out, less what came back. */
  out: number
  reserved: number
  /** What the last count found missing: sold at the maker's door, not here. */
  counted: number
}

export interface BookLot extends Making {
  readonly id: string
  readonly code: string
  readonly makersNumber: string
  readonly product: SeededProduct
  readonly madeAt: string
  status: LotStatus
  statusReason: string | null
  /** By variant. */
  readonly levels: Map<string, BookLevel>
}

export interface NewLot extends Making {
  readonly product: SeededProduct
  readonly madeAt?: string
  readonly makersNumber?: string
  readonly status?: LotStatus
  readonly statusReason?: string
}

/** The shelves of all makers while the demo's year is made up; written down at its end. */
export interface StockBook {
  open(lot: NewLot): BookLot
  lotsOf(product: SeededProduct): readonly BookLot[]
  all(): readonly BookLot[]
  levelOf(lot: BookLot, variantId: string): BookLevel
  /**
   * The level from which a pack bought at that instant comes; a lot is made where none is there.
   * @returns null where the maker has nothing then
   */
  levelAt(product: SeededProduct, variantId: string, at: Date): BookLevel | null
}

const untouched = { received: 0, wanted: 0, out: 0, reserved: 0, counted: 0 }

/** How many packs of a level are free to be bought. */
export const freeOf = ({ received, out, reserved, counted }: BookLevel): number =>
  received - out - reserved - counted

/** An empty book. */
export function newStockBook(seed: Seed): StockBook {
  const random = seed.random.fork('lots')
  const byProduct = new Map<string, BookLot[]>()
  const lotsOf = (product: SeededProduct) => {
    const lots = byProduct.get(product.id) ?? []
    byProduct.set(product.id, lots)
    return lots
  }

  const open = ({ product, madeAt, status, statusReason, makersNumber, ...making }: NewLot): BookLot => {
    const lots = lotsOf(product)
    const lot: BookLot = {
      ...{ ...making, product, id: seed.id(making.receivedAt), code: newLotCode(random.bytes) },
      makersNumber: makersNumber ?? freeNumber(lots, making.madeOn),
      madeAt: madeAt ?? '',
      status: status ?? 'open',
      statusReason: statusReason ?? null,
      levels: new Map(),
    }
    lots.push(lot)
    return lot
  }

  const levelOf = (lot: BookLot, variantId: string): BookLevel => {
    const there = lot.levels.get(variantId)
    if (there) return there
    const level = { id: seed.id(lot.receivedAt), lot, variantId, ...untouched }
    lot.levels.set(variantId, level)
    return level
  }

  return {
    open,
    lotsOf,
    levelOf,
    all: () => [...byProduct.values()].flat(),
    levelAt: (product, variantId, at) => {
      const lot = lotsOf(product).find((one) => sellsAt(one, at))
      if (lot) return levelOf(lot, variantId)
      const making = makingAt(product.seed, at, random)
      // Nothing past its day is made up for a real maker, so it sold only what is still good when the demo opens.
      const past = (making?.expiresOn ?? '9999-12-31') <= seed.day
      if (product.seller.real && past) return null
      return making ? levelOf(open({ product, ...making }), variantId) : null
    },
  }
}

/** Whether a maker still sells from a lot at an instant; later the next lot has taken its place. */
function sellsAt(lot: BookLot, at: Date): boolean {
  if (lot.status !== 'open' || lot.receivedAt > at) return false
  const { seed: product } = lot.product
  const day = vnDay(at)
  if (lot.expiresOn !== null && daysBetween(day, lot.expiresOn) < daysToLeave(product)) return false
  // What is made once a year is sold until it is gone.
  if (product.harvestMonths.length > 0 && makesOnceAYear(product.shelfLifeDays)) {
    return (
      !product.harvestMonths.includes(monthOfDay(day)) || addDays(lot.madeOn, daysOfOneLot(product)) >= day
    )
  }
  return addDays(lot.madeOn, daysOfOneLot(product)) >= day
}

const makesOnceAYear = (shelfLifeDays: number | null) => shelfLifeDays === null || shelfLifeDays >= 60
const monthOfDay = (day: Day) => Number(day.slice(5, 7))

/** A day makes one lot; a second one of the same day says so. */
function freeNumber(lots: readonly BookLot[], madeOn: Day): string {
  const number = `L${madeOn.replaceAll('-', '').slice(2)}`
  const same = lots.filter((lot) => lot.makersNumber.startsWith(number)).length
  return same === 0 ? number : `${number}-${same + 1}`
}
