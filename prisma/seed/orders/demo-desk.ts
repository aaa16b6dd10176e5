import { newTransferReference } from '#app/kernel/codes.ts'
import type { Random } from '#app/kernel/random.ts'
import type { SeededProduct } from '../market/products.ts'
import { momentBefore } from '../seed.ts'
import { bySeller, lineOf, type Market } from './baskets.ts'
import type { Buyer } from './buyers.ts'
import type { OrderBook } from './order-book.ts'
import { toPart } from './past-orders.ts'
import type { PlannedOrder, StepKind } from './planned-order.ts'
import { writeForgedNotice, writeTransfer } from './write-transfer.ts'
import { writeOrder } from './write-order.ts'

/** The makers whose people the demo has accounts of. */
export const demoSellers: readonly string[] = ['htx-nam-dinh-suong', 'htx-ong-may-ngan']

/** How far each of a demo seller's orders has come, and how many hours ago it began. */
const waiting: readonly (readonly [hoursAgo: number, ...steps: StepKind[]])[] = [
  ...([[3], [5], [9], [13]] as const),
  ...([
    [18, 'accepted'],
    [21, 'accepted'],
    [26, 'accepted'],
  ] as const),
  ...([
    [31, 'accepted', 'packed'],
    [38, 'accepted', 'packed'],
  ] as const),
  ...([
    [52, 'accepted', 'packed', 'handed_over'],
    [60, 'accepted', 'packed', 'handed_over'],
  ] as const),
]

/** What lies on the desks when the demo opens: orders at every step for its sellers, oddities for its operator. */
export function layDesks(
  market: Market,
  book: OrderBook,
  products: readonly SeededProduct[],
  nextBuyer: () => Buyer,
): PlannedOrder[] {
  const random = market.seed.random.fork('desks')
  const orders: PlannedOrder[] = []
  for (const slug of demoSellers) {
    const own = products.filter(({ seller, listedAt }) => seller.slug === slug && listedAt < market.seed.now)
    for (const [index, [hoursAgo, ...steps]] of waiting.entries()) {
      const at = new Date(market.seed.now.getTime() - hoursAgo * 3_600_000 - random.int(1, 50) * 60_000)
      const order = planWaiting(market, { own, at, steps, transfer: index % 2 === 0, nextBuyer }, random)
      if (order) orders.push(order)
    }
  }
  for (const order of orders) writeOrder(book, order)
  layOddities(market, book, products, nextBuyer, random)
  return orders
}

interface Waiting {
  readonly own: readonly SeededProduct[]
  readonly at: Date
  readonly steps: readonly StepKind[]
  readonly transfer: boolean
  readonly nextBuyer: () => Buyer
}

/** One order of one maker; null where nothing of it can be had. */
function planWaiting(market: Market, waits: Waiting, random: Random): PlannedOrder | null {
  const { own, at, steps, transfer, nextBuyer } = waits
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const buyer = nextBuyer()
    const goods = random.shuffle(own).slice(0, random.int(1, 3))
    const lines = goods.flatMap((product) => lineOf(market, product, at, buyer.communeCode, random) ?? [])
    const [basket] = bySeller(lines)
    if (!basket) continue
    const gap = (market.seed.now.getTime() - at.getTime()) / (steps.length + 2)
    return {
      ...{ at, channel: 'online', buyer, note: '', method: transfer ? 'vietqr' : 'cash_on_delivery' },
      paidAt: transfer ? new Date(at.getTime() + random.int(50, 400) * 1000) : null,
      parts: [
        {
          ...toPart(market, basket, buyer),
          steps: steps.map((kind, index) => ({
            ...{ kind, at: new Date(at.getTime() + gap * (index + 1)) },
            ...(kind === 'cancelled' && { reason: 'Khách đặt nhầm quy cách, xin hủy' }),
          })),
        },
      ],
    }
  }
  return null
}

/** Transfers that pay nothing of ours and a refund to send: of invented makers and made-up people only. */
function layOddities(
  market: Market,
  book: OrderBook,
  products: readonly SeededProduct[],
  nextBuyer: () => Buyer,
  random: Random,
): void {
  const { seed } = market
  const own = products.filter(({ seller }) => seller.slug === 'htx-tra-suoi-vang')
  const cancelled = planWaiting(
    market,
    { own, at: momentBefore(seed, 1, 23 * 60 - 40), steps: ['cancelled'], transfer: true, nextBuyer },
    random,
  )
  if (cancelled) writeOrder(book, cancelled)
  for (const minutes of [9 * 60 + 14, 20 * 60 + 3]) {
    const unpaid = planWaiting(
      market,
      { own, at: momentBefore(seed, 1, minutes), steps: [], transfer: true, nextBuyer },
      random,
    )
    if (!unpaid) continue
    writeOrder(book, { ...unpaid, paidAt: null, parts: unpaid.parts.map((part) => ({ ...part, steps: [] })) })
    // A slip of the finger: the last payer left a thousand out.
    const attempt = seed.sheet.rows('PaymentAttempt').at(-1)
    if (!attempt) continue
    const { reference, amount } = attempt
    writeTransfer(book, {
      ...{ attemptId: attempt.id, reference, amount: BigInt(amount) - 1000n, match: 'under' },
      at: new Date(unpaid.at.getTime() + 240_000),
    })
    const claimedAt = new Date(unpaid.at.getTime() + 400_000)
    writeForgedNotice(book, { reference, amount: BigInt(amount), at: claimedAt })
  }
  for (const [ago, reference] of [
    [2, 'chuyen tien mua mat ong'],
    [1, newTransferReference(random.bytes)],
  ] as const) {
    const at = momentBefore(seed, ago, random.int(8 * 60, 20 * 60))
    writeTransfer(book, {
      attemptId: null,
      reference,
      amount: BigInt(random.int(90, 420)) * 1000n,
      at,
      match: 'unknown',
    })
  }
}
