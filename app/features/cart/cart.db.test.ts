import { beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#app/kernel/clock.ts'
import { unwrap } from '#app/kernel/result.ts'
import { aStall, callMaker, MARKET_NOW, somePlaces, type Stall } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  addToCart,
  cartCookies,
  cartKeyOf,
  mergeCarts,
  readCart,
  removeLine,
  setQuantity,
  sweepCarts,
} from './index.server.ts'

const { root } = testDatabase()
const callOf = callMaker(root)
const call = callOf()
const sell = (stall: Stall, reserved: number) =>
  root.stockLevel.update({ where: { id: stall.stockLevelId }, data: { reserved } })

beforeAll(() => somePlaces(call))

describe('a cart', () => {
  it('groups by seller, adds up, and counts its packs', async () => {
    const [honey, tea] = [await aStall(call), await aStall(call, { price: 50_000n })]
    const { key } = unwrap(await addToCart(call, { key: null, variantId: honey.variantId, quantity: 2 }))
    expect(unwrap(await addToCart(call, { key, variantId: tea.variantId, quantity: 1 })).count).toBe(3)
    expect(unwrap(await addToCart(call, { key, variantId: tea.variantId, quantity: 1 })).count).toBe(4)
    const cart = await readCart(call, key)
    expect(cart).toMatchObject({ count: 4, goodsTotal: 340_000n })
    expect(cart.groups.map((group) => [group.sellerId, group.goodsTotal])).toEqual([
      [honey.sellerId, 240_000n],
      [tea.sellerId, 100_000n],
    ])
  })

  it('stays within stock, and says what is left', async () => {
    const stall = await aStall(call, { packs: 3 })
    expect(await addToCart(call, { key: null, variantId: stall.variantId, quantity: 4 })).toMatchObject({
      failure: { key: 'cart:failure.only_left', field: 'quantity', details: { left: 3 } },
    })
    await sell(stall, 3)
    expect(await addToCart(call, { key: null, variantId: stall.variantId, quantity: 1 })).toMatchObject({
      failure: { key: 'cart:failure.sold_out' },
    })
  })

  it('tells what changed since the last deed: price, stock, gone', async () => {
    const stall = await aStall(call)
    const { key } = unwrap(await addToCart(call, { key: null, variantId: stall.variantId, quantity: 5 }))
    await root.variant.update({ where: { id: stall.variantId }, data: { price: 99_000n } })
    await sell(stall, 7)
    expect((await readCart(call, key)).groups[0]?.lines[0]).toMatchObject({
      quantity: 3,
      changes: [
        { kind: 'price', before: 120_000n, now: 99_000n },
        { kind: 'capped', wanted: 5, now: 3 },
      ],
    })
    unwrap(await setQuantity(call, { key, variantId: stall.variantId, quantity: 3 }))
    expect((await readCart(call, key)).groups[0]?.lines[0]?.changes).toEqual([])
    await sell(stall, 10)
    expect(await readCart(call, key)).toMatchObject({
      groups: [],
      goodsTotal: 0n,
      unavailable: [{ wanted: 3, reasonKey: 'cart:failure.sold_out' }],
    })
  })

  it('takes a line out and puts it back', async () => {
    const stall = await aStall(call)
    const { key } = unwrap(await addToCart(call, { key: null, variantId: stall.variantId, quantity: 2 }))
    const gone = unwrap(await removeLine(call, { key, variantId: stall.variantId }))
    expect(gone).toEqual({ key, count: 0, removed: { variantId: stall.variantId, quantity: 2 } })
    expect(unwrap(await setQuantity(call, { key, variantId: stall.variantId, quantity: 2 })).count).toBe(2)
  })

  it('is joined with the person’s own at sign-in: of a pack in both, the larger number', async () => {
    const [honey, tea] = [await aStall(call), await aStall(call)]
    const own = callOf({
      actor: { kind: 'person', userId: 'lan', name: 'Lan', staff: null, officer: null, operator: false },
    })
    unwrap(await addToCart(own, { key: null, variantId: honey.variantId, quantity: 3 }))
    const { key } = unwrap(await addToCart(call, { key: null, variantId: honey.variantId, quantity: 1 }))
    unwrap(await addToCart(call, { key, variantId: tea.variantId, quantity: 1 }))
    expect(await mergeCarts(own, { key, userId: 'lan' })).toEqual({ key, count: 4 })
    expect(await mergeCarts(own, { key: null, userId: 'nobody' })).toBeNull()
  })

  it('is dropped after 60 days without a touch', async () => {
    const stall = await aStall(call)
    const { key } = unwrap(await addToCart(call, { key: null, variantId: stall.variantId, quantity: 1 }))
    const days = (count: number) =>
      callOf({ clock: fixedClock(new Date(Date.parse(MARKET_NOW) + count * 86_400_000)) })
    await sweepCarts(days(60))
    expect((await readCart(call, key)).count).toBe(1)
    await sweepCarts(days(61))
    expect((await readCart(call, key)).count).toBe(0)
  })
})

describe('the cookies', () => {
  it('carry a key that only we read and a count that the page may read', () => {
    const key = 'A'.repeat(22)
    const [first = '', second = ''] = cartCookies(new Request('https://cho.example/gio-hang'), {
      key,
      count: 3,
    })
    expect(first).toMatch(/^cart_key=A{22}; HttpOnly; .*SameSite=Lax; Secure$/)
    expect(second).toMatch(/^cart_count=3; Path=\//)
    expect(second).not.toContain('HttpOnly')
    expect(cartCookies(new Request('http://localhost/'), { key, count: 3 })[0]).not.toContain('Secure')
    expect(cartKeyOf(new Request('http://localhost/', { headers: { cookie: `a=b; cart_key=${key}` } }))).toBe(
      key,
    )
    expect(
      cartKeyOf(new Request('http://localhost/', { headers: { cookie: 'cart_key=../../x' } })),
    ).toBeNull()
  })
})
