import { listingOf, listingSelect } from '#app/features/catalogue/index.server.ts'
import { availabilityOf } from '#app/features/inventory/index.ts'
import type { RootDb } from '#app/platform/db/client.server.ts'
import type { Seed } from '../seed.ts'

/** Rows read at once: each brings the former names of its place. */
const CHUNK = 350

export interface ShelfFacts {
  /** Packs that can be bought, by product. */
  readonly packs: ReadonlyMap<string, number>
  /** Packs sold in the last 90 days, by product. */
  readonly sold: ReadonlyMap<string, number>
}

/** What lists and search read, by the catalogue's own projection. The goods must be written already. */
export async function addListings(seed: Seed, db: RootDb, { packs, sold }: ShelfFacts): Promise<void> {
  const listed = await db.product.findMany({
    where: { status: 'listed' },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  for (let from = 0; from < listed.length; from += CHUNK) {
    const products = await db.product.findMany({
      where: { id: { in: listed.slice(from, from + CHUNK).map(({ id }) => id) } },
      select: listingSelect(seed.day),
      orderBy: { id: 'asc' },
    })
    for (const product of products) {
      const row = listingOf(product)
      if (!row) throw new Error(`${product.nameVi} cannot be listed`)
      seed.sheet.add('ProductListing', {
        ...row,
        availability: availabilityOf(packs.get(product.id) ?? 0),
        popularity: sold.get(product.id) ?? 0,
      })
    }
  }
}
