import { beforeAll, describe, expect, it } from 'vitest'
import { findStockDiscrepancies } from '#app/features/inventory/index.server.ts'
import { findOrderDiscrepancies, placeOrder, releaseHeldGoods } from '#app/features/ordering/index.server.ts'
import { findPaymentDiscrepancies } from '#app/features/payments/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { hashToken, newSecretToken } from '#app/kernel/secret-token.server.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  anOrderForm,
  aPlacedOrder,
  aStall,
  callMaker,
  MARKET_NOW,
  sepayNotice,
  somePlaces,
} from '#tests/factories/market.ts'

const { root } = testDatabase()
const callOf = callMaker(root)
const call = callOf()

beforeAll(() => somePlaces(call))

describe('two hundred checkouts at once for ten jars', () => {
  it('sell exactly ten', async () => {
    const stall = await aStall(call, { packs: 10 })
    const form = await anOrderForm(call, stall)
    const results = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        placeOrder(callOf(), {
          ...form,
          buyer: { name: 'Người mua', phone: `+84912${String(index).padStart(6, '0')}` },
          idempotencyKey: newSecretToken(),
        }),
      ),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(10)
    const refusals = new Set(results.flatMap((result) => (result.ok ? [] : [result.failure.key])))
    expect([...refusals]).toEqual(['order:failure.not_enough'])
    const level = await root.stockLevel.findUniqueOrThrow({ where: { id: stall.stockLevelId } })
    expect(level).toMatchObject({ onHand: 10, reserved: 10 })
    await expectSoundBooks()
  }, 60_000)
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
    await expectSoundBooks()
  }, 60_000)
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
    await expectSoundBooks()
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
    await expectSoundBooks()
  })
})

async function expectSoundBooks(): Promise<void> {
  const checks = [
    ...(await findStockDiscrepancies(root)),
    ...(await findOrderDiscrepancies(root)),
    ...(await findPaymentDiscrepancies(root)),
  ]
  expect(checks.filter((check) => check.breaches > 0)).toEqual([])
}
