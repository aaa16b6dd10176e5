import { vnDay, type Day } from '#app/kernel/clock.ts'
import type { Random } from '#app/kernel/random.ts'
import type { SeededProduct } from '../market/products.ts'
import { daysToTet } from './lunar-new-year.ts'

/** Presents and what stands on the table at Tết. */
const festive = new Set([
  'gift-box',
  'sausage',
  'rice-cake',
  'honey',
  'tea',
  'flower-tea',
  'dried-meat',
  'sticky-rice',
])
const FESTIVE_FACTOR = 2.4
/** Before this many days Tết is not thought of. */
const TET_DAYS = 32
const OUT_OF_SEASON = 0.25
const IN_SEASON = 1.7

/** What people want in a month: draws a product as often as it is bought. */
export interface Demand {
  draw(at: Date, random: Random): SeededProduct
  drawFrom(sellerId: string, at: Date, random: Random): SeededProduct
}

interface Shelf {
  readonly products: readonly SeededProduct[]
  /** Running sums of the weights. */
  readonly sums: readonly number[]
}

/** Weights are worked out once per month and feast, for all goods and for each maker's. */
export function demandFor(products: readonly SeededProduct[]): Demand {
  const shelves = new Map<string, Shelf>()
  const shelfOf = (at: Date, sellerId: string | null): Shelf => {
    const day = vnDay(at)
    const key = `${day.slice(5, 7)}/${tetIsNear(day)}/${sellerId ?? ''}`
    const there = shelves.get(key)
    if (there) return there
    const own = sellerId === null ? products : products.filter(({ seller }) => seller.id === sellerId)
    let sum = 0
    const shelf = { products: own, sums: own.map((product) => (sum += weightOf(product, day))) }
    shelves.set(key, shelf)
    return shelf
  }
  return {
    draw: (at, random) => drawOf(shelfOf(at, null), random),
    drawFrom: (sellerId, at, random) => drawOf(shelfOf(at, sellerId), random),
  }
}

const tetIsNear = (day: Day) => {
  const days = daysToTet(day)
  return days !== null && days > 0 && days <= TET_DAYS
}

function weightOf({ seed: product, variants }: SeededProduct, day: Day): number {
  const month = Number(day.slice(5, 7))
  const { harvestMonths, illustration, popularity } = product
  const season = harvestMonths.length === 0 ? 1 : harvestMonths.includes(month) ? IN_SEASON : OUT_OF_SEASON
  const feast = tetIsNear(day) && festive.has(illustration) ? FESTIVE_FACTOR : 1
  // A few goods are bought by everybody, most by few.
  return popularity ** 1.6 * season * feast * forPrice(variants[0]?.seed.priceDong ?? 0)
}

function forPrice(priceDong: number): number {
  if (priceDong < 150_000) return 1
  if (priceDong < 400_000) return 0.6
  if (priceDong < 1_000_000) return 0.22
  return priceDong < 3_000_000 ? 0.06 : 0.015
}

function drawOf({ products, sums }: Shelf, random: Random): SeededProduct {
  const at = random.next() * (sums.at(-1) ?? 0)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  const product = products[low]
  if (!product) throw new RangeError('Nothing is for sale')
  return product
}
