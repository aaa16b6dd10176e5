import { beforeAll, describe, expect, it } from 'vitest'
import { payAgain, releaseHeldGoods } from '#app/features/ordering/index.server.ts'
import { findLedgerDiscrepancies } from '#app/features/settlement/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { unwrap } from '#app/kernel/result.ts'
import { subscriptions } from '#app/wiring-facts.server.ts'
import { signedNow, bankDouble } from '#tests/campaigns/interleavings/bank.ts'
import { runJobs } from '#tests/campaigns/interleavings/run-jobs.ts'
import { makeWorld, type World } from '#tests/campaigns/interleavings/world.ts'
import { anOperator } from '#tests/factories/catalogue.ts'
import { characters, gatewayDouble, type Character } from '#tests/factories/gateway-double.ts'
import { aPlacedOrder, aStall, callMaker, MARKET_NOW, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  askGateways,
  assignTransfer,
  dismissTransfer,
  findPaymentDiscrepancies,
  paymentJobs,
  receiveNotice,
  refundTransfer,
} from './index.server.ts'

const { root } = testDatabase()
const HOUR = 60 * 60_000
const visit = { ipAddress: '203.0.113.7' }

beforeAll(() => somePlaces(callMaker(root)()))

let buyers = 0
const anOrder = async (world: World, method: 'vietqr' | 'vnpay' | 'stripe' | 'payos') => {
  buyers += 1
  const buyer = { name: 'Người mua', phone: `+84977${String(buyers).padStart(6, '0')}` }
  const order = await aPlacedOrder(world.buyer, await aStall(world.buyer), { method, buyer, visit })
  const [attempt] = await attemptsOf(order.orderId)
  return { ...order, attemptId: attempt?.id ?? '' }
}
const attemptsOf = (orderId: string) =>
  root.paymentAttempt.findMany({ where: { payment: { orderId } }, orderBy: { startedAt: 'asc' } })
const doubleOf = (world: World, name: Character['name']) => {
  const double = world.gateways.find(({ character }) => character.name === name)
  if (!double) throw new Error(`no ${name}`)
  return double
}
const paymentOf = (orderId: string) => root.payment.findFirstOrThrow({ where: { orderId } })
async function askForDays(world: World, days: number) {
  for (let hour = 0; hour < days * 24; hour += 6) {
    world.clock.advance(6 * HOUR)
    await askGateways(world.job)
  }
}
async function deliverAll(world: World, name: Character['name']) {
  for (const notice of doubleOf(world, name).outbox.splice(0)) await world.deliver({ provider: name, notice })
}
async function expectSoundBooks() {
  const checks = [...(await findPaymentDiscrepancies(root)), ...(await findLedgerDiscrepancies(root))]
  expect(checks.filter((check) => check.breaches > 0)).toEqual([])
}

describe('money that a gateway took', () => {
  it('in an old tab is found by asking, though its notice was lost and nobody had opened the page before', async () => {
    const world = makeWorld(root)
    const order = await anOrder(world, 'vnpay')
    unwrap(await payAgain(world.buyer, { ...order, method: 'vietqr', visit }))
    world.clock.advance(2 * 60_000)
    await askGateways(world.job)
    doubleOf(world, 'vnpay').pay(order.attemptId)
    doubleOf(world, 'vnpay').outbox.length = 0
    await askForDays(world, 1)
    expect(await root.bankTransaction.count({ where: { attemptId: order.attemptId } })).toBe(1)
    await expectSoundBooks()
  })

  it('leaves no other page open: what an operator assigns stops the page that was shown', async () => {
    const world = makeWorld(root)
    const order = await anOrder(world, 'stripe')
    world.bank.transfer(order.total, 'tien hang', ['sepay'])
    for (const letter of world.bank.outbox) await world.deliver(letter)
    const [line] = world.bank.movements
    const { id } = await root.bankTransaction.findFirstOrThrow({
      where: { bankReference: line?.reference ?? '' },
    })
    unwrap(await assignTransfer(world.operator, { transferId: id, orderCode: order.code }))
    await runJobs(world)
    expect(doubleOf(world, 'stripe').pay(order.attemptId)).toBe(false)
    const attempts = await attemptsOf(order.orderId)
    expect(attempts.map(({ status }) => status).toSorted()).toEqual(['cancelled', 'paid'])
    await expectSoundBooks()
  })

  it('after the buyer had turned to another way is booked where it lies, a dispute about it too', async () => {
    const world = makeWorld(root)
    const order = await anOrder(world, 'stripe')
    doubleOf(world, 'stripe').pay(order.attemptId)
    unwrap(await payAgain(world.buyer, { ...order, method: 'vietqr', visit }))
    await deliverAll(world, 'stripe')
    expect(await paymentOf(order.orderId)).toMatchObject({ status: 'paid', method: 'stripe' })
    const [receipt] = doubleOf(world, 'stripe').receipts()
    doubleOf(world, 'stripe').dispute(receipt?.id ?? '', 'dp_1', 'opened')
    await deliverAll(world, 'stripe')
    const disputed = await root.ledgerEntry.findMany({
      where: { account: { kind: 'disputes' } },
      select: { amount: true, account: { select: { subject: true } } },
    })
    expect(disputed).toEqual([{ amount: order.total, account: { subject: 'stripe' } }])
    await expectSoundBooks()
  })
})

describe('money that two feeds tell at the same moment', () => {
  it('is one movement, also where it names no order', async () => {
    const world = makeWorld(root)
    for (let round = 0; round < 5; round += 1) {
      world.bank.transfer(75_000n, 'tien mua hang', ['sepay', 'casso'])
      const letters = world.bank.outbox.splice(0)
      await Promise.all(letters.map((letter) => world.deliver(signedNow(letter, world.clock.now()))))
    }
    for (const { reference } of world.bank.movements) {
      const rows = await root.bankTransaction.findMany({ where: { bankReference: reference } })
      expect(rows.map(({ match }) => match).toSorted()).toEqual(['ignored', 'unknown'])
    }
    await expectSoundBooks()
  })
})

describe('money of which a part was put aside', () => {
  it('comes back to the desk without that part, once the rest of the order was never paid', async () => {
    const world = makeWorld(root)
    const order = await anOrder(world, 'vietqr')
    world.bank.transfer(50_000n, 'tien hang', ['sepay'])
    for (const letter of world.bank.outbox) await world.deliver(letter)
    const [line] = world.bank.movements
    const { id } = await root.bankTransaction.findFirstOrThrow({
      where: { bankReference: line?.reference ?? '' },
    })
    const part = { transferId: id, orderCode: order.code, amount: 20_000n }
    unwrap(await assignTransfer(world.operator, part))
    unwrap(await dismissTransfer(world.operator, { transferId: id, reason: 'Tiền điện' }))
    world.clock.advance(2 * HOUR)
    await releaseHeldGoods(world.job, order)
    const again = { transferId: id, reason: 'Không mua nữa' }
    expect(await refundTransfer(world.operator, { ...again, amount: 20_001n })).toMatchObject({ ok: false })
    unwrap(await refundTransfer(world.operator, again))
    await expectSoundBooks()
    expect(await root.refund.findFirstOrThrow({ where: { transferId: id } })).toMatchObject({
      amount: 20_000n,
    })
  })
})

describe('a refund through a gateway', () => {
  /** Takes money twice on one page, and gives either back. */
  const generous: Character = { ...(characters[0] ?? fail()), paidTwice: true }

  it('of a second payment gives back that one, not the first', async () => {
    const clock = fixedClock(MARKET_NOW)
    const double = gatewayDouble(generous, clock)
    const { readers } = bankDouble(clock)
    const callOf = callMaker(root, { gateways: { vnpay: double.gateway }, notices: readers })
    const call = callOf({ clock, subscriptions })
    const operator = callOf({ clock, subscriptions, actor: anOperator })
    const order = await aPlacedOrder(call, await aStall(call), { method: 'vnpay', visit })
    const [attempt] = await attemptsOf(order.orderId)
    double.pay(attempt?.id ?? '')
    double.pay(attempt?.id ?? '')
    for (const notice of double.outbox.splice(0)) await receiveNotice(call, 'vnpay', notice)
    const [first, second] = double.receipts()
    expect(first).not.toEqual(second)
    const { id } = await root.bankTransaction.findFirstOrThrow({ where: { providerId: second?.id ?? '' } })
    const { refundId } = unwrap(await refundTransfer(operator, { transferId: id, reason: 'Trả hai lần' }))
    await paymentJobs['payments.send-refund'](operator, { refundId })
    expect(double.givenBack().map(({ request }) => request.receiptId)).toEqual([second?.id])
    await expectSoundBooks()
  })

  it('that is under way for weeks is asked about until it has an end', async () => {
    const world = makeWorld(root)
    const double = doubleOf(world, 'vnpay')
    const { refundId } = await aRefundUnderWay(world)
    for (let day = 0; day < 40; day += 1) {
      world.clock.advance(24 * HOUR)
      await paymentJobs['payments.ask-gateways'](world.job)
    }
    expect(await root.refund.findUniqueOrThrow({ where: { id: refundId } })).toMatchObject({
      status: 'under_way',
    })
    double.finishRefunds('refunded')
    double.outbox.length = 0
    world.clock.advance(48 * HOUR)
    await paymentJobs['payments.ask-gateways'](world.job)
    expect(await root.refund.findUniqueOrThrow({ where: { id: refundId } })).toMatchObject({ status: 'done' })
    await expectSoundBooks()
  })

  async function aRefundUnderWay(world: World) {
    const double = doubleOf(world, 'vnpay')
    const order = await anOrder(world, 'vnpay')
    double.pay(order.attemptId, order.total + 5_000n)
    await deliverAll(world, 'vnpay')
    const [receipt] = double.receipts()
    const { id } = await root.bankTransaction.findFirstOrThrow({ where: { providerId: receipt?.id ?? '' } })
    const refund = unwrap(await refundTransfer(world.operator, { transferId: id, reason: 'Trả nhầm' }))
    await runJobs(world)
    return refund
  }
})

describe('goods', () => {
  it('are not kept for ever by whoever sends a little money again and again', async () => {
    const world = makeWorld(root)
    const order = await anOrder(world, 'vietqr')
    for (let round = 0; round < 20; round += 1) {
      const open = (await attemptsOf(order.orderId)).find(({ status }) => status === 'open')
      if (!open) break
      world.bank.transfer(1_000n, open.reference, ['sepay'])
      for (const letter of world.bank.outbox.splice(0)) await world.deliver(letter)
      world.clock.advance(14 * 60_000)
      await releaseHeldGoods(world.job, order)
    }
    const { createdAt, heldUntil, status } = await root.order.findUniqueOrThrow({
      where: { id: order.orderId },
    })
    expect(status).toBe('cancelled')
    expect((heldUntil?.getTime() ?? 0) - createdAt.getTime()).toBeLessThanOrEqual(90 * 60_000)
    await expectSoundBooks()
  })
})

function fail(): never {
  throw new Error('no character')
}
