import { beforeAll, describe, expect, it } from 'vitest'
import { placeOrder, releaseHeldGoods } from '#app/features/ordering/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { hashToken, newSecretToken } from '#app/kernel/secret-token.server.ts'
import { sellOut } from '#tests/campaigns/checkout.ts'
import { assertSoundBooks } from '#tests/campaigns/sound-books.ts'
import { wholeMarket } from '#tests/campaigns/whole-market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  anOrderForm,
  aPlacedOrder,
  aStall,
  MARKET_NOW,
  sepayNotice,
  somePlaces,
} from '#tests/factories/market.ts'

const { root, url } = testDatabase()
const callOf = wholeMarket(root)
const call = callOf()

beforeAll(() => somePlaces(call))

// The small sister of `npm run campaign -- checkout`.
describe('two hundred checkouts at once for ten jars', () => {
  it('sell exactly ten', async () => {
    const figures = await sellOut({ root, url, callOf }, { shoppers: 200, jars: 10, seed: 2 })
    expect(figures).toMatchObject({ sold: 10, refused: 190 })
  }, 180_000)
})

describe('one checkout pressed many times at once', () => {
  it('makes one order, and every press is led to it', async () => {
    const stall = await aStall(call)
    const form = await anOrderForm(call, stall, { method: 'cash_on_delivery' })
    const results = await Promise.all(Array.from({ length: 20 }, () => placeOrder(callOf(), form)))
    expect(
      new Set(results.map((result) => (result.ok ? `${result.value.code} ${result.value.token}` : ''))),
    ).toHaveLength(1)
    expect(results.every((result) => result.ok)).toBe(true)
    expect(await root.stockLevel.findUniqueOrThrow({ where: { id: stall.stockLevelId } })).toMatchObject({
      reserved: 1,
    })
  })
})

describe('orders of several goods in crossing order', () => {
  it('never lock each other out', async () => {
    const stalls = await Promise.all([aStall(call, { packs: 100 }), aStall(call, { packs: 100 })])
    const results = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const key = newSecretToken()
        await root.cart.create({
          data: {
            id: crypto.randomUUID(),
            keyHash: hashToken(key),
            lines: {
              create: (index % 2 ? stalls : stalls.toReversed()).map((stall) => ({
                ...{ id: crypto.randomUUID(), variantId: stall.variantId, quantity: 1, priceSeen: 120_000n },
              })),
            },
          },
        })
        const selection = { cartKey: key }
        const phone = `+84913${String(index).padStart(6, '0')}`
        const form = await anOrderForm(
          call,
          { variantId: '' },
          { selection, buyer: { name: 'Người mua', phone } },
        )
        return placeOrder(callOf(), form)
      }),
    )
    expect(results.filter((result) => !result.ok)).toEqual([])
    await assertSoundBooks(root)
  }, 180_000)
})

describe('a notice of money', () => {
  it('delivered ten times at once pays once', async () => {
    const stall = await aStall(call)
    const order = await aPlacedOrder(call, stall)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        sepayNotice(callOf(), {
          id: 77,
          amount: order.total,
          purpose: `MBVCB.123.${order.reference.toLowerCase()}.CT`,
        }),
      ),
    )
    expect(answers.map((answer) => answer?.status)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(await root.bankTransaction.findMany({ where: { providerId: '77' } })).toMatchObject([
      { match: 'matched' },
    ])
    expect(await root.order.findUniqueOrThrow({ where: { id: order.orderId } })).toMatchObject({
      status: 'placed',
    })
    expect(await root.orderEvent.count({ where: { orderId: order.orderId, kind: 'placed' } })).toBe(1)
    await assertSoundBooks(root)
  })

  it('racing the end of the wait leaves the order placed, with its goods, whoever comes first', async () => {
    const stall = await aStall(call, { packs: 10 })
    const orders = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        aPlacedOrder(callOf(), stall, { buyer: { name: 'Người mua', phone: `+8491400000${index}` } }),
      ),
    )
    const late = fixedClock(new Date(Date.parse(MARKET_NOW) + 15 * 60_000))
    await Promise.all(
      orders.flatMap((order) => [
        releaseHeldGoods(callOf({ clock: late }), { orderId: order.orderId }),
        sepayNotice(callOf({ clock: late }), { amount: order.total, purpose: order.reference }),
      ]),
    )
    const standing = await root.order.findMany({
      where: { id: { in: orders.map((order) => order.orderId) } },
    })
    expect(standing.map((order) => order.status)).toEqual(orders.map(() => 'placed'))
    expect(await root.stockLevel.findUniqueOrThrow({ where: { id: stall.stockLevelId } })).toMatchObject({
      reserved: 8,
    })
    await assertSoundBooks(root)
  })
})
