import { beforeAll, describe, expect, it } from 'vitest'
import { readBalance } from '#app/features/settlement/index.server.ts'
import { accounts } from '#app/features/settlement/index.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { unwrap } from '#app/kernel/result.ts'
import { breachesIn } from '#tests/factories/books.ts'
import { aLot, aStall, somePlaces } from '#tests/factories/market.ts'
import { aSale, aStallMarket } from '#tests/factories/stall-sales.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  listSellerOrders,
  listStallSales,
  readStallGoods,
  readStallSale,
  sellAtStall,
  undoStallSale,
} from '../index.server.ts'
import type { SellAtStallInput } from './stall.types.ts'

const { root } = testDatabase()
const { at, levelOf, market, payableOf } = aStallMarket(root)
const expectSoundBooks = async () => expect(await breachesIn(root)).toEqual([])

beforeAll(() => somePlaces(market))

describe('a sale for cash', () => {
  it('is complete at once: goods off their lot, cash with the seller, counted by the books and the figures', async () => {
    const stall = await aStall(market)
    const { code } = unwrap(await sellAtStall(at(stall), aSale(stall)))
    expect(await levelOf(stall)).toMatchObject({ onHand: 8, reserved: 0 })
    expect(await readStallSale(at(stall), code)).toMatchObject({
      ...{ status: 'delivered', orderStatus: 'placed', total: 220_000n, undoable: true },
      lines: [{ quantity: 2, unitPrice: 110_000n, lots: [stall.lotCode] }],
      payments: [{ status: 'paid' }],
    })
    const order = await root.order.findUniqueOrThrow({ where: { code }, include: { events: true } })
    expect(order).toMatchObject({ channel: 'stall', buyerName: '', buyerPhone: '', deliveryTotal: 0n })
    expect(order.events.map(({ kind }) => kind).toSorted()).toEqual(
      ['created', 'placed', 'accepted', 'packed', 'handed_over', 'delivered', 'cash_received'].toSorted(),
    )
    const sales = await root.saleEntry.findMany({ where: { sellerId: stall.sellerId } })
    expect(sales).toMatchObject([{ kind: 'sale', amount: 220_000n, quantity: 2 }])
    // The seller holds the cash; without a commission rule nothing is owed either way.
    expect(await payableOf(stall)).toBe(0n)
    expect(await root.ledgerPosting.count({ where: { source: sales[0]?.sellerOrderId ?? '' } })).toBe(2)
    await expectSoundBooks()
  })

  it('is one sale however often it is sent, also at the same time', async () => {
    const stall = await aStall(market)
    const sale = aSale(stall)
    const answers = await Promise.all([1, 2, 3, 4].map(() => sellAtStall(at(stall), sale)))
    const codes = new Set(answers.map((answer) => unwrap(answer).code))
    expect(codes.size).toBe(1)
    expect(await levelOf(stall)).toMatchObject({ onHand: 8, reserved: 0 })
    const other = {
      ...sale,
      lines: [{ ...sale.lines[0], quantity: 1, unitPrice: 1_000n, stockLevelId: stall.stockLevelId }],
    }
    expect(await sellAtStall(at(stall), other)).toMatchObject({ failure: { key: 'stall:failure.key_used' } })
  })

  it('sells the last packs once when two tabs press together', async () => {
    const stall = await aStall(market, { packs: 3 })
    const answers = await Promise.all([1, 2].map(() => sellAtStall(at(stall), aSale(stall))))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      failure: { key: 'order:failure.lot_short', details: { lot: stall.lotCode, left: 1 } },
    })
    expect(await levelOf(stall)).toMatchObject({ onHand: 1, reserved: 0 })
    await expectSoundBooks()
  })

  it('takes several lines from the very lots chosen, and writes nothing where one lot falls short', async () => {
    const stall = await aStall(market)
    const { sellerId, productId, variantId } = stall
    const later = await aLot(market, { sellerId, productId, variantId, quantity: 1, expiresOn: '2028-01-01' })
    const lines = [
      { stockLevelId: later.stockLevelId, quantity: 1, unitPrice: 120_000n },
      { stockLevelId: stall.stockLevelId, quantity: 1, unitPrice: 0n },
    ]
    const { code } = unwrap(await sellAtStall(at(stall), aSale(stall, { lines })))
    expect((await readStallSale(at(stall), code))?.lines.flatMap(({ lots }) => lots).toSorted()).toEqual(
      [later.code, stall.lotCode].toSorted(),
    )
    const before = await root.order.count()
    expect(await sellAtStall(at(stall), aSale(stall, { lines }))).toMatchObject({
      failure: { key: 'order:failure.lot_short', details: { lot: later.code, left: 0 } },
    })
    expect(await root.order.count()).toBe(before)
    await expectSoundBooks()
  })

  it('refuses another seller’s goods, nothing at all, and a total of nothing', async () => {
    const [mine, theirs] = [await aStall(market), await aStall(market)]
    const keyOf = async (sale: SellAtStallInput) => {
      const answer = await sellAtStall(at(mine), sale)
      return answer.ok ? null : answer.failure.key
    }
    expect(await keyOf(aSale(theirs))).toBe('stall:failure.lot_unknown')
    expect(await keyOf(aSale(mine, { lines: [] }))).toBe('stall:failure.empty')
    expect(await keyOf(aSale(mine, { key: 'short' }))).toBe('stall:failure.try_again')
    const free = [{ stockLevelId: mine.stockLevelId, quantity: 1, unitPrice: 0n }]
    expect(await keyOf(aSale(mine, { lines: free }))).toBe('stall:failure.nothing_to_pay')
    for (const [quantity, unitPrice] of [
      [1, 100_000_000_001n],
      [9_999, 100_000_000n],
    ] as const) {
      const dear = [{ stockLevelId: mine.stockLevelId, quantity, unitPrice }]
      expect(await keyOf(aSale(mine, { lines: dear }))).toBe('stall:failure.too_much')
    }
    await root.lot.update({ where: { id: mine.lotId }, data: { status: 'held' } })
    expect(await keyOf(aSale(mine))).toBe('order:failure.lot_not_on_sale')
  })

  it('is taken back once within its day: goods, cash, books and figures', async () => {
    const stall = await aStall(market)
    const { code } = unwrap(await sellAtStall(at(stall), aSale(stall)))
    unwrap(await undoStallSale(at(stall), { code }))
    unwrap(await undoStallSale(at(stall), { code }))
    expect(await levelOf(stall)).toMatchObject({ onHand: 10, reserved: 0 })
    expect(await root.refund.findMany({ where: { payment: { order: { code } } } })).toMatchObject([
      { status: 'done', amount: 220_000n, proof: 'in-hand' },
    ])
    expect(await readBalance(market, accounts.refundsOwed)).toBe(0n)
    expect(await payableOf(stall)).toBe(0n)
    const figures = await root.saleEntry.aggregate({
      where: { sellerId: stall.sellerId },
      _sum: { amount: true, quantity: true },
    })
    expect(figures._sum).toEqual({ amount: 0n, quantity: 0 })
    await expectSoundBooks()
  })

  it('is taken back by whoever sells, since the cash never left the stall', async () => {
    const stall = await aStall(market)
    const packer = at(stall, undefined, 'packer')
    const { code } = unwrap(await sellAtStall(packer, aSale(stall)))
    expect(await readStallSale(packer, code)).toMatchObject({ undoable: true, undoneByOthers: false })
    unwrap(await undoStallSale(packer, { code }))
    expect(await root.auditRecord.count({ where: { action: 'ordering.stall-sale-taken-back' } })).toBe(0)
  })

  it('is not taken back on another day, nor by another seller', async () => {
    const [stall, other] = [await aStall(market), await aStall(market)]
    const { code } = unwrap(await sellAtStall(at(stall), aSale(stall)))
    expect(await undoStallSale(at(other), { code })).toMatchObject({
      failure: { key: 'stall:failure.not_there' },
    })
    expect(await undoStallSale(at(stall, fixedClock('2026-11-22T17:00:01Z')), { code })).toMatchObject({
      failure: { key: 'stall:failure.another_day' },
    })
  })
})

describe('the stall', () => {
  it('shows what can be handed over, the most sold first, and each day’s sales with their sums', async () => {
    const stall = await aStall(market)
    const { sellerId, productId, variantId } = stall
    await aLot(market, { sellerId, productId, variantId, quantity: 4, expiresOn: '2026-12-01' })
    await aLot(market, { sellerId, productId, variantId, quantity: 4, expiresOn: '2026-11-01' })
    const [pack] = await readStallGoods(at(stall))
    expect(pack?.lots.map(({ expiresOn, free }) => [expiresOn, free])).toEqual([
      ['2026-12-01', 4],
      ['2027-11-01', 10],
    ])
    const { code } = unwrap(await sellAtStall(at(stall), aSale(stall)))
    unwrap(await sellAtStall(at(stall), aSale(stall)))
    unwrap(await undoStallSale(at(stall), { code }))
    expect(await listStallSales(at(stall), '2026-11-22')).toMatchObject({
      cash: 220_000n,
      transfer: 0n,
      sales: 1,
    })
    expect((await listStallSales(at(stall), '2026-11-21')).rows).toEqual([])
    expect((await listSellerOrders(at(stall), {})).total).toBe(0)
  })
})
