import { beforeAll, describe, expect, it } from 'vitest'
import { cancelSellerOrder } from '#app/features/ordering/index.server.ts'
import { findBalanceDiscrepancies, findLedgerDiscrepancies } from '#app/features/settlement/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import { runJobs } from '#tests/campaigns/interleavings/run-jobs.ts'
import { makeWorld, type World } from '#tests/campaigns/interleavings/world.ts'
import { anOperator } from '#tests/factories/catalogue.ts'
import { aPlacedOrder, aStall, callMaker, sepayNotice, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  askRefundNow,
  assignTransfer,
  decideDispute,
  findPaymentDiscrepancies,
  findPayments,
  listDisputes,
  listGatewayRefunds,
  listNotices,
  listUnmatchedTransfers,
  moneyWaiting,
  readDispute,
  readLikelyOrders,
  readNotice,
  readPaymentHistory,
  replayNotice,
} from '../index.server.ts'

const { root } = testDatabase()
const visit = { ipAddress: '203.0.113.7' }
const HOUR = 60 * 60_000
/** The outside of one market: what is counted below is counted over all tests of this file. */
let world: World

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
let buyers = 0
async function aPaidOrder() {
  buyers += 1
  const buyer = { name: 'Người mua', phone: `+84966${String(buyers).padStart(6, '0')}` }
  const order = await aPlacedOrder(world.buyer, await aStall(world.buyer), { method: 'stripe', buyer, visit })
  const where = { payment: { orderId: order.orderId } }
  const { id: attemptId, paymentId } = await root.paymentAttempt.findFirstOrThrow({ where })
  stripe().pay(attemptId)
  await post()
  const receipt = stripe()
    .receipts()
    .find((one) => one.attemptId === attemptId)
  const part = await root.sellerOrder.findFirstOrThrow({ where: { orderId: order.orderId } })
  return { ...order, attemptId, paymentId, receiptId: receipt?.id ?? '', part }
}
async function aDispute(state: 'opened' | 'won' | 'lost') {
  const order = await aPaidOrder()
  const name = `du_${newId()}`
  const tell = async (next: 'opened' | 'won' | 'lost') => {
    stripe().dispute(order.receiptId, name, next)
    await post()
  }
  await tell('opened')
  if (state !== 'opened') await tell(state)
  const { id } = await root.dispute.findFirstOrThrow({ where: { disputeId: name } })
  return { id, order, tell }
}
async function booked(kind: 'differences' | 'losses' | 'seller_payable' | 'disputes', paymentId: string) {
  const where = { paymentId, note: 'dispute', account: { kind } } as const
  const { _sum } = await root.ledgerEntry.aggregate({ where, _sum: { amount: true } })
  return _sum.amount ?? 0n
}
async function expectSoundBooks() {
  const found = [findPaymentDiscrepancies, findLedgerDiscrepancies, findBalanceDiscrepancies]
  for (const find of found) expect((await find(root)).filter(({ breaches }) => breaches > 0)).toEqual([])
}
const waiting = async () => (await moneyWaiting(world.operator)).disputes
const idsOf = async (over: boolean) => (await listDisputes(world.operator, { over })).rows.map(({ id }) => id)

describe('a card dispute', () => {
  it('waits on the desk while it is open, and is over by itself once it is won', async () => {
    const before = await waiting()
    const { id, order, tell } = await aDispute('opened')
    expect(await waiting()).toBe(before + 1)
    expect(await idsOf(false)).toContain(id)
    expect(await readDispute(world.operator, id)).toMatchObject({ orderCode: order.code, bearer: null })
    expect(await booked('disputes', order.paymentId)).toBe(order.total)
    await tell('won')
    expect(await waiting()).toBe(before)
    expect(await idsOf(true)).toContain(id)
    expect(await booked('disputes', order.paymentId)).toBe(0n)
    await expectSoundBooks()
  })

  it('that is lost stays a difference until its seller is said to bear it, once however often it is pressed', async () => {
    const before = await waiting()
    const { id, order } = await aDispute('lost')
    expect(await waiting()).toBe(before + 1)
    expect(await booked('differences', order.paymentId)).toBe(order.total)
    const decision = { disputeId: id, bearer: 'sellers' as const, reason: 'Gửi nhầm hàng' }
    const answers = await Promise.all([1, 2, 3].map(() => decideDispute(world.operator, decision)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await booked('differences', order.paymentId)).toBe(0n)
    expect(await booked('seller_payable', order.paymentId)).toBe(order.total)
    expect(await waiting()).toBe(before)
    expect(await readDispute(world.operator, id)).toMatchObject({
      ...{ bearer: 'sellers', decision: 'Gửi nhầm hàng' },
      parts: [{ sellerOrderId: order.part.id, bears: order.total }],
    })
    const events = { paymentId: order.paymentId, kind: 'dispute_decided' }
    expect(await root.paymentEvent.count({ where: events })).toBe(1)
    const otherwise = await decideDispute(world.operator, { ...decision, bearer: 'market' })
    expect(otherwise).toMatchObject({ failure: { key: 'payment:failure.dispute_decided' } })
    await expectSoundBooks()
  })

  it('is a loss of the market where that was decided, and nobody’s where it is won after all', async () => {
    const { id, order, tell } = await aDispute('lost')
    const decision = { disputeId: id, bearer: 'market' as const }
    expect(await decideDispute(world.operator, { ...decision, reason: ' ' })).toMatchObject({
      failure: { field: 'reason' },
    })
    unwrap(await decideDispute(world.operator, { ...decision, reason: 'Không có bằng chứng giao hàng' }))
    expect(await booked('losses', order.paymentId)).toBe(order.total)
    await tell('won')
    expect(await booked('losses', order.paymentId)).toBe(0n)
    expect(await booked('differences', order.paymentId)).toBe(0n)
    expect(await readDispute(world.operator, id)).toMatchObject({ state: 'won', bearer: null })
    await tell('lost')
    unwrap(
      await decideDispute(world.operator, { ...decision, bearer: 'sellers', reason: 'Lần này thua hẳn' }),
    )
    expect(await booked('seller_payable', order.paymentId)).toBe(order.total)
    await expectSoundBooks()
  })

  it('is decided about only once it is lost, and only by parts that it paid', async () => {
    const open = await aDispute('opened')
    const lost = await aDispute('lost')
    const decision = { bearer: 'sellers' as const, reason: 'Hàng không đến' }
    expect(await decideDispute(world.operator, { ...decision, disputeId: open.id })).toMatchObject({
      failure: { key: 'payment:failure.dispute_not_lost' },
    })
    const parts = [open.order.part.id]
    expect(await decideDispute(world.operator, { ...decision, disputeId: lost.id, parts })).toMatchObject({
      failure: { field: 'parts' },
    })
  })
})

describe('the history of a payment', () => {
  it('tells everything that happened to it in the order in which it did', async () => {
    const order = await aPaidOrder()
    world.clock.advance(HOUR)
    unwrap(await cancelSellerOrder(world.operator, { code: order.part.code, reason: 'Hết hàng' }))
    await runJobs(world)
    world.clock.advance(HOUR)
    stripe().finishRefunds('refunded')
    await post()
    world.clock.advance(HOUR)
    stripe().dispute(order.receiptId, `du_${newId()}`, 'opened')
    await post()
    const history = await readPaymentHistory(world.operator, order.paymentId)
    const told: string[] =
      history?.entries.map((entry) => (entry.kind === 'event' ? entry.event : entry.kind)) ?? []
    const inOrder = [
      ...['attempt', 'notice', 'movement', 'use', 'attempt-end', 'paid'],
      ...['refund', 'refund_requested', 'refund_under_way', 'notice', 'refund_sent'],
      ...['notice', 'dispute'],
    ]
    let from = 0
    for (const what of inOrder) {
      const found = told.indexOf(what, from)
      expect(found, `${what} in ${told.slice(from).join(', ')}`).toBeGreaterThanOrEqual(0)
      from = found + 1
    }
    const moments = history?.entries.map(({ at }) => at.getTime()) ?? []
    expect(moments).toEqual(moments.toSorted((a, b) => a - b))
    const looked = { action: 'payments.looked-at', subjectId: order.paymentId }
    expect(await root.auditRecord.count({ where: looked })).toBe(1)
    expect(await readPaymentHistory(world.operator, newId())).toBeNull()
  })
})

describe('the inbox of notices', () => {
  it('keeps a forged one apart: it is counted, shown without its secrets, and does nothing when replayed', async () => {
    const order = await aPaidOrder()
    stripe().dispute(order.receiptId, `du_${newId()}`, 'lost')
    const [genuine] = stripe().outbox.splice(0)
    if (!genuine) throw new Error('nothing was posted')
    const counted = async () => {
      const { counts } = await listNotices(world.operator, {})
      const own = counts.find(({ provider, verdict }) => provider === 'stripe' && verdict === 'forged')
      return own?.count ?? 0
    }
    const before = await counted()
    expect(await world.deliver({ provider: 'stripe', notice: stripe().forge(genuine, 'guessed') })).toBe(401)
    expect(await counted()).toBe(before + 1)
    const { rows } = await listNotices(world.operator, { provider: 'stripe', verdict: 'forged' })
    const [forged] = rows
    expect(forged).toMatchObject({ verdict: 'forged', processedAt: null, outcome: 'wrong signature' })
    const shown = await readNotice(world.operator, forged?.noticeId ?? '')
    expect(JSON.stringify(shown?.headers)).not.toContain('f'.repeat(20))
    expect(await replayNotice(world.operator, forged?.noticeId ?? '')).toMatchObject({
      failure: { key: 'payment:failure.notice_refused' },
    })
    expect(await root.dispute.count({ where: { paymentId: order.paymentId } })).toBe(0)
  })

  it('applies again, once, what a process that died had only stored', async () => {
    const order = await aPaidOrder()
    stripe().dispute(order.receiptId, `du_${newId()}`, 'opened')
    const [notice] = stripe().outbox.splice(0)
    if (!notice) throw new Error('nothing was posted')
    const id = newId()
    const { body } = notice
    const stored = {
      id,
      provider: 'stripe',
      headers: { ...notice.headers },
      body,
      receivedAt: world.clock.now(),
    }
    await root.paymentNotice.create({ data: stored })
    const stuck = (await moneyWaiting(world.operator)).stuckNotices
    unwrap(await replayNotice(world.operator, id))
    unwrap(await replayNotice(world.operator, id))
    expect((await moneyWaiting(world.operator)).stuckNotices).toBe(stuck - 1)
    expect(await root.dispute.count({ where: { paymentId: order.paymentId } })).toBe(1)
    expect(await readNotice(world.operator, id)).toMatchObject({ verdict: 'verified', outcome: 'known' })
    expect(
      await root.auditRecord.count({ where: { action: 'payments.notice-replayed', subjectId: id } }),
    ).toBe(2)
    expect(await replayNotice(world.operator, newId())).toMatchObject({ ok: false })
  })
})

async function aRefund() {
  const order = await aPaidOrder()
  unwrap(await cancelSellerOrder(world.operator, { code: order.part.code, reason: 'Hết hàng' }))
  const refund = await root.refund.findFirstOrThrow({ where: { paymentId: order.paymentId } })
  return refund.id
}

describe('asking a gateway now', () => {
  it('sends what was not sent yet, tells what is under way, and its end', async () => {
    const refundId = await aRefund()
    stripe().become('down')
    expect(await askRefundNow(world.operator, refundId)).toMatchObject({ value: { status: 'to_send' } })
    stripe().become('well')
    expect(await askRefundNow(world.operator, refundId)).toMatchObject({ value: { status: 'under_way' } })
    const { rows } = await listGatewayRefunds(world.operator)
    expect(rows.find((row) => row.refundId === refundId)).toMatchObject({ asked: 2, gateway: 'stripe' })
    stripe().finishRefunds('refunded')
    stripe().outbox.length = 0
    expect(await askRefundNow(world.operator, refundId)).toMatchObject({ value: { status: 'done' } })
    expect(await askRefundNow(world.operator, refundId)).toMatchObject({
      failure: { key: 'payment:failure.refund_done' },
    })
    expect(await askRefundNow(world.operator, newId())).toMatchObject({ ok: false })
    await expectSoundBooks()
  })

  it('finds out, before a person sends it, that what was declined is done after all', async () => {
    const refundId = await aRefund()
    await runJobs(world)
    stripe().finishRefunds('declined')
    await post()
    stripe().turnRefund(refundId)
    stripe().outbox.length = 0
    expect(await askRefundNow(world.operator, refundId)).toMatchObject({ value: { status: 'done' } })
    await expectSoundBooks()
  })
})

describe('money that names no order', () => {
  const call = callMaker(root)()
  const operator = callMaker(root)({ actor: anOperator })
  const anOrder = async (buyer: { name: string; phone: string }) =>
    aPlacedOrder(call, await aStall(call), { buyer })
  /** What the desk proposes for money with this purpose. */
  const likely = async (purpose: string, amount: bigint) => {
    await sepayNotice(call, { amount, purpose })
    const { rows } = await listUnmatchedTransfers(operator, {})
    const row = rows.find((one) => one.purpose === purpose)
    const orders = (await readLikelyOrders(operator, rows)).get(row?.transferId ?? '') ?? []
    return { transferId: row?.transferId ?? '', orders }
  }

  it('is brought together with orders of its amount, its phone, or a reference that is almost there', async () => {
    const order = await anOrder({ name: 'Lò Thị Mẩy', phone: '+84988111222' })
    const { reference, total, code } = order
    const mangled = `${reference.slice(0, 4)}A${reference.slice(5)}`.replace(/.$/, '')
    const byReference = await likely(`tra tien ${mangled}`, 1_234n)
    expect(byReference.orders[0]).toMatchObject({ orderCode: code, reasons: ['reference'], missing: total })
    const byPhone = await likely('chi may 0988 111 222 tra tien', 4_321n)
    const inbox = async () => (await listNotices(operator, { provider: 'sepay' })).rows[0]
    expect((await inbox())?.movements).toMatchObject([{ amount: 4_321n, orderCode: null }])
    expect(byPhone.orders[0]).toMatchObject({ orderCode: code, reasons: ['phone'], assignable: true })
    const byAmount = await likely('tien mua hang', total)
    const found = byAmount.orders.find(({ orderCode }) => orderCode === code)
    expect(found).toMatchObject({ reasons: ['amount'], buyerName: 'Lò Thị Mẩy' })
    unwrap(await assignTransfer(operator, { transferId: byAmount.transferId, orderCode: code }))
    expect((await inbox())?.movements).toMatchObject([{ amount: total, orderCode: code }])
    // What has its money is proposed no more.
    expect((await likely('0988111222 lan nua', 4_322n)).orders).toEqual([])
  })

  it('is looked for by amount, phone and name, with accents and without', async () => {
    const { code, total } = await anOrder({ name: 'Giàng A Dếnh', phone: '+84988333444' })
    const codes = async (typed: string) => (await findPayments(operator, typed)).map((one) => one.orderCode)
    for (const typed of [code, '0988 333 444', 'Giàng A', 'giang a denh', `${total}`]) {
      expect(await codes(typed)).toContain(code)
    }
    for (const typed of ['giang b', '0988 333 445', '', '%', 'gi'])
      expect(await codes(typed)).not.toContain(code)
  })
})
