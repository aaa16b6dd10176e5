import { beforeAll, describe, expect, it } from 'vitest'
import { cancelSellerOrder } from '#app/features/ordering/index.server.ts'
import { findBalanceDiscrepancies, findLedgerDiscrepancies } from '#app/features/settlement/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import type { Actor } from '#app/platform/actor.ts'
import { subscriptions } from '#app/wiring-facts.server.ts'
import { runJobs } from '#tests/campaigns/interleavings/run-jobs.ts'
import { makeWorld, type World } from '#tests/campaigns/interleavings/world.ts'
import { aPlacedOrder, aStall, callMaker, marketAccount, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  applyTransfer,
  askWriteOff,
  confirmWriteOff,
  findPaymentDiscrepancies,
  listDoubleRefunds,
  listRefundTasks,
  listUnmatchedTransfers,
  markRefundSent,
  matchDoubleRefund,
  readDoubleRefund,
  readRefundLimit,
  refuseWriteOff,
  setRefundDestination,
  setRefundLimit,
} from '../index.server.ts'

const { root } = testDatabase()
const HOUR = 60 * 60_000
const visit = { ipAddress: '203.0.113.7' }
let world: World

beforeAll(async () => {
  await somePlaces(callMaker(root)())
  world = makeWorld(root)
})

const secondOperator: Actor = {
  ...{ kind: 'person', userId: 'second', name: 'Người thứ hai', staff: null, officer: null, operator: true },
}
const second = () => callMaker(root)({ clock: world.clock, subscriptions, actor: secondOperator })
const stripe = () => {
  const double = world.gateways.find(({ character }) => character.name === 'stripe')
  if (!double) throw new Error('no Stripe')
  return double
}
async function post() {
  for (const notice of stripe().outbox.splice(0)) await world.deliver({ provider: 'stripe', notice })
}
let buyers = 0
/** A card payment whose order the seller cancels. */
async function aRefund() {
  buyers += 1
  const buyer = { name: 'Người mua', phone: `+84955${String(buyers).padStart(6, '0')}` }
  const order = await aPlacedOrder(world.buyer, await aStall(world.buyer), { method: 'stripe', buyer, visit })
  const where = { payment: { orderId: order.orderId } }
  const { id, paymentId } = await root.paymentAttempt.findFirstOrThrow({ where })
  stripe().pay(id)
  await post()
  unwrap(await cancelSellerOrder(world.operator, { code: `${order.code}-1`, reason: 'Hết hàng' }))
  return (await root.refund.findFirstOrThrow({ where: { paymentId } })).id
}
async function expectSoundBooks() {
  const found = [findPaymentDiscrepancies, findLedgerDiscrepancies, findBalanceDiscrepancies]
  for (const find of found) expect((await find(root)).filter(({ breaches }) => breaches > 0)).toEqual([])
}

const buyersAccount = { bin: '970436', account: '0123456789', holder: 'NGUYEN THI LAN' }

describe('a refund that went out twice', () => {
  const balance = async (kind: 'differences' | 'losses' | 'unclaimed', refundId: string) => {
    const where = { refundId, note: 'refund_also_sent', account: { kind } } as const
    const { _sum } = await root.ledgerEntry.aggregate({ where, _sum: { amount: true } })
    return _sum.amount ?? 0n
  }
  const stateOf = async (refundId: string) =>
    (await root.doubleRefund.findUniqueOrThrow({ where: { refundId } })).state
  const isWaiting = async (refundId: string) =>
    (await listDoubleRefunds(world.operator)).rows.some(({ task }) => task.refundId === refundId)

  /** Stripe turns its word about the refund. */
  async function turn(refundId: string) {
    stripe().turnRefund(refundId)
    await post()
    await runJobs(world)
  }
  /** Stripe declines, a person sends it, and Stripe has done it after all. */
  async function aDouble() {
    const refundId = await aRefund()
    await runJobs(world)
    stripe().finishRefunds('declined')
    await post()
    unwrap(await setRefundDestination(world.operator, { refundId, to: buyersAccount }))
    unwrap(await markRefundSent(world.operator, { refundId, to: buyersAccount, proof: `FT-${refundId}` }))
    await turn(refundId)
    const { amount } = await root.refund.findUniqueOrThrow({ where: { id: refundId } })
    return { refundId, amount }
  }
  /** The buyer sends money to the market's account. */
  async function comesBack(amount: bigint) {
    const id = newId()
    await applyTransfer(world.operator, {
      ...{ provider: 'sepay', noticeId: null, importId: null },
      transfer: {
        ...{ id, accountNumber: marketAccount.account, direction: 'in', amount, purpose: 'hoan thua' },
        ...{ reference: `FT${id}`, at: world.clock.now() },
      },
    })
    const line = await root.bankTransaction.findFirstOrThrow({ where: { providerId: id } })
    return { id: line.id, isOnDesk: async () => (await restOnDesk(line.id)) !== null }
  }
  const restOnDesk = async (id: string) => {
    const { rows } = await listUnmatchedTransfers(world.operator, {})
    return rows.find(({ transferId }) => transferId === id)?.rest ?? null
  }

  it('ends with the money that the buyer sends back, in parts too, and once', async () => {
    const { refundId, amount } = await aDouble()
    expect(await isWaiting(refundId)).toBe(true)
    const [part, rest] = [await comesBack(amount / 4n), await comesBack(amount)]
    const { candidates } = (await readDoubleRefund(world.operator, refundId)) ?? {}
    expect(candidates?.[0]).toMatchObject({ transferId: rest.id, rest: amount })
    unwrap(await matchDoubleRefund(world.operator, { refundId, transferId: part.id }))
    expect(await part.isOnDesk()).toBe(false)
    expect(await balance('differences', refundId)).toBe(amount - amount / 4n)
    const twice = { refundId, transferId: rest.id }
    const matched = await Promise.all([
      matchDoubleRefund(world.operator, twice),
      matchDoubleRefund(world.operator, twice),
    ])
    expect(matched.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await stateOf(refundId)).toBe('returned')
    expect(await isWaiting(refundId)).toBe(false)
    expect(await balance('differences', refundId)).toBe(0n)
    // What was beyond it is still the operator's to decide about.
    expect(await restOnDesk(rest.id)).toBe(amount / 4n)
    expect(await matchDoubleRefund(world.operator, twice)).toMatchObject({
      failure: { key: 'payment:failure.double_closed' },
    })
    await expectSoundBooks()
  })

  it('is written off only where another person agrees, also when many press at once', async () => {
    const { refundId, amount } = await aDouble()
    expect(await askWriteOff(world.operator, { refundId, reason: ' ' })).toMatchObject({
      failure: { field: 'reason' },
    })
    expect(await confirmWriteOff(second(), { refundId })).toMatchObject({ ok: false })
    const reason = 'Gọi ba lần, không nghe máy'
    unwrap(await askWriteOff(world.operator, { refundId, reason }))
    expect(await confirmWriteOff(world.operator, { refundId })).toMatchObject({
      failure: { key: 'payment:failure.second_person' },
    })
    unwrap(await refuseWriteOff(second(), { refundId }))
    unwrap(await askWriteOff(world.operator, { refundId, reason }))
    expect((await readDoubleRefund(world.operator, refundId))?.double.mayConfirm).toBe(false)
    expect((await readDoubleRefund(second(), refundId))?.double).toMatchObject({ mayConfirm: true, reason })
    const pressed = await Promise.all([1, 2, 3].map(() => confirmWriteOff(second(), { refundId })))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await isWaiting(refundId)).toBe(false)
    expect([await balance('differences', refundId), await balance('losses', refundId)]).toEqual([0n, amount])
    await expectSoundBooks()
    const told = await root.auditRecord.findMany({
      where: { subjectId: refundId, action: { startsWith: 'payments.double-refund' } },
      orderBy: { id: 'asc' },
    })
    expect(told.map(({ action, actorUserId }) => [action.replace(/^.*-refund-/, ''), actorUserId])).toEqual([
      ['write-off-asked', 'operator'],
      ['write-off-refused', 'second'],
      ['write-off-asked', 'operator'],
      ['written-off', 'second'],
    ])

    // The buyer pays a part back after all, which makes the loss smaller.
    const late = await comesBack(amount / 2n)
    unwrap(await matchDoubleRefund(second(), { refundId, transferId: late.id }))
    expect(await balance('losses', refundId)).toBe(amount - amount / 2n)
    // And then the gateway takes its own back: the buyer's money is the buyer's again.
    await turn(refundId)
    expect(await stateOf(refundId)).toBe('taken_back')
    expect([await balance('differences', refundId), await balance('losses', refundId)]).toEqual([0n, 0n])
    expect(await restOnDesk(late.id)).toBe(amount / 2n)
    await expectSoundBooks()
    await turn(refundId)
    expect(await stateOf(refundId)).toBe('open')
    expect(await balance('differences', refundId)).toBe(amount)
    await expectSoundBooks()
  })

  it('refuses in the database itself what one person would write off alone', async () => {
    const { refundId } = await aDouble()
    unwrap(await askWriteOff(world.operator, { refundId, reason: 'Không liên lạc được' }))
    const alone = { state: 'written_off', closedById: 'operator' } as const
    await expect(root.doubleRefund.update({ where: { refundId }, data: alone })).rejects.toThrow(/hands/)
  })
})

describe('a refund above the limit', () => {
  it('is sent by another person than who wrote its account down, until a higher limit holds', async () => {
    const refundId = await aRefund()
    await runJobs(world)
    stripe().finishRefunds('declined')
    await post()
    const at = world.clock.now()
    expect(await setRefundLimit(world.operator, 1_000n)).toEqual({ validFrom: at })
    unwrap(await setRefundDestination(world.operator, { refundId, to: buyersAccount }))
    const sent = { refundId, to: buyersAccount, proof: `FT ${refundId}` }
    expect(await markRefundSent(world.operator, sent)).toMatchObject({
      failure: { key: 'payment:failure.second_person' },
    })
    // Lifted now, it holds tomorrow: nobody lifts it and sends.
    const lifted = await setRefundLimit(world.operator, 5_000_000n)
    expect(lifted.validFrom.getTime() - at.getTime()).toBe(24 * HOUR)
    expect(await markRefundSent(world.operator, sent)).toMatchObject({ ok: false })
    const mine = (await listRefundTasks(world.operator, {})).rows.find((task) => task.refundId === refundId)
    expect(mine).toMatchObject({ needsAnother: true })
    unwrap(await markRefundSent(second(), sent))
    world.clock.advance(24 * HOUR)
    expect(await readRefundLimit(world.operator)).toBe(5_000_000n)
    await expectSoundBooks()
  })
})
