import {
  defaultTariff,
  priceDelivery,
  PROVINCE_SEAT,
  type DeliveryQuote,
} from '#app/features/delivery/index.ts'
import type { Random } from '#app/kernel/random.ts'
import type { StockBook } from '../lots/stock-book.ts'
import type { SeededProduct } from '../market/products.ts'
import type { SeededSeller } from '../market/sellers.ts'
import type { Seed } from '../seed.ts'
import type { Demand } from './demand.ts'
import type { Basket, PlannedLine } from './planned-order.ts'

/** One thing, or several. */
const sizes = [
  [1, 44],
  [2, 30],
  [3, 15],
  [4, 8],
  [6, 3],
] as const
/** Whoever buys a second thing often buys it from the same maker. */
const SAME_SELLER = 0.55
/** So often is something else looked for when a thing cannot be had. */
const TRIES = 14

/** How far a parcel goes, by the market's own rule: a maker of unknown place sends from the province's seat. */
export function zoneFor(seed: Seed, seller: SeededSeller, communeCode: string) {
  const zone = seed.geography.zoneBetween(seller.communeCode ?? PROVINCE_SEAT, communeCode)
  return seller.communeCode === null && zone === 'same_commune' ? 'same_province' : zone
}

/** What sending a weight there costs by the built-in tariff. */
export function deliveryFor(
  seed: Seed,
  seller: SeededSeller,
  communeCode: string,
  grams: number,
): DeliveryQuote {
  const zone = zoneFor(seed, seller, communeCode)
  return { zone, ...priceDelivery(defaultTariff, zone, grams) }
}

/** Whether the goods may travel so far; the same rules as the checkout's. */
function mayGo(seed: Seed, { seller, category }: SeededProduct, communeCode: string): boolean {
  const { zone, daysMax } = deliveryFor(seed, seller, communeCode, 1)
  const far = zone === 'same_region' || zone === 'inter_region'
  const { localOnly, maxDays, shippable } = category.rules
  return shippable && !(far && localOnly) && (maxDays === undefined || maxDays >= daysMax)
}

export interface Market {
  readonly seed: Seed
  readonly book: StockBook
  readonly demand: Demand
}

/** What one shopper buys, by seller. May be empty where nothing wanted can be had. */
export function fillBaskets(market: Market, at: Date, communeCode: string, random: Random): Basket[] {
  const lines: PlannedLine[] = []
  const wanted = random.weighted(sizes)
  for (let attempt = 0; attempt < TRIES && lines.length < wanted; attempt += 1) {
    const last = lines.at(-1)
    const product =
      last && random.chance(SAME_SELLER)
        ? market.demand.drawFrom(last.product.seller.id, at, random)
        : market.demand.draw(at, random)
    if (lines.some((line) => line.product.id === product.id)) continue
    const line = lineOf(market, product, at, communeCode, random)
    if (line) lines.push(line)
  }
  return bySeller(lines)
}

/** What one shopper buys from one maker, `wanted` different goods at the most, where it lies. */
export function fillBasketOf(
  market: Market,
  { id, communeCode }: SeededSeller,
  at: Date,
  wanted: number,
  random: Random,
): PlannedLine[] {
  const lines: PlannedLine[] = []
  for (let attempt = 0; attempt < TRIES && lines.length < wanted; attempt += 1) {
    const product = market.demand.drawFrom(id, at, random)
    if (lines.some((line) => line.product.id === product.id)) continue
    const line = lineOf(market, product, at, communeCode ?? PROVINCE_SEAT, random)
    if (line) lines.push(line)
  }
  return lines
}

/** One line of a product; null where it was not yet listed, cannot go there, or is out of season. */
export function lineOf(
  { seed, book }: Market,
  product: SeededProduct,
  at: Date,
  communeCode: string,
  random: Random,
): PlannedLine | null {
  if (product.listedAt > at || !mayGo(seed, product, communeCode)) return null
  const variant = random.weighted(
    product.variants.map((one, index) => [one, 3 - Math.min(index, 2)] as const),
  )
  const level = book.levelAt(product, variant.id, at)
  return level && { product, variant, level, quantity: quantityOf(variant.seed.priceDong, random) }
}

function quantityOf(priceDong: number, random: Random): number {
  if (priceDong > 400_000) return 1
  if (priceDong > 120_000) return random.weighted([[1, 7] as const, [2, 3] as const])
  return random.weighted([[1, 5] as const, [2, 4] as const, [3, 2] as const, [5, 1] as const])
}

export function bySeller(lines: readonly PlannedLine[]): Basket[] {
  const groups = new Map<string, PlannedLine[]>()
  for (const line of lines) {
    const own = groups.get(line.product.seller.id) ?? []
    own.push(line)
    groups.set(line.product.seller.id, own)
  }
  return [...groups.values()].flatMap((own) =>
    own[0] ? [{ seller: own[0].product.seller, lines: own }] : [],
  )
}
