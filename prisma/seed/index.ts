import type { PastPayment } from '#integrations/payments/simulation/past-payment.ts'
import { referenceGeography } from '#app/features/geography/index.server.ts'
import { openDatabase, type RootDb } from '#app/platform/db/client.server.ts'
import { stories } from './content/stories/index.ts'
import { loadGeography } from './geography.ts'
import { tellRefunds } from './ledger/tell-refunds.ts'
import { writeDeposits } from './ledger/write-deposits.ts'
import { writeDisputes } from './ledger/write-disputes.ts'
import { writeLedger } from './ledger/write-ledger.ts'
import { writePayouts } from './ledger/write-payouts.ts'
import { writeStatement } from './ledger/write-statement.ts'
import { fillShelves, packsOnSale } from './lots/shelves.ts'
import { writePlainDiaries } from './lots/plain-diaries.ts'
import { newStockBook } from './lots/stock-book.ts'
import { toldLots, writeScans, writeStories } from './lots/story-lots.ts'
import { handsOf, writeLots } from './lots/write-lots.ts'
import { addListings } from './market/listings.ts'
import { addOtherPapers, addStars } from './market/papers.ts'
import { addPeople } from './market/people.ts'
import { addProducts } from './market/products.ts'
import { addSellers } from './market/sellers.ts'
import { addShop } from './market/shop.ts'
import { buyersOf } from './orders/buyers.ts'
import { layDesks } from './orders/demo-desk.ts'
import { demandFor } from './orders/demand.ts'
import { openOrderBook } from './orders/order-book.ts'
import { pastPayments } from './orders/past-payments.ts'
import { pastOrders, soldLately } from './orders/past-orders.ts'
import { stallSales } from './orders/stall-sales.ts'
import { writeOrder } from './orders/write-order.ts'
import { writeSharing } from './sharing/write-sharing.ts'
import { openSeed, type Seed, type SeedSize } from './seed.ts'

export type { SeedSize } from './seed.ts'

const ordersIn: Record<SeedSize, number> = { full: 6000, small: 60 }
const stallSalesIn: Record<SeedSize, number> = { full: 700, small: 30 }

export interface SeedDemoInput {
  readonly databaseUrl: string
  /** 'YYYY-MM-DD': the day on which the demo opens; everything in it happened before. */
  readonly seedDate: string
  /** The market's own (configuration), so that the links of its orders open. */
  readonly linkSecret: string
  /** Told in one line after each stage. */
  readonly onProgress: (line: string) => void
  /** 'small' for tests: a corner of the market in a few seconds. */
  readonly size?: SeedSize
}

/**
 * Fills an empty, migrated database with the demo market. The same day, size and secret write the same rows, ids included;
 * only the salts of the demo accounts' passwords differ.
 * @returns what the online gateways know of it, who are nobody's database and have to be told
 */
export async function seedDemo({
  databaseUrl,
  seedDate,
  linkSecret,
  onProgress,
  size = 'full',
}: SeedDemoInput): Promise<PastPayment[]> {
  const database = openDatabase(databaseUrl, { maxConnections: 2 })
  try {
    await database.prisma.$transaction((tables) => loadGeography(tables), { timeout: 60_000 })
    return await fillMarket(
      openSeed({ day: seedDate, size, linkSecret, geography: referenceGeography() }),
      database.prisma,
      onProgress,
    )
  } finally {
    await database.close()
  }
}

async function fillMarket(seed: Seed, db: RootDb, say: (line: string) => void): Promise<PastPayment[]> {
  const categories = addShop(seed)
  const sellers = addSellers(seed)
  const people = await addPeople(seed, sellers)
  const withStory = new Set(stories.map(({ productSlug }) => productSlug))
  const products = addProducts(seed, sellers, categories, withStory)
  const stars = addStars(seed, products)
  addOtherPapers(seed, sellers.all, products)
  await seed.sheet.write(db)
  say(`Demo data: ${sellers.all.length} sellers, ${products.length} products.`)

  const book = newStockBook(seed)
  const handOf = handsOf(people)
  const onSale = products.filter(({ status }) => status === 'listed')
  const market = { seed, book, demand: demandFor(onSale) }
  const orderBook = openOrderBook(seed, { stars, people, handOf })
  const nextBuyer = buyersOf(seed, sellers)
  const past = [
    ...pastOrders(market, ordersIn[seed.size], nextBuyer),
    ...stallSales(market, stallSalesIn[seed.size], onSale),
  ]
  for (const order of past) writeOrder(orderBook, order)
  const orders = [...past, ...layDesks(market, orderBook, onSale, nextBuyer)]
  const books = writeLedger(seed, products)
  writePayouts(seed, books, { sellers, people })
  tellRefunds(seed, books)
  writeDeposits(seed, books, people.accountant)
  writeDisputes(seed, books, sellers)
  writeStatement(seed, books, people.accountant)
  say(`Demo data: ${orders.length} orders of twelve months.`)

  const told = toldLots(seed, book, onSale, stories)
  const toldIds = new Set(told.map(({ lot }) => lot.id))
  fillShelves(seed, book, products, toldIds)
  writeLots(seed, book, handOf)
  writeStories(seed, told)
  writePlainDiaries(seed, book, toldIds)
  writeScans(seed, told)
  writeSharing(seed, sellers, book)
  await addListings(seed, db, { packs: packsOnSale(seed, book), sold: soldLately(seed.day, orders) })
  say(`Demo data: ${book.all().length} lots, ${told.length} with a story.`)
  const known = pastPayments(seed.sheet)
  const rows = await seed.sheet.write(db)
  say(`Demo data: ${rows} rows written.`)
  return known
}
