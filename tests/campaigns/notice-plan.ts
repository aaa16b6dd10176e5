import { releaseHeldGoods } from '#app/features/ordering/index.server.ts'
import { fixedClock, type Clock } from '#app/kernel/clock.ts'
import { newTransferReference } from '#app/kernel/codes.ts'
import { seededRandom } from '#app/kernel/random.ts'
import type { OrderStatus, PaymentStatus, TransferMatch } from '#app/platform/db/generated/enums.ts'
import { aPlacedOrder, aStall, MARKET_NOW } from '#tests/factories/market.ts'
import type { Ground } from './campaign.ts'
import { inParallel } from './pressing.ts'

type Fate = 'exact' | 'under' | 'over' | 'late, goods still there' | 'late, goods gone'

/** One delivery of a notice. A duplicate carries the bank's number of the notice that it repeats. */
export interface PlannedNotice {
  readonly kind: Fate | 'duplicate' | 'forged' | 'of no order'
  readonly id: number
  readonly amount: bigint
  readonly purpose: string
  readonly key?: string
}

/** How an order must stand when its notice was applied. */
export interface Expectation {
  readonly orderId: string
  readonly noticeId: number
  readonly order: OrderStatus
  readonly payment: PaymentStatus
  readonly match: TransferMatch
}

const outcomes = {
  exact: { order: 'placed', payment: 'paid', match: 'matched' },
  under: { order: 'awaiting_payment', payment: 'open', match: 'under' },
  over: { order: 'placed', payment: 'paid', match: 'over' },
  'late, goods still there': { order: 'placed', payment: 'paid', match: 'matched' },
  'late, goods gone': { order: 'cancelled', payment: 'expired', match: 'late' },
} as const satisfies Record<Fate, Pick<Expectation, 'order' | 'payment' | 'match'>>

/** The bank's numbers begin here: far from those that the builders count up. */
const FIRST_ID = 50_000_000

const HOLD_MILLIS = 15 * 60_000

/**
 * Places the orders and plans their notices: a tenth forged, a tenth repeats, one in fifty of no order at all; of the
 * rest each with an order of its own, four in twenty come short, over or late.
 */
export async function planNotices(
  ground: Ground,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<{ notices: PlannedNotice[]; expected: Expectation[]; late: Clock }> {
  const random = seededRandom(seed)
  const tenth = Math.floor(count / 10)
  const strangers = Math.ceil(count / 50)
  const fates = Array.from({ length: count - 2 * tenth - strangers }, () =>
    random.weighted<Fate>([
      ...([
        ['exact', 16],
        ['under', 1],
        ['over', 1],
      ] as const),
      ...([
        ['late, goods still there', 1],
        ['late, goods gone', 1],
      ] as const),
    ]),
  )
  const orders = await placeOrders(ground, fates)
  const told = fates.map((fate, index): PlannedNotice => {
    const { total, reference } = orders[index] ?? lost()
    const difference = fate === 'under' ? -1n : fate === 'over' ? 1n : 0n
    return { kind: fate, id: FIRST_ID + index, amount: total + difference, purpose: purposeOf(reference) }
  })
  const ofNoOrder = Array.from({ length: strangers }, (_, index): PlannedNotice => {
    const id = FIRST_ID + count + index
    return {
      kind: 'of no order',
      id,
      amount: 50_000n,
      purpose: purposeOf(newTransferReference(random.bytes)),
    }
  })
  const forged = Array.from({ length: tenth }, (_, index): PlannedNotice => {
    // A forger who has seen a code: amount and reference are right, the key is not.
    const victim = random.pick(told)
    return { ...victim, kind: 'forged', id: FIRST_ID + 2 * count + index, key: 'not the key' }
  })
  const repeats = Array.from({ length: tenth }, (): PlannedNotice => ({
    ...random.pick([...told, ...ofNoOrder]),
    kind: 'duplicate',
  }))
  const expected = fates.map((fate, index) => ({
    ...outcomes[fate],
    orderId: (orders[index] ?? lost()).orderId,
    noticeId: FIRST_ID + index,
  }))
  const notices = random.shuffle([...told, ...ofNoOrder, ...forged, ...repeats])
  return { notices, expected, late: lateClock() }
}

/** After the end of the wait. An order that nobody released is still open then, and is paid. */
const lateClock = () => fixedClock(new Date(Date.parse(MARKET_NOW) + HOLD_MILLIS + 1_000))

async function placeOrders(ground: Ground, fates: readonly Fate[]) {
  const { callOf } = ground
  const gone = fates.filter((fate) => fate === 'late, goods gone').length
  const plenty = await aStall(callOf(), { packs: fates.length })
  const scarce = await aStall(callOf(), { packs: Math.max(gone, 1) })
  const orders = await inParallel(fates, 4, (fate, index) =>
    aPlacedOrder(callOf(), fate === 'late, goods gone' ? scarce : plenty, {
      buyer: { name: 'Người mua', phone: `+84913${String(index).padStart(6, '0')}` },
    }),
  )
  const over = lateClock()
  await inParallel(fates, 4, async (fate, index) => {
    if (!fate.startsWith('late')) return
    await releaseHeldGoods(callOf({ clock: over }), { orderId: (orders[index] ?? lost()).orderId })
  })
  // Somebody else takes all that came free.
  if (gone > 0) {
    await aPlacedOrder(callOf({ clock: over }), scarce, {
      quantity: gone,
      buyer: { name: 'Người mua hết', phone: '+84914000000' },
    })
  }
  return orders
}

/** As banks mangle it: in capitals or not, with their own words around it. */
const purposeOf = (reference: string) => `MBVCB.123.${reference.toLowerCase()}.CT tu 0123 toi CHO LANG`

function lost(): never {
  throw new Error('an order of the plan is missing')
}
