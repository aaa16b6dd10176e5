import { beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#app/kernel/clock.ts'
import { unwrap } from '#app/kernel/result.ts'
import { breachesIn } from '#tests/factories/books.ts'
import { aLot, aStall, sepayNotice, somePlaces, type Stall } from '#tests/factories/market.ts'
import { aSale, aStallMarket } from '#tests/factories/stall-sales.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  cancelStallSale,
  giveUpStallSale,
  handStallSaleOver,
  listSellerOrders,
  readStallSale,
  releaseHeldGoods,
  sellAtStall,
  undoStallSale,
} from '../index.server.ts'

const { root } = testDatabase()
const { at, levelOf, market, payableOf, referenceOf } = aStallMarket(root)
const expectSoundBooks = async () => expect(await breachesIn(root)).toEqual([])

beforeAll(() => somePlaces(market))

describe('a sale by VietQR', () => {
  it('waits with its goods held, and is complete by the bank’s notice alone', async () => {
    const stall = await aStall(market)
    const { code } = unwrap(await sellAtStall(at(stall), aSale(stall, { method: 'vietqr' })))
    expect(await levelOf(stall)).toMatchObject({ onHand: 10, reserved: 2 })
    expect(await readStallSale(at(stall), code)).toMatchObject({
      status: 'awaiting_payment',
      undoable: false,
    })
    await sepayNotice(market, { amount: 220_000n, purpose: await referenceOf(code) })
    expect(await levelOf(stall)).toMatchObject({ onHand: 8, reserved: 0 })
    expect(await readStallSale(at(stall), code)).toMatchObject({ status: 'delivered', undoable: true })
    // The market holds the money for the seller.
    expect(await payableOf(stall)).toBe(-220_000n)
    unwrap(await undoStallSale(at(stall), { code }))
    // Given back out of the seller's till: the market owes it what it holds.
    expect(await payableOf(stall)).toBe(-220_000n)
    await expectSoundBooks()
  })

  it('is taken back against cash only by who may decide about money, and leaves a trace', async () => {
    const stall = await aStall(market)
    const { code } = unwrap(await sellAtStall(at(stall), aSale(stall, { method: 'vietqr' })))
    await sepayNotice(market, { amount: 220_000n, purpose: await referenceOf(code) })
    const packer = at(stall, undefined, 'packer')
    expect(await readStallSale(packer, code)).toMatchObject({ undoable: false, undoneByOthers: true })
    expect(await undoStallSale(packer, { code })).toMatchObject({
      failure: { key: 'stall:failure.needs_money_right' },
    })
    expect(await readStallSale(packer, code)).toMatchObject({ status: 'delivered' })
    const part = await root.sellerOrder.findFirstOrThrow({ where: { order: { code } } })
    const traces = () =>
      root.auditRecord.findMany({
        where: { action: 'ordering.stall-sale-taken-back', subjectId: part.id },
      })
    expect(await traces()).toEqual([])
    const manager = at(stall, undefined, 'manager')
    unwrap(await undoStallSale(manager, { code }))
    unwrap(await undoStallSale(manager, { code }))
    expect(await traces()).toMatchObject([
      { actorUserId: `manager-${stall.sellerId}`, details: { code, amount: '220000' } },
    ])
    await expectSoundBooks()
  })

  it('is cancelled at the counter: goods free, and money that comes later is nobody’s', async () => {
    const stall = await aStall(market)
    const { code } = unwrap(await sellAtStall(at(stall), aSale(stall, { method: 'vietqr' })))
    const reference = await referenceOf(code)
    unwrap(await cancelStallSale(at(stall), { code }))
    unwrap(await cancelStallSale(at(stall), { code }))
    expect(await levelOf(stall)).toMatchObject({ onHand: 10, reserved: 0 })
    await sepayNotice(market, { amount: 220_000n, purpose: reference })
    expect(await readStallSale(at(stall), code)).toMatchObject({ status: 'cancelled' })
    expect(await root.saleEntry.count({ where: { sellerId: stall.sellerId } })).toBe(0)
    await expectSoundBooks()
  })

  it('is not cancelled once it is paid, and expires like any order', async () => {
    const stall = await aStall(market)
    const paid = unwrap(await sellAtStall(at(stall), aSale(stall, { method: 'vietqr' })))
    await sepayNotice(market, { amount: 220_000n, purpose: await referenceOf(paid.code) })
    expect(await cancelStallSale(at(stall), paid)).toMatchObject({
      failure: { key: 'stall:failure.paid_already' },
    })
    const left = unwrap(await sellAtStall(at(stall), aSale(stall, { method: 'vietqr' })))
    const { id } = await root.order.findUniqueOrThrow({ where: { code: left.code } })
    await releaseHeldGoods(at(stall, fixedClock('2026-11-22T05:00:00Z')), { orderId: id })
    expect(await readStallSale(at(stall), left.code)).toMatchObject({ status: 'cancelled' })
    expect(await levelOf(stall)).toMatchObject({ onHand: 8, reserved: 0 })
  })

  it('stays to be packed from another lot where its own was held back meanwhile', async () => {
    const stall = await aStall(market)
    const { code } = unwrap(await sellAtStall(at(stall), aSale(stall, { method: 'vietqr' })))
    await root.lot.update({ where: { id: stall.lotId }, data: { status: 'held' } })
    await sepayNotice(market, { amount: 220_000n, purpose: await referenceOf(code) })
    expect(await readStallSale(at(stall), code)).toMatchObject({ status: 'accepted' })
    expect((await listSellerOrders(at(stall), {})).rows).toMatchObject([{ code: `${code}-1` }])
    await expectSoundBooks()
  })
})

describe('money that comes after its code ran out', () => {
  const later = (stall: Stall) => at(stall, fixedClock('2026-11-22T05:00:00Z'))

  /** A sale from the lot that would not leave first; its time passes, then its money comes. */
  async function lateMoney(meanwhile: (stall: Stall, lotId: string) => Promise<unknown> = async () => null) {
    const stall = await aStall(market)
    const { sellerId, productId, variantId } = stall
    const chosen = await aLot(market, {
      sellerId,
      productId,
      variantId,
      quantity: 5,
      expiresOn: '2028-01-01',
    })
    const lines = [{ stockLevelId: chosen.stockLevelId, quantity: 2, unitPrice: 110_000n }]
    const { code } = unwrap(await sellAtStall(at(stall), aSale(stall, { method: 'vietqr', lines })))
    const reference = await referenceOf(code)
    const { id } = await root.order.findUniqueOrThrow({ where: { code } })
    await releaseHeldGoods(later(stall), { orderId: id })
    await meanwhile(stall, chosen.lotId)
    await sepayNotice(later(stall), { amount: 220_000n, purpose: reference })
    return { stall, code, chosen }
  }
  const planned = (code: string) =>
    root.lineLot.findMany({
      where: { orderLine: { sellerOrder: { order: { code } } } },
      select: { status: true, quantity: true, lot: { select: { code: true } } },
    })

  it('holds the very lot that lay on the counter, and waits for the seller’s word', async () => {
    const { stall, code, chosen } = await lateMoney()
    expect(await readStallSale(later(stall), code)).toMatchObject({ status: 'placed' })
    const lot = { quantity: 2, lot: { code: chosen.code } }
    expect(await planned(code)).toEqual([{ ...lot, status: 'planned' }])
    expect(await levelOf(stall)).toMatchObject({ onHand: 10, reserved: 0 })
    unwrap(await handStallSaleOver(later(stall), { code }))
    unwrap(await handStallSaleOver(later(stall), { code }))
    expect(await planned(code)).toEqual([{ ...lot, status: 'packed' }])
    expect(await readStallSale(later(stall), code)).toMatchObject({ status: 'delivered' })
    await expectSoundBooks()
  })

  it('plans another lot where that one was held back, and writes nothing as handed over', async () => {
    const hold = (_: Stall, id: string) => root.lot.update({ where: { id }, data: { status: 'held' } })
    const { stall, code } = await lateMoney(hold)
    expect(await planned(code)).toEqual([{ status: 'planned', quantity: 2, lot: { code: stall.lotCode } }])
    expect(await levelOf(stall)).toMatchObject({ onHand: 10, reserved: 2 })
    await expectSoundBooks()
  })

  it('is asked back where the buyer has gone', async () => {
    const { stall, code } = await lateMoney()
    unwrap(await giveUpStallSale(later(stall), { code }))
    expect(await handStallSaleOver(later(stall), { code })).toMatchObject({
      failure: { key: 'stall:failure.not_done' },
    })
    expect(await root.refund.findMany({ where: { payment: { order: { code } } } })).toMatchObject([
      { status: 'awaiting_operator', amount: 220_000n },
    ])
    expect(await planned(code)).toEqual([])
    await expectSoundBooks()
  })
})
