import { addDays, vnDay } from '#app/kernel/clock.ts'
import type { Random } from '#app/kernel/random.ts'
import type { SeededProduct } from '../market/products.ts'
import { momentBefore, type Seed } from '../seed.ts'
import { makingAt, morningOf } from './making.ts'
import { freeOf, type BookLot, type StockBook } from './stock-book.ts'

/** Of the invented makers' goods so many have a second, older lot that is to leave soon. */
const SHORT_DATED = 0.05
/** So many goods are down to their last packs. */
const RUNNING_OUT = 0.08
const HELD_EVERY = 97
const EXPIRED_EVERY = 61

const heldBecause = [
  'Chờ kết quả kiểm nghiệm độ ẩm',
  'Nhãn in mờ, đang in lại',
  'Thùng hàng bị ướt khi chuyển kho, đang xem lại từng gói',
]
/** Two lots of invented makers that were called back. */
const recalled: Readonly<Record<string, string>> = {
  'to-ong-rung-xuan': 'Thủy phần cao hơn mức công bố; xin gửi lại hàng, hợp tác xã hoàn tiền',
  'co-so-banh-bep-lua': 'In sai hạn sử dụng trên nhãn của lô này',
}

/**
 * What lies on the shelves on the day the demo opens: every product on sale has a lot where its season allows one.
 * Nothing held, expired or called back is made up for real makers.
 * @param alone lots that stand alone on the shelf of their product: those with a story
 */
export function fillShelves(
  seed: Seed,
  book: StockBook,
  products: readonly SeededProduct[],
  alone: ReadonlySet<string>,
): void {
  const random = seed.random.fork('shelves')
  const lastEvening = momentBefore(seed, 1, 22 * 60)
  const onSale = products.filter(({ status, category }) => status === 'listed' && category.rules.shippable)
  for (const product of onSale) {
    const [first] = product.variants
    const level = first && book.levelAt(product, first.id, lastEvening)
    if (level) fill(book, level.lot, random, random.chance(RUNNING_OUT) && !alone.has(level.lot.id))
    if (level && !product.seller.real && !alone.has(level.lot.id) && random.chance(SHORT_DATED)) {
      addShortDated(seed, book, product, random)
    }
  }
  const invented = onSale.filter(({ seller }) => !seller.real)
  addTroubled(seed, book, invented, random)
  bookIn(book)
}

/** Some packs of every size. */
function fill(book: StockBook, lot: BookLot, random: Random, runningOut: boolean): void {
  const most = mostPacks(lot.product)
  for (const { id } of lot.product.variants) {
    const left = runningOut ? random.int(0, 3) : random.int(Math.ceil(most / 3), most)
    const level = book.levelOf(lot, id)
    level.received = level.wanted + left
  }
}

/** Many packs of what is cheap, few of what is dear. */
function mostPacks({ variants }: SeededProduct): number {
  const price = variants[0]?.seed.priceDong ?? 100_000
  return Math.max(3, Math.min(140, Math.round(6_000_000 / price)))
}

/** Goods that are to leave in the next weeks, beside the fresh lot: sellers see them on their first page. */
function addShortDated(seed: Seed, book: StockBook, product: SeededProduct, random: Random): void {
  const { shelfLifeDays } = product.seed
  if (shelfLifeDays === null || shelfLifeDays < 45) return
  const expiresOn = addDays(seed.day, random.int(2, 20))
  const madeOn = addDays(expiresOn, -shelfLifeDays)
  const lot = book.open({ product, madeOn, expiresOn, receivedAt: morningOf(madeOn) })
  const [first] = product.variants
  if (first) book.levelOf(lot, first.id).received = random.int(2, 12)
}

function addTroubled(seed: Seed, book: StockBook, products: readonly SeededProduct[], random: Random): void {
  const called = new Set<string>()
  for (const [index, product] of products.entries()) {
    const [first] = product.variants
    const { shelfLifeDays } = product.seed
    if (!first || shelfLifeDays === null) continue
    const reason = recalled[product.seller.slug]
    if (reason !== undefined && !called.has(product.seller.slug) && shelfLifeDays >= 5) {
      called.add(product.seller.slug)
      openTroubled(seed, book, { product, statusReason: reason, status: 'recalled', ago: 9 }, random)
    } else if (index % HELD_EVERY === 5) {
      openTroubled(
        seed,
        book,
        { product, statusReason: random.pick(heldBecause), status: 'held', ago: 4 },
        random,
      )
    } else if (index % EXPIRED_EVERY === 9 && shelfLifeDays <= 200) {
      const expiresOn = addDays(seed.day, -random.int(1, 9))
      const madeOn = addDays(expiresOn, -shelfLifeDays)
      const lot = book.open({ product, madeOn, expiresOn, receivedAt: morningOf(madeOn), status: 'expired' })
      book.levelOf(lot, first.id).received = random.int(2, 9)
    }
  }
}

interface Troubled {
  readonly product: SeededProduct
  readonly status: 'held' | 'recalled'
  readonly statusReason: string
  readonly ago: number
}

function openTroubled(seed: Seed, book: StockBook, { ago, ...trouble }: Troubled, random: Random): void {
  const making = makingAt(trouble.product.seed, momentBefore(seed, ago, 12 * 60), random)
  const [first] = trouble.product.variants
  if (!making || !first || (making.expiresOn !== null && making.expiresOn < seed.day)) return
  const lot = book.open({ ...making, ...trouble })
  book.levelOf(lot, first.id).received = random.int(8, 30)
}

/**
 * What was sold must have been booked in. What orders left of an older lot, because they were cancelled or came
 * back, was sold at the door: the shelf is empty before the next lot is opened.
 */
function bookIn(book: StockBook): void {
  for (const lot of book.all()) {
    for (const level of lot.levels.values()) {
      if (level.received > 0) continue
      level.received = level.wanted
      level.counted = freeOf(level)
    }
  }
}

/** How many packs can be bought, by product, on the day the demo opens. */
export function packsOnSale(seed: Seed, book: StockBook): Map<string, number> {
  const packs = new Map<string, number>()
  for (const lot of book.all()) {
    if (lot.status !== 'open' || (lot.expiresOn !== null && lot.expiresOn < vnDay(seed.now))) continue
    for (const level of lot.levels.values()) {
      packs.set(lot.product.id, (packs.get(lot.product.id) ?? 0) + freeOf(level))
    }
  }
  return packs
}
