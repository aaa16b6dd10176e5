import { addDays, startOfVnDay } from '#app/kernel/clock.ts'
import type { Random } from '#app/kernel/random.ts'
import { deliveryFor, fillBaskets, type Market } from './baskets.ts'
import type { Buyer } from './buyers.ts'
import { courseOf, type Ending } from './course.ts'
import type { Basket, PlannedOrder, PlannedPart } from './planned-order.ts'
import { orderMoments } from './rhythm.ts'
import { paysAhead, wayAhead } from './ways-to-pay.ts'

const AHEAD = 0.6
const NOTES = [
  '',
  '',
  '',
  '',
  '',
  '',
  'Giao giờ hành chính giúp em',
  'Gọi trước khi giao',
  'Gói kỹ giúp mình nhé',
]
/** Cash at the door is counted by hand: above this everybody pays ahead (đồng). */
const MOST_CASH = 3_000_000n
/** Of the orders whose sellers are all invented. */
const NEVER_PAID = 0.03
const endings = (method: PlannedOrder['method']): (readonly [Ending, number])[] => [
  ['cancelled', 52],
  // Only who pays at the door can refuse there.
  ['refused', paysAhead(method) ? 0 : 62],
  ['returned', 13],
  ['delivered', paysAhead(method) ? 935 : 873],
]

/** The market's first year: about so many orders, in the order in which they were placed. */
export function* pastOrders(market: Market, count: number, nextBuyer: () => Buyer): Generator<PlannedOrder> {
  const { seed } = market
  const random = seed.random.fork('orders')
  const ways = seed.random.fork('ways to pay')
  for (const at of orderMoments(seed, count)) {
    const order = planOrder(market, at, nextBuyer(), { random, ways })
    if (order) yield order
  }
}

interface Chance {
  readonly random: Random
  /** Decides between the ways of paying ahead alone, so that another way changes no order. */
  readonly ways: Random
}

function planOrder(market: Market, at: Date, buyer: Buyer, { random, ways }: Chance): PlannedOrder | null {
  const baskets = fillBaskets(market, at, buyer.communeCode, random)
  if (baskets.length === 0) return null
  const invented = baskets.every(({ seller }) => !seller.real)
  const goods = baskets.map((basket) => toPart(market, basket, buyer))
  const total = goods.reduce((sum, part) => sum + part.total, 0n)
  const ahead = total > MOST_CASH || random.chance(AHEAD)
  const method = ahead ? wayAhead(ways, total) : 'cash_on_delivery'
  const paidAt = ahead ? new Date(at.getTime() + random.int(50, 640) * 1000) : null
  const note = random.pick(NOTES)
  if (ahead && invented && random.chance(NEVER_PAID)) {
    return {
      at,
      channel: 'online',
      buyer,
      note,
      method,
      paidAt: null,
      parts: goods.map((part) => ({ ...part, steps: [] })),
    }
  }
  // The last minutes before the opening are left alone: everything that was begun is paid.
  if (paidAt && paidAt >= market.seed.now) return null
  const ending = invented ? random.weighted(endings(method)) : 'delivered'
  return {
    ...{ at, channel: 'online', buyer, note, method, paidAt },
    parts: goods.map((part, index) => ({
      ...part,
      // One part of an order goes wrong, not all of them at once.
      steps: courseOf(
        part,
        paidAt ?? at,
        { method, delivery: part.delivery, ending: index === 0 ? ending : 'delivered' },
        random,
        market.seed.now,
      ),
    })),
  }
}

/** Fee and weight of one seller's goods. */
export function toPart(
  { seed }: Market,
  { seller, lines }: Basket,
  buyer: Buyer,
): Omit<PlannedPart, 'steps'> & { total: bigint } {
  const weightGrams = lines.reduce(
    (sum, { variant, quantity }) => sum + variant.seed.weightGrams * quantity,
    0,
  )
  const delivery = deliveryFor(seed, seller, buyer.communeCode, weightGrams)
  const goods = lines.reduce((sum, { variant, quantity }) => sum + variant.seed.priceDong * quantity, 0)
  return { seller, lines, weightGrams, delivery, total: BigInt(goods) + delivery.fee }
}

/** Packs sold in the last 90 days, by product: what "bought most" goes by. */
export function soldLately(seedDay: string, orders: readonly PlannedOrder[]): Map<string, number> {
  const since = startOfVnDay(addDays(seedDay, -90))
  const sold = new Map<string, number>()
  for (const { at, parts, method, paidAt } of orders) {
    if (at < since || (paysAhead(method) && paidAt === null)) continue
    for (const { lines } of parts) {
      for (const { product, quantity } of lines) sold.set(product.id, (sold.get(product.id) ?? 0) + quantity)
    }
  }
  return sold
}
