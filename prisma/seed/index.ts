import { referenceGeography } from '#app/features/geography/index.server.ts'
import { openDatabase, type RootDb } from '#app/platform/db/client.server.ts'
import { loadGeography } from './geography.ts'
import { fillShelves, packsOnSale } from './lots/shelves.ts'
import { newStockBook } from './lots/stock-book.ts'
import { handsOf, writeLots } from './lots/write-lots.ts'
import { addListings } from './market/listings.ts'
import { addOtherPapers, addStars } from './market/papers.ts'
import { addPeople } from './market/people.ts'
import { addProducts } from './market/products.ts'
import { addSellers } from './market/sellers.ts'
import { addShop } from './market/shop.ts'
import { openSeed, type Seed, type SeedSize } from './seed.ts'

export type { SeedSize } from './seed.ts'

export interface SeedDemoInput {
  readonly databaseUrl: string
  /** 'YYYY-MM-DD': the day on which the demo opens; everything in it happened before. */
  readonly seedDate: string
  /** Told in one line after each stage. */
  readonly onProgress: (line: string) => void
  /** 'small' for tests: a corner of the market in a few seconds. */
  readonly size?: SeedSize
}

/**
 * Fills an empty, migrated database with the demo market. The same day and size write the same rows, ids included;
 * only the salts of the demo accounts' passwords differ.
 */
export async function seedDemo({
  databaseUrl,
  seedDate,
  onProgress,
  size = 'full',
}: SeedDemoInput): Promise<void> {
  const database = openDatabase(databaseUrl, { maxConnections: 2 })
  try {
    await database.prisma.$transaction((tables) => loadGeography(tables), { timeout: 60_000 })
    await fillMarket(openSeed(seedDate, size, referenceGeography()), database.prisma, onProgress)
  } finally {
    await database.close()
  }
}

async function fillMarket(seed: Seed, db: RootDb, say: (line: string) => void): Promise<void> {
  const categories = addShop(seed)
  const sellers = addSellers(seed)
  const people = await addPeople(seed, sellers)
  const products = addProducts(seed, sellers, categories, new Set())
  addStars(seed, products)
  addOtherPapers(seed, sellers.all, products)
  await seed.sheet.write(db)
  say(`Demo data: ${sellers.all.length} sellers, ${products.length} products.`)

  const book = newStockBook(seed)
  fillShelves(seed, book, products, new Set())
  writeLots(seed, book, handsOf(people))
  await addListings(seed, db, { packs: packsOnSale(seed, book), sold: new Map() })
  await seed.sheet.write(db)
  say(`Demo data: ${book.all().length} lots on the shelves.`)
}
