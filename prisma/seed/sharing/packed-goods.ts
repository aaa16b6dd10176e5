import type { BookLot } from '../lots/stock-book.ts'

/** What the packs of a lot hold together, in grams; 0 where they are not weighed. */
export function gramsPacked({ product, levels }: BookLot): number {
  return product.variants.reduce((sum, { id, seed: { net } }) => {
    const received = levels.get(id)?.received ?? 0
    return net.unit === 'g' ? sum + received * net.amount : sum
  }, 0)
}

/** How much of a lot has left its shelf for buyers, 0 to 1, by packs. */
export function soldShareOf({ levels }: BookLot): number {
  const all = [...levels.values()]
  const received = all.reduce((sum, level) => sum + level.received, 0)
  return received === 0 ? 0 : all.reduce((sum, level) => sum + level.out, 0) / received
}
