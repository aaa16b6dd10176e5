import { addDays, startOfVnDay } from '#app/kernel/clock.ts'
import type { Random } from '#app/kernel/random.ts'
import type { SeededProduct } from '../market/products.ts'
import type { SeededSeller } from '../market/sellers.ts'
import { fillBasketOf, type Market } from './baskets.ts'
import { demoSellers } from './demo-desk.ts'
import type { PlannedOrder, Step, StepKind } from './planned-order.ts'

const YEAR = 365
/** Sunday first: people drive out to the village when they are free. */
const weekdays = [5, 1, 1, 1, 1, 2, 4] as const
/** Shutters up at seven, down at half past five; most come before noon. */
const hours = [
  [7, 4],
  [8, 8],
  [9, 10],
  [10, 9],
  [11, 4],
  [14, 3],
  [15, 6],
  [16, 6],
] as const
/** Of those who stand at the counter, so many scan. */
const BY_CODE = 0.35
/** The stalls that the demo's people look at sell so many times as often. */
const WATCHED = 6
/** Packs of several kinds that one buyer takes. */
const kinds = [
  [1, 60],
  [2, 30],
  [3, 10],
] as const
const done: readonly StepKind[] = ['accepted', 'packed', 'handed_over', 'delivered']
/** Nothing is sent: the price of the goods is all, and they are there at once. */
const overTheCounter = { zone: 'same_commune', fee: 0n, daysMin: 0, daysMax: 0 } as const
/** Nothing about the buyer is asked, so nothing is kept. */
const nobody = { name: '', phone: '', addressLine: '' }

/**
 * A year of sales at the stalls of invented cooperatives, cash and by code, in the order in which they were made. Each
 * is complete the moment its money is there, as the stall's verbs leave it.
 */
export function* stallSales(
  market: Market,
  count: number,
  onSale: readonly SeededProduct[],
): Generator<PlannedOrder> {
  const random = market.seed.random.fork('stalls')
  const sellers = [...new Set(onSale.map(({ seller }) => seller))].filter(
    ({ real, communeCode, seed }) => !real && communeCode !== null && seed.kind === 'cooperative',
  )
  const weights = sellers.map((one) => [one, demoSellers.includes(one.slug) ? WATCHED : 1] as const)
  if (weights.length === 0) return
  for (const at of stallMoments(market, count, random)) {
    const sale = planSale(market, random.weighted(weights), at, random)
    if (sale) yield sale
  }
}

function stallMoments({ seed }: Market, count: number, random: Random): Date[] {
  const days = Array.from({ length: YEAR }, (_, index) => addDays(seed.day, index - YEAR)).map(
    (day) => [day, weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 1] as const,
  )
  const moments = Array.from({ length: count }, () => {
    const seconds = random.weighted(hours) * 3600 + random.int(0, 3599)
    return new Date(startOfVnDay(random.weighted(days)).getTime() + seconds * 1000)
  })
  return moments.toSorted((a, b) => a.getTime() - b.getTime())
}

function planSale(market: Market, seller: SeededSeller, at: Date, random: Random): PlannedOrder | null {
  const lines = fillBasketOf(market, seller, at, random.weighted(kinds), random)
  if (lines.length === 0 || seller.communeCode === null) return null
  const method = random.chance(BY_CODE) ? 'vietqr' : 'cash_on_delivery'
  const paidAt = method === 'vietqr' ? new Date(at.getTime() + random.int(20, 90) * 1000) : null
  const steps = [...done, ...(paidAt ? [] : ['cash_received' as const])].map((kind): Step => ({
    kind,
    at: paidAt ?? at,
  }))
  const weightGrams = lines.reduce(
    (sum, { variant, quantity }) => sum + variant.seed.weightGrams * quantity,
    0,
  )
  return {
    ...{ at, channel: 'stall', note: '', method, paidAt },
    buyer: { ...nobody, communeCode: seller.communeCode },
    parts: [{ seller, lines, weightGrams, delivery: overTheCounter, steps }],
  }
}
