import { beforeAll, describe, expect, it } from 'vitest'
import { addToCart } from '#app/features/cart/index.server.ts'
import { cancelSellerOrder, placeOrder } from '#app/features/ordering/index.server.ts'
import { findBalanceDiscrepancies, findLedgerDiscrepancies } from '#app/features/settlement/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import { runJobs } from '#tests/campaigns/interleavings/run-jobs.ts'
import { makeWorld, type World } from '#tests/campaigns/interleavings/world.ts'
import { anOrderForm, aStall, callMaker, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  askBackAgain,
  decideDispute,
  dropRefund,
  findPaymentDiscrepancies,
  listKeptMoney,
  markRefundSent,
  moneyWaiting,
  readDispute,
  setRefundDestination,
} from './index.server.ts'

const { root } = testDatabase()
let world: World
let buyers = 0

beforeAll(async () => {
  await somePlaces(callMaker(root)())
  world = makeWorld(root)
})

const stripe = () => {
  const double = world.gateways.find(({ character }) => character.name === 'stripe')
  if (!double) throw new Error('no Stripe')
  return double
}
async function post() {
  for (const notice of stripe().outbox.splice(0)) await world.deliver({ provider: 'stripe', notice })
}

/** An order of so many sellers, paid at once by card. */
async function aPaidOrder(sellers = 1, hear = post) {
  buyers += 1
  const stalls = []
  let key: string | null = null
  for (let seller = 0; seller < sellers; seller += 1) {
    const stall = await aStall(world.buyer)
    stalls.push(stall)
    key = unwrap(await addToCart(world.buyer, { key, variantId: stall.variantId, quantity: 1 })).key
  }
  const [first] = stalls
  if (!first || key === null) throw new Error('nobody sells')
  const form = await anOrderForm(world.buyer, first, {
    ...{ selection: { cartKey: key }, method: 'stripe', visit: { ipAddress: '203.0.113.7' } },
    buyer: { name: 'Người mua', phone: `+84955${String(buyers).padStart(6, '0')}` },
  })
  const { code } = unwrap(await placeOrder(world.buyer, form))
  const order = await root.order.findUniqueOrThrow({
    where: { code },
    include: { sellerOrders: { orderBy: { code: 'asc' } }, payments: { include: { attempts: true } } },
  })
  const [payment] = order.payments
  const attemptId = payment?.attempts[0]?.id ?? ''
  stripe().pay(attemptId)
  await hear()
  const receiptId =
    stripe()
      .receipts()
      .find((one) => one.attemptId === attemptId)?.id ?? ''
  return { ...order, paymentId: payment?.id ?? '', attemptId, receiptId }
}
type Paid = Awaited<ReturnType<typeof aPaidOrder>>

/** @param amount đồng; all that was paid where it is left out */
async function aDispute(order: Paid, state: 'opened' | 'lost', amount?: bigint) {
  const name = `dp_${newId()}`
  const tell = async (next: 'opened' | 'won' | 'lost') => {
    stripe().dispute(order.receiptId, name, next, amount)
    await post()
    await runJobs(world)
  }
  await tell('opened')
  if (state === 'lost') await tell('lost')
  const { id } = await root.dispute.findFirstOrThrow({ where: { disputeId: name } })
  return { id, tell }
}
async function cancel(part: { readonly code: string } | undefined) {
  unwrap(await cancelSellerOrder(world.operator, { code: part?.code ?? '', reason: 'Hết hàng' }))
  await runJobs(world)
  stripe().finishRefunds('refunded')
  await post()
}
const refundsOf = (order: Paid) =>
  root.refund.findMany({
    where: { paymentId: order.paymentId },
    select: { amount: true, status: true, gateway: true, disputeId: true },
    orderBy: { id: 'asc' },
  })
const sentByStripe = (order: Paid) =>
  stripe()
    .givenBack()
    .filter(({ request }) => request.receiptId === order.receiptId)
    .reduce((sum, { request }) => sum + request.amount, 0n)
async function booked(
  order: Paid,
  kind: 'held' | 'seller_payable' | 'differences' | 'losses' | 'refunds_owed',
) {
  const parts = order.sellerOrders.map(({ id }) => id)
  const { _sum } = await root.ledgerEntry.aggregate({
    where: {
      account: { kind },
      OR: [{ paymentId: order.paymentId }, { sellerOrderId: { in: parts } }],
    },
    _sum: { amount: true },
  })
  return _sum.amount ?? 0n
}
async function expectSoundBooks() {
  const found = [findPaymentDiscrepancies, findLedgerDiscrepancies, findBalanceDiscrepancies]
  for (const find of found) expect((await find(root)).filter(({ breaches }) => breaches > 0)).toEqual([])
}

describe('money that a dispute has taken back', () => {
  it('is not given back again where the seller cancels afterwards, and nobody has to bear it', async () => {
    const order = await aPaidOrder()
    const { id } = await aDispute(order, 'lost')
    unwrap(await decideDispute(world.operator, { disputeId: id, bearer: 'sellers', reason: 'Giao chậm' }))
    expect(await booked(order, 'seller_payable')).toBe(order.total)
    await cancel(order.sellerOrders[0])
    expect(sentByStripe(order)).toBe(0n)
    expect(await refundsOf(order)).toEqual([
      { amount: order.total, status: 'done', gateway: null, disputeId: id },
    ])
    expect(await booked(order, 'seller_payable')).toBe(0n)
    expect(await booked(order, 'held')).toBe(0n)
    expect(await readDispute(world.operator, id)).toMatchObject({ bearer: 'nobody' })
    await expectSoundBooks()
  })

  it('waits while the bank decides: lost, it was given back; won after all, it is sent', async () => {
    const order = await aPaidOrder()
    const { id, tell } = await aDispute(order, 'opened')
    await cancel(order.sellerOrders[0])
    expect(await refundsOf(order)).toMatchObject([{ status: 'awaiting_dispute', disputeId: id }])
    expect(await booked(order, 'refunds_owed')).toBe(-order.total)
    await expectSoundBooks()
    const before = (await moneyWaiting(world.operator)).disputes
    await tell('lost')
    expect((await moneyWaiting(world.operator)).disputes).toBe(before - 1)
    expect(await refundsOf(order)).toMatchObject([{ status: 'done', disputeId: id }])
    expect(await booked(order, 'differences')).toBe(0n)
    await expectSoundBooks()
    await tell('won')
    stripe().finishRefunds('refunded')
    await post()
    expect(await refundsOf(order)).toMatchObject([{ status: 'done', gateway: 'stripe', disputeId: null }])
    expect(sentByStripe(order)).toBe(order.total)
    await expectSoundBooks()
    // Turned round once more, the money is really gone twice: a difference that somebody has to decide about.
    await tell('lost')
    expect(await booked(order, 'differences')).toBe(order.total)
    await expectSoundBooks()
  })

  it('also holds what was asked for before and nobody has sent yet', async () => {
    const order = await aPaidOrder()
    unwrap(
      await cancelSellerOrder(world.operator, {
        code: order.sellerOrders[0]?.code ?? '',
        reason: 'Hết hàng',
      }),
    )
    const { id } = await aDispute(order, 'opened')
    expect(await refundsOf(order)).toMatchObject([{ status: 'awaiting_dispute', disputeId: id }])
    expect(sentByStripe(order)).toBe(0n)
    await expectSoundBooks()
  })

  it('is a breach of the books where it was given back all the same', async () => {
    const order = await aPaidOrder()
    await aDispute(order, 'lost')
    await cancel(order.sellerOrders[0])
    const breaches = async () =>
      (await findPaymentDiscrepancies(root)).flatMap((check) => (check.breaches > 0 ? [check.invariant] : []))
    const where = { paymentId: order.paymentId }
    const { disputeId } = await root.refund.findFirstOrThrow({ where })
    await root.refund.updateMany({ where, data: { disputeId: null } })
    expect(await breaches()).toEqual(['payments: what a dispute had taken was not given back once more'])
    await root.refund.updateMany({ where, data: { disputeId } })
    await expectSoundBooks()
  })
})

describe('a dispute about a part of a payment', () => {
  const sharesOf = (disputeId: string) =>
    root.disputeShare.findMany({
      where: { disputeId },
      select: { sellerOrderId: true, amount: true },
      orderBy: { sellerOrderId: 'asc' },
    })

  it('falls only on sellers whose part was not given back', async () => {
    const order = await aPaidOrder(2)
    const [gone, other] = order.sellerOrders
    await cancel(gone)
    const { id } = await aDispute(order, 'lost', other?.total)
    const decision = { disputeId: id, bearer: 'sellers', reason: 'Giao sai hàng' } as const
    expect(await decideDispute(world.operator, { ...decision, parts: [gone?.id ?? ''] })).toMatchObject({
      failure: { field: 'parts' },
    })
    unwrap(await decideDispute(world.operator, decision))
    expect(await sharesOf(id)).toEqual([{ sellerOrderId: other?.id, amount: other?.total }])
    await expectSoundBooks()
  })

  it('leaves to the market what is more than sellers have left', async () => {
    const order = await aPaidOrder(2)
    const [gone, other] = order.sellerOrders
    await cancel(gone)
    const { id } = await aDispute(order, 'lost')
    unwrap(await decideDispute(world.operator, { disputeId: id, bearer: 'sellers', reason: 'Giao sai hàng' }))
    expect(await sharesOf(id)).toEqual([{ sellerOrderId: other?.id, amount: other?.total }])
    expect(await booked(order, 'losses')).toBe(gone?.total)
    await expectSoundBooks()
  })

  it('has its share of a part that is cancelled: the rest is sent, and the other part bears its own', async () => {
    const order = await aPaidOrder(2)
    const [gone, other] = order.sellerOrders
    const { id } = await aDispute(order, 'lost', order.total / 2n)
    unwrap(await decideDispute(world.operator, { disputeId: id, bearer: 'sellers', reason: 'Giao sai hàng' }))
    const shares = await sharesOf(id)
    const own = shares.find(({ sellerOrderId }) => sellerOrderId === gone?.id)?.amount ?? 0n
    await cancel(gone)
    expect(await refundsOf(order)).toEqual([
      { amount: own, status: 'done', gateway: null, disputeId: id },
      { amount: (gone?.total ?? 0n) - own, status: 'done', gateway: 'stripe', disputeId: null },
    ])
    expect(await sharesOf(id)).toEqual(shares.filter(({ sellerOrderId }) => sellerOrderId === other?.id))
    await expectSoundBooks()
  })

  it('makes two of a refund of which it has a part only, and the rest goes on', async () => {
    const order = await aPaidOrder()
    const [part] = order.sellerOrders
    unwrap(await cancelSellerOrder(world.operator, { code: part?.code ?? '', reason: 'Hết hàng' }))
    const { id } = await aDispute(order, 'opened', 40_000n)
    stripe().finishRefunds('refunded')
    await post()
    expect(await refundsOf(order)).toEqual([
      { amount: order.total, status: 'dropped', gateway: null, disputeId: null },
      { amount: 40_000n, status: 'awaiting_dispute', gateway: null, disputeId: id },
      { amount: order.total - 40_000n, status: 'done', gateway: 'stripe', disputeId: null },
    ])
    await expectSoundBooks()
  })
})

describe('a refund that was dropped by mistake', () => {
  it('leaves money that a page names and the books complain of, until it is asked for again, once', async () => {
    const order = await aDeclinedRefund()
    const [part] = order.sellerOrders
    const { id: refundId } = await root.refund.findFirstOrThrow({ where: { paymentId: order.paymentId } })
    const waiting = (await moneyWaiting(world.operator)).keptMoney
    unwrap(await dropRefund(world.operator, { refundId, reason: 'Nhầm' }))
    expect(await booked(order, 'held')).toBe(-order.total)
    expect((await moneyWaiting(world.operator)).keptMoney).toBe(waiting + 1)
    const [kept] = (await listKeptMoney(world.operator)).rows
    expect(kept).toMatchObject({ code: part?.code, amount: order.total, dropped: 'Nhầm' })
    const broken = (await findPaymentDiscrepancies(root)).filter(({ breaches }) => breaches > 0)
    expect(broken.map(({ invariant }) => invariant)).toEqual([
      'payments: what was paid for a part that has ended is given back, or about to be',
    ])
    const again = { paymentId: order.paymentId, sellerOrderId: part?.id ?? '' }
    const pressed = await Promise.all([1, 2, 3].map(() => askBackAgain(world.operator, again)))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(pressed.find(({ ok }) => !ok)).toMatchObject({ failure: { key: 'payment:failure.nothing_kept' } })
    await runJobs(world)
    stripe().finishRefunds('refunded')
    await post()
    expect(await refundsOf(order)).toMatchObject([
      { status: 'dropped' },
      { status: 'done', gateway: 'stripe' },
    ])
    expect(await booked(order, 'held')).toBe(0n)
    expect((await moneyWaiting(world.operator)).keptMoney).toBe(waiting)
    await expectSoundBooks()
  })
})

describe('a refund that was made at the gateway itself', () => {
  it('is money given back: the market gives it back no more, however often it is told', async () => {
    const order = await aPaidOrder(2)
    stripe().giveBackThere(order.receiptId, order.total)
    const notices = stripe().outbox.splice(0)
    await Promise.all([...notices, ...notices].map((notice) => world.deliver({ provider: 'stripe', notice })))
    const parts = order.sellerOrders.map(({ total }) => ({
      amount: total,
      status: 'done',
      gateway: 'stripe',
    }))
    expect(await refundsOf(order)).toMatchObject(parts)
    await expectSoundBooks()
    for (const part of order.sellerOrders) await cancel(part)
    expect(await refundsOf(order)).toHaveLength(2)
    expect(sentByStripe(order)).toBe(0n)
    expect(await booked(order, 'held')).toBe(0n)
    await expectSoundBooks()
  })

  it('is what an operator was to send, where that is the same amount', async () => {
    const order = await aDeclinedRefund()
    stripe().giveBackThere(order.receiptId, order.total)
    await post()
    expect(await refundsOf(order)).toMatchObject([{ status: 'done', gateway: 'stripe' }])
    await expectSoundBooks()
  })

  it('went out twice where a person had sent it', async () => {
    const order = await aDeclinedRefund()
    const { id: refundId } = await root.refund.findFirstOrThrow({ where: { paymentId: order.paymentId } })
    const to = { bin: '970436', account: '0123456789', holder: 'NGUYEN THI LAN' }
    unwrap(await setRefundDestination(world.operator, { refundId, to }))
    unwrap(await markRefundSent(world.operator, { refundId, to, proof: `FT-${refundId}` }))
    stripe().giveBackThere(order.receiptId, order.total)
    await post()
    expect(await root.doubleRefund.findUniqueOrThrow({ where: { refundId } })).toMatchObject({
      state: 'open',
    })
    expect(await booked(order, 'differences')).toBe(order.total)
    await expectSoundBooks()
  })

  it('and is more than was left stands in the history of its payment', async () => {
    const order = await aPaidOrder()
    stripe().giveBackThere(order.receiptId, order.total + 1n)
    await post()
    expect(await refundsOf(order)).toEqual([])
    const where = { paymentId: order.paymentId, kind: 'refund_elsewhere' }
    expect(await root.paymentEvent.count({ where })).toBe(1)
    await expectSoundBooks()
  })
})

/** Its seller cancels, and Stripe does not give the money back: an operator has to. */
async function aDeclinedRefund() {
  const order = await aPaidOrder()
  const code = order.sellerOrders[0]?.code ?? ''
  unwrap(await cancelSellerOrder(world.operator, { code, reason: 'Hết hàng' }))
  await runJobs(world)
  stripe().finishRefunds('declined')
  await post()
  return order
}

describe('news of a payment that has not been heard of', () => {
  it('comes again until it is, and a day later is somebody else’s', async () => {
    const order = await aPaidOrder(1, async () => undefined)
    const name = `dp_${newId()}`
    stripe().dispute(order.receiptId, name, 'opened')
    const letters = stripe().outbox.splice(0)
    const told = async (letter: (typeof letters)[number] | undefined) =>
      letter ? world.deliver({ provider: 'stripe', notice: letter }) : 0
    expect(await told(letters.at(-1))).toBeGreaterThanOrEqual(500)
    for (const letter of letters.slice(0, -1)) expect(await told(letter)).toBe(200)
    expect(await told(letters.at(-1))).toBe(200)
    expect(await root.dispute.count({ where: { disputeId: name, paymentId: order.paymentId } })).toBe(1)
    const waiting = { provider: 'stripe', verdict: 'verified', processedAt: null } as const
    expect(await root.paymentNotice.count({ where: waiting })).toBe(0)

    const other = await aPaidOrder(1, async () => undefined)
    stripe().dispute(other.receiptId, `dp_${newId()}`, 'opened')
    const stranger = stripe().outbox.splice(0).at(-1)
    expect(await told(stranger)).toBeGreaterThanOrEqual(500)
    world.clock.advance(25 * 60 * 60_000)
    expect(await told(stranger)).toBe(200)
  })
})
