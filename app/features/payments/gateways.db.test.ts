import { beforeAll, describe, expect, it, vi } from 'vitest'
import { cancelSellerOrder, payAgain, releaseHeldGoods } from '#app/features/ordering/index.server.ts'
import { findLedgerDiscrepancies } from '#app/features/settlement/index.server.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
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
  markRefundSent,
  paymentJobs,
  receiveNotice,
  refundTransfer,
  setRefundDestination,
} from './index.server.ts'

const { root } = testDatabase()
const HOUR = 60 * 60_000
const visit = { ipAddress: '203.0.113.7' }
const buyersAccount = { bin: '970436', account: '0123456789', holder: 'NGUYEN THI LAN' }

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

  it('twice on one page is found by looking again days later, and waits on the desk once', async () => {
    const world = makeWorld(root)
    const order = await anOrder(world, 'payos')
    doubleOf(world, 'payos').pay(order.attemptId)
    await deliverAll(world, 'payos')
    world.clock.advance(30 * 60_000)
    doubleOf(world, 'payos').pay(order.attemptId)
    const lost = doubleOf(world, 'payos').outbox.splice(0)
    await askForDays(world, 4)
    const kept = () => root.bankTransaction.findMany({ where: { attemptId: order.attemptId } })
    expect((await kept()).map(({ match }) => match).toSorted()).toEqual(['duplicate', 'matched'])
    for (const notice of lost) await world.deliver({ provider: 'payos', notice })
    expect(await kept()).toHaveLength(2)
    expect(await attemptsOf(order.orderId)).toMatchObject([{ status: 'paid', askAt: null }])
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

  it('whose answer was lost is asked about, not ordered again, once its key is forgotten', async () => {
    const world = makeWorld(root)
    const stripe = doubleOf(world, 'stripe')
    const order = await anOrder(world, 'stripe')
    stripe.pay(order.attemptId, order.total * 3n)
    await deliverAll(world, 'stripe')
    const { id } = await root.bankTransaction.findFirstOrThrow({ where: { attemptId: order.attemptId } })
    const part = { transferId: id, amount: order.total, reason: 'Trả nhầm' }
    const { refundId } = unwrap(await refundTransfer(world.operator, part))
    stripe.become('lame')
    await runJobs(world)
    expect(await refundOf(refundId)).toMatchObject({ status: 'to_send' })
    world.clock.advance(30 * HOUR)
    stripe.become('well')
    await paymentJobs['payments.ask-gateways'](world.job)
    expect(await refundOf(refundId)).toMatchObject({
      status: 'under_way',
      gatewayReference: `back-${refundId}`,
    })
    expect(stripe.givenBack()).toHaveLength(1)
    await expectSoundBooks()
  })

  it('that was done and comes back is owed again, and a task with its reason; an old word changes nothing', async () => {
    const world = makeWorld(root)
    const { refundId, amount } = await aCardRefund(world, 'refunded', { deliver: false })
    const [success] = doubleOf(world, 'stripe').outbox.splice(0)
    if (success) await world.deliver({ provider: 'stripe', notice: success })
    expect(await refundOf(refundId)).toMatchObject({ status: 'done', gateway: 'stripe' })
    doubleOf(world, 'stripe').turnRefund(refundId)
    await deliverAll(world, 'stripe')
    await runJobs(world)
    if (success) await world.deliver({ provider: 'stripe', notice: success })
    await runJobs(world)
    expect(await refundOf(refundId)).toMatchObject({
      ...{ status: 'awaiting_operator', gateway: null, doneAt: null, declined: 'the account is closed' },
    })
    const events = await root.paymentEvent.findMany({
      where: { kind: { startsWith: 'refund' }, details: { path: ['refundId'], equals: refundId } },
      orderBy: { id: 'asc' },
    })
    expect(events.map(({ kind }) => kind)).toEqual([
      ...['refund_requested', 'refund_under_way', 'refund_sent', 'refund_failed'],
    ])
    expect(await bookedOn('gateway', refundId)).toBe(0n)
    await expectSoundBooks()
    await sendByHand(world, refundId)
    expect(await bookedOn('bank_outgoing', refundId)).toBe(-amount)
    await expectSoundBooks()
  })

  it('that comes back unheard is found by looking again', async () => {
    const world = makeWorld(root)
    const { refundId } = await aCardRefund(world, 'refunded')
    world.clock.advance(2 * 24 * HOUR)
    doubleOf(world, 'stripe').turnRefund(refundId)
    doubleOf(world, 'stripe').outbox.length = 0
    world.clock.advance(2 * 24 * HOUR)
    await paymentJobs['payments.ask-gateways'](world.job)
    expect(await refundOf(refundId)).toMatchObject({ status: 'awaiting_operator', askAt: null })
    await expectSoundBooks()
  })

  it('that is done after it was declined counts once, and is nobody’s task any more', async () => {
    const world = makeWorld(root)
    const { refundId, amount } = await aCardRefund(world, 'declined')
    expect(await refundOf(refundId)).toMatchObject({ status: 'awaiting_operator', gateway: null })
    doubleOf(world, 'stripe').turnRefund(refundId)
    const notices = doubleOf(world, 'stripe').outbox.splice(0)
    for (const notice of [...notices, ...notices]) await world.deliver({ provider: 'stripe', notice })
    await runJobs(world)
    expect(await refundOf(refundId)).toMatchObject({ status: 'done', gateway: 'stripe', declined: null })
    expect(await bookedOn('gateway', refundId)).toBe(-amount)
    const sent = { refundId, to: buyersAccount, proof: 'FT1' }
    expect(await markRefundSent(world.operator, sent)).toMatchObject({ ok: false })
    await expectSoundBooks()
  })

  it('that is done after a person has sent it is a difference with a name, until it comes back', async () => {
    const world = makeWorld(root)
    const { refundId, amount } = await aCardRefund(world, 'declined')
    await sendByHand(world, refundId)
    const turn = async () => {
      doubleOf(world, 'stripe').turnRefund(refundId)
      await deliverAll(world, 'stripe')
      await runJobs(world)
    }
    await turn()
    expect(await refundOf(refundId)).toMatchObject({ status: 'done', gateway: null, proof: `FT-${refundId}` })
    expect((await refundOf(refundId)).alsoSentAt).not.toBeNull()
    expect(await bookedOn('differences', refundId)).toBe(amount)
    await turn()
    expect((await refundOf(refundId)).alsoSentAt).toBeNull()
    expect(await bookedOn('differences', refundId)).toBe(0n)
    await turn()
    expect(await bookedOn('differences', refundId)).toBe(amount)
    await expectSoundBooks()
  })

  const refundOf = (id: string) => root.refund.findUniqueOrThrow({ where: { id } })

  async function bookedOn(kind: 'gateway' | 'differences' | 'bank_outgoing', refundId: string) {
    const { _sum } = await root.ledgerEntry.aggregate({
      where: { refundId, account: { kind } },
      _sum: { amount: true },
    })
    return _sum.amount ?? 0n
  }

  async function sendByHand({ operator }: World, refundId: string) {
    unwrap(await setRefundDestination(operator, { refundId, to: buyersAccount }))
    unwrap(await markRefundSent(operator, { refundId, to: buyersAccount, proof: `FT-${refundId}` }))
  }

  /** A card payment whose order the seller cancels: its gateway has the refund, and brings it to an end. */
  async function aCardRefund(world: World, end: 'refunded' | 'declined', { deliver = true } = {}) {
    const double = doubleOf(world, 'stripe')
    const order = await anOrder(world, 'stripe')
    double.pay(order.attemptId)
    await deliverAll(world, 'stripe')
    unwrap(await cancelSellerOrder(world.operator, { code: `${order.code}-1`, reason: 'Hết hàng' }))
    await runJobs(world)
    const { id } = await root.refund.findFirstOrThrow({ where: { payment: { orderId: order.orderId } } })
    double.finishRefunds(end)
    if (deliver) await deliverAll(world, 'stripe')
    return { refundId: id, amount: order.total }
  }

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

it('paying again and again ends at ten, and keeps nobody from being asked about', async () => {
  const world = makeWorld(root)
  const [many, one] = [await anOrder(world, 'vnpay'), await anOrder(world, 'vnpay')]
  const again = { ...many, method: 'vnpay', visit } as const
  for (let begun = 1; begun < 10; begun += 1) unwrap(await payAgain(world.buyer, again))
  expect(await payAgain(world.buyer, again)).toMatchObject({ failure: { key: 'payment:failure.too_often' } })
  const { id: paymentId, createdAt: askAt } = await paymentOf(many.orderId)
  const ended = { paymentId, gateway: 'vnpay', status: 'cancelled', amount: 1n, details: {}, askAt } as const
  const each = () => ({ ...ended, startedAt: askAt, id: newId(), reference: newId() })
  await root.paymentAttempt.createMany({ data: Array.from({ length: 150 }, each) })
  doubleOf(world, 'vnpay').pay(one.attemptId)
  world.clock.advance(2 * 60_000)
  const query = vi.spyOn(doubleOf(world, 'vnpay').gateway, 'query').mockRejectedValueOnce('late')
  await askGateways(world.job)
  expect(await paymentOf(one.orderId)).toMatchObject({ status: 'paid' })
  query.mockReset().mockRejectedValue('away')
  await askGateways(world.job)
  expect(query).toHaveBeenCalledTimes(3)
})

function fail(): never {
  throw new Error('no character')
}
