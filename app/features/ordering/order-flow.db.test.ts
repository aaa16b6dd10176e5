import { beforeAll, describe, expect, it } from 'vitest'
import { addToCart, readCart } from '#app/features/cart/index.server.ts'
import { findStockDiscrepancies } from '#app/features/inventory/index.server.ts'
import { findPaymentDiscrepancies } from '#app/features/payments/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { unwrap } from '#app/kernel/result.ts'
import { anOperator, ownerOf } from '#tests/factories/catalogue.ts'
import {
  aLot,
  anOrderForm,
  aPlacedOrder,
  aStall,
  callMaker,
  places,
  sepayNotice,
  somePlaces,
  type Stall,
} from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  acceptSellerOrder,
  cancelSellerOrder,
  findOrderDiscrepancies,
  handOver,
  listSellerOrders,
  markDelivered,
  newCheckoutKey,
  packSellerOrder,
  placeOrder,
  readOrderByCodeAndPhone,
  orderLinkCookie,
  readOpenOrders,
  readOrderByToken,
  readPacking,
  readSellerOrder,
  recordCash,
  refuseSellerOrder,
  returnSellerOrder,
  todayFor,
} from './index.server.ts'

const { root } = testDatabase()
const callOf = callMaker(root)
const call = callOf()
const sellerCall = (stall: Stall) => callOf({ actor: ownerOf(stall.sellerId) })
const levelOf = (stall: Stall) => root.stockLevel.findUniqueOrThrow({ where: { id: stall.stockLevelId } })

beforeAll(() => somePlaces(call))

async function expectSoundBooks() {
  const checks = [
    ...(await findStockDiscrepancies(root)),
    ...(await findOrderDiscrepancies(root)),
    ...(await findPaymentDiscrepancies(root)),
  ]
  expect(checks.filter((check) => check.breaches > 0)).toEqual([])
}

/** The first line of a part, packed as it was planned. */
async function packAsPlanned(stall: Stall, code: string) {
  const choices = (await readPacking(sellerCall(stall), code)) ?? []
  return packSellerOrder(sellerCall(stall), {
    code,
    lines: choices.map(({ orderLineId, options }) => ({
      orderLineId,
      from: options
        .filter((option) => option.planned > 0)
        .map(({ stockLevelId, planned }) => ({ stockLevelId, quantity: planned })),
    })),
  })
}

describe('an order paid by transfer', () => {
  it('waits, holds its goods, is placed by the money, and goes to the buyer from a definite lot', async () => {
    const stall = await aStall(call)
    const order = await aPlacedOrder(call, stall, { quantity: 2 })
    expect(await levelOf(stall)).toMatchObject({ onHand: 10, reserved: 2 })
    const waiting = await readOrderByToken(call, order)
    expect(waiting).toMatchObject({ status: 'awaiting_payment', goodsTotal: 240_000n })
    expect(waiting?.payments[0]?.transfer).toMatchObject({ purpose: order.reference, account: '0123456789' })
    expect(await readSellerOrder(sellerCall(stall), `${order.code}-1`)).toBeNull()

    await sepayNotice(call, { amount: order.total, purpose: `chuyen tien ${order.reference}` })
    const code = `${order.code}-1`
    expect(await todayFor(sellerCall(stall))).toMatchObject({ toAccept: 1 })
    unwrap(await acceptSellerOrder(sellerCall(stall), { code }))
    expect(unwrap(await packAsPlanned(stall, code))).toEqual({ parcelCode: `${code}-K1` })
    expect(await levelOf(stall)).toMatchObject({ onHand: 8, reserved: 0 })
    unwrap(await handOver(sellerCall(stall), { code, carrier: 'Bưu điện' }))
    unwrap(await markDelivered(sellerCall(stall), { code }))

    const page = await readOrderByToken(call, order)
    expect(page?.parts[0]).toMatchObject({ status: 'delivered', parcels: [{ carrier: 'Bưu điện' }] })
    expect(page?.parts[0]?.lines[0]?.lots).toMatchObject([
      { lotCode: stall.lotCode, quantity: 2, status: 'packed' },
    ])
    expect(page?.parts[0]?.timeline.map((entry) => entry.kind)).toEqual([
      ...['created', 'placed', 'accepted', 'packed', 'handed_over', 'delivered'],
    ])
    await expectSoundBooks()
  })

  it('is cancelled, packed goods and all, with one refund task', async () => {
    const stall = await aStall(call)
    const order = await aPlacedOrder(call, stall)
    await sepayNotice(call, { amount: order.total, purpose: order.reference })
    const code = `${order.code}-1`
    unwrap(await acceptSellerOrder(sellerCall(stall), { code }))
    unwrap(await packAsPlanned(stall, code))
    unwrap(await cancelSellerOrder(sellerCall(stall), { code, reason: 'Lọ bị nứt' }))
    unwrap(await cancelSellerOrder(sellerCall(stall), { code, reason: 'Lọ bị nứt' }))
    expect(await levelOf(stall)).toMatchObject({ onHand: 10, reserved: 0 })
    const refunds = await root.refund.findMany({ where: { sellerOrder: { code } } })
    expect(refunds).toMatchObject([{ amount: order.total, status: 'awaiting_operator' }])
    expect(await readOrderByToken(call, order)).toMatchObject({
      status: 'cancelled',
      cancelReason: 'Lọ bị nứt',
    })
    await expectSoundBooks()
  })
})

describe('an order paid on delivery', () => {
  it('is placed at once, and its cash is booked once and in full', async () => {
    const stall = await aStall(call)
    const order = await aPlacedOrder(call, stall, {
      method: 'cash_on_delivery',
      buyer: { name: 'Tư', phone: '+84987000001' },
    })
    const code = `${order.code}-1`
    unwrap(await acceptSellerOrder(sellerCall(stall), { code }))
    unwrap(await packAsPlanned(stall, code))
    unwrap(await handOver(sellerCall(stall), { code }))
    expect(await recordCash(sellerCall(stall), { code, amount: 1n })).toMatchObject({
      failure: { key: 'order:failure.cash_differs', field: 'amount' },
    })
    unwrap(await recordCash(sellerCall(stall), { code, amount: order.total }))
    unwrap(await recordCash(sellerCall(stall), { code, amount: order.total }))
    expect(
      await root.paymentEvent.count({ where: { payment: { orderId: order.orderId }, kind: 'paid' } }),
    ).toBe(1)
    await expectSoundBooks()
  })

  it('refused at the door owes nothing, and comes back to its lot', async () => {
    const stall = await aStall(call)
    const order = await aPlacedOrder(call, stall, {
      method: 'cash_on_delivery',
      buyer: { name: 'Tư', phone: '+84987000002' },
    })
    const code = `${order.code}-1`
    unwrap(await acceptSellerOrder(sellerCall(stall), { code }))
    unwrap(await packAsPlanned(stall, code))
    unwrap(await handOver(sellerCall(stall), { code }))
    unwrap(await refuseSellerOrder(sellerCall(stall), { code, reason: 'Không gặp người nhận' }))
    expect(await levelOf(stall)).toMatchObject({ onHand: 9 })
    unwrap(await returnSellerOrder(sellerCall(stall), { code, reason: 'Hàng về', sellable: false }))
    expect(await levelOf(stall)).toMatchObject({ onHand: 9 })
    const kinds = await root.stockMovement.findMany({ where: { lotId: stall.lotId }, orderBy: { id: 'asc' } })
    expect(kinds.map((movement) => movement.kind)).toEqual(['received', 'packed_out', 'returned', 'damaged'])
    expect((await readOrderByToken(call, order))?.payments).toMatchObject([{ status: 'cancelled' }])
    await expectSoundBooks()
  })

  it('is limited per phone', async () => {
    const stall = await aStall(call)
    const over = { method: 'cash_on_delivery', buyer: { name: 'Tư', phone: '+84987000003' } } as const
    const other = { name: 'Năm', phone: '+84987000004' }
    const orders = [1, 2, 3].map(() => aPlacedOrder(call, stall, over))
    let cookie = ''
    const device = () => new Request('http://localhost/', { headers: { cookie } })
    for (const order of [
      (await Promise.all(orders))[0],
      await aPlacedOrder(call, stall, { ...over, buyer: other }),
    ]) {
      if (order) cookie = orderLinkCookie(device(), order).split(';')[0] ?? ''
    }
    expect(await placeOrder(call, await anOrderForm(call, stall, over))).toMatchObject({
      failure: { key: 'order:failure.too_many_open', details: { max: 3 } },
    })
    // This device is led to what it may open of that phone, and to nothing else.
    expect(await readOpenOrders(call, device(), over.buyer.phone)).toEqual([(await orders[0])?.code])
    expect(await readOpenOrders(call, new Request('http://localhost/'), over.buyer.phone)).toEqual([])
  })
})

describe('placing', () => {
  it('refuses another total than the one shown, and writes nothing', async () => {
    const stall = await aStall(call)
    const form = await anOrderForm(call, stall)
    await root.variant.update({ where: { id: stall.variantId }, data: { price: 130_000n } })
    expect(await placeOrder(call, form)).toMatchObject({
      failure: { key: 'order:failure.total_changed', details: { total: form.shownTotal + 10_000n } },
    })
    expect(await root.orderLine.count({ where: { variantId: stall.variantId } })).toBe(0)
    expect(await levelOf(stall)).toMatchObject({ reserved: 0 })
  })

  it('answers the first order to a second click, and nothing to another phone', async () => {
    const stall = await aStall(call)
    const form = await anOrderForm(call, stall)
    const first = unwrap(await placeOrder(call, form))
    expect(unwrap(await placeOrder(call, form))).toEqual(first)
    expect(
      await placeOrder(call, { ...form, buyer: { name: 'Ai đó', phone: '+84999999999' } }),
    ).toMatchObject({
      failure: { key: 'order:failure.key_used' },
    })
  })

  it('makes one order of a cart in two tabs, and empties it', async () => {
    const stall = await aStall(call)
    const { key } = unwrap(await addToCart(call, { key: null, variantId: stall.variantId, quantity: 2 }))
    const selection = { cartKey: key }
    const tab = async () => ({
      ...(await anOrderForm(call, stall, { selection, buyer: { name: 'Tư', phone: '+84987000008' } })),
      idempotencyKey: await newCheckoutKey(call, selection),
    })
    const [first, second] = [await tab(), await tab()]
    const placed = unwrap(await placeOrder(call, first))
    expect(unwrap(await placeOrder(call, second))).toEqual(placed)
    expect((await readCart(call, key)).count).toBe(0)
    expect(await newCheckoutKey(call, selection)).not.toBe(first.idempotencyKey)
    expect(await levelOf(stall)).toMatchObject({ reserved: 2 })
  })

  it('keeps fresh goods in the province', async () => {
    const stall = await aStall(call, { rules: { shippable: true, papersBeforeListing: [], localOnly: true } })
    const far = await anOrderForm(call, stall, { communeCode: places.haNoi })
    expect(await placeOrder(call, far)).toMatchObject({ failure: { key: 'order:failure.local_only' } })
    const near = await anOrderForm(call, stall, { communeCode: places.vietTri })
    expect((await placeOrder(call, near)).ok).toBe(true)
  })
})

describe('packing', () => {
  it('takes another lot when the packer says so, and frees the planned one', async () => {
    const stall = await aStall(call)
    const other = await aLot(call, { ...stall, quantity: 5, expiresOn: '2028-01-01' })
    const order = await aPlacedOrder(call, stall, {
      method: 'cash_on_delivery',
      quantity: 3,
      buyer: { name: 'Tư', phone: '+84987000004' },
    })
    const code = `${order.code}-1`
    unwrap(await acceptSellerOrder(sellerCall(stall), { code }))
    const [choice] = (await readPacking(sellerCall(stall), code)) ?? []
    expect(choice?.options).toMatchObject([
      { stockLevelId: stall.stockLevelId, planned: 3, available: 10 },
      { stockLevelId: other.stockLevelId, planned: 0, available: 5 },
    ])
    const orderLineId = choice?.orderLineId ?? ''
    const pack = (from: { stockLevelId: string; quantity: number }[]) =>
      packSellerOrder(sellerCall(stall), { code, lines: [{ orderLineId, from }] })
    expect(await pack([{ stockLevelId: other.stockLevelId, quantity: 2 }])).toMatchObject({
      failure: { key: 'order:failure.lot_mismatch' },
    })
    unwrap(await pack([{ stockLevelId: other.stockLevelId, quantity: 3 }]))
    expect(await levelOf(stall)).toMatchObject({ onHand: 10, reserved: 0 })
    expect(await root.stockLevel.findUniqueOrThrow({ where: { id: other.stockLevelId } })).toMatchObject({
      onHand: 2,
      reserved: 0,
    })
    await expectSoundBooks()
  })

  it('is no business of another seller', async () => {
    const [stall, stranger] = [await aStall(call), await aStall(call)]
    const order = await aPlacedOrder(call, stall, {
      method: 'cash_on_delivery',
      buyer: { name: 'Tư', phone: '+84987000005' },
    })
    const code = `${order.code}-1`
    expect(await readSellerOrder(sellerCall(stranger), code)).toBeNull()
    expect(await acceptSellerOrder(sellerCall(stranger), { code })).toMatchObject({
      failure: { key: 'order:failure.not_there' },
    })
    expect((await listSellerOrders(sellerCall(stranger), {})).total).toBe(0)
    expect((await readSellerOrder(callOf({ actor: anOperator }), code))?.code).toBe(code)
  })
})

describe('looking an order up', () => {
  it('by code and phone gives its link; wrong and absent are told alike; tries are limited', async () => {
    const stall = await aStall(call)
    const phone = '+84987000006'
    const order = await aPlacedOrder(call, stall, { buyer: { name: 'Tư', phone } })
    const find = (code: string) => readOrderByCodeAndPhone(call, { code, phone, address: '203.0.113.7' })
    expect(unwrap(await find(order.code.toLowerCase()))).toEqual({ code: order.code, token: order.token })
    const wrong = await readOrderByCodeAndPhone(call, {
      code: order.code,
      phone: '+84900000000',
      address: '203.0.113.8',
    })
    expect(wrong).toEqual(await find('ZZZZ-ZZZZ'))
    for (let count = 2; count < 10; count += 1) await find('ZZZZ-ZZZZ')
    expect(await find(order.code)).toMatchObject({ failure: { key: 'order:failure.too_often' } })
    expect(await readOrderByToken(call, { code: order.code, token: 'x'.repeat(22) })).toBeNull()
  })
})

describe('the words for stock', () => {
  it('change on lists with the order that changes them', async () => {
    const stall = await aStall(callOf({ clock: fixedClock('2026-11-22T03:00:00Z') }), { packs: 10 })
    await aPlacedOrder(call, stall, { quantity: 1, buyer: { name: 'Tư', phone: '+84987000007' } })
    expect(
      await root.productListing.findUniqueOrThrow({ where: { productId: stall.productId } }),
    ).toMatchObject({ availability: 'few' })
  })
})
