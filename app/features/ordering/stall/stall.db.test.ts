import { beforeAll, describe, expect, it } from 'vitest'
import { monitoringSubscriptions } from '#app/features/monitoring/index.server.ts'
import { readBalance, settlementSubscriptions } from '#app/features/settlement/index.server.ts'
import { accounts } from '#app/features/settlement/index.ts'
import { fixedClock } from '#app/kernel/clock.ts'
import { unwrap } from '#app/kernel/result.ts'
import { newSecretToken } from '#app/kernel/secret-token.server.ts'
import { joinSubscriptions } from '#app/platform/facts.ts'
import { breachesIn } from '#tests/factories/books.ts'
import { ownerOf } from '#tests/factories/catalogue.ts'
import {
  aLot,
  aStall,
  callMaker,
  MARKET_NOW,
  marketSubscriptions,
  sepayNotice,
  somePlaces,
  type Stall,
} from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  cancelStallSale,
  giveUpStallSale,
  handStallSaleOver,
  listSellerOrders,
  listStallSales,
  readStallGoods,
  readStallSale,
  releaseHeldGoods,
  sellAtStall,
  undoStallSale,
} from '../index.server.ts'
import type { SellAtStallInput } from './stall.types.ts'

const { root } = testDatabase()
const callOf = callMaker(root)
const clock = fixedClock(MARKET_NOW)
const subscriptions = joinSubscriptions([
  marketSubscriptions,
  settlementSubscriptions,
  monitoringSubscriptions,
])
const market = callOf({ clock, subscriptions })
const at = (stall: Pick<Stall, 'sellerId'>, when = clock) =>
  callOf({ actor: ownerOf(stall.sellerId), clock: when, subscriptions })
const levelOf = (stall: Stall) => root.stockLevel.findUniqueOrThrow({ where: { id: stall.stockLevelId } })

beforeAll(() => somePlaces(market))

const aSale = (stall: Stall, over: Partial<SellAtStallInput> = {}): SellAtStallInput => ({
  lines: [{ stockLevelId: stall.stockLevelId, quantity: 2, unitPrice: 110_000n }],
  method: 'cash_on_delivery',
  key: newSecretToken(),
  ...over,
})

const expectSoundBooks = async () => expect(await breachesIn(root)).toEqual([])
const payableOf = (stall: Stall) => readBalance(market, accounts.sellerPayable(stall.sellerId))

async function referenceOf(code: string): Promise<string> {
  const attempt = await root.paymentAttempt.findFirstOrThrow({ where: { payment: { order: { code } } } })
  return attempt.reference
}

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

describe('a sale that its device kept without signal', () => {
  const HOUR = 3_600_000
  /** By a device whose clock is a year behind. */
  const sentAt = new Date('2025-11-22T03:00:00Z')
  const keptFor = (hours: number) => ({ soldAt: new Date(sentAt.getTime() - hours * HOUR), sentAt })
  /** Its lot came in weeks ago. */
  const anOldStall = () => aStall(callOf({ clock: fixedClock('2026-11-01T00:00:00Z'), subscriptions }))

  it('counts on the day when it was made, everywhere, once, and keeps when it arrived', async () => {
    const stall = await anOldStall()
    const sale = aSale(stall, { kept: keptFor(14) })
    const sold = unwrap(await sellAtStall(at(stall), sale))
    expect(sold.dating).toBe('kept')
    // Sent again an hour later: the same sale at the same moment.
    const again = { ...sale, kept: { ...keptFor(14), sentAt: new Date(sentAt.getTime() + HOUR) } }
    expect(unwrap(await sellAtStall(at(stall), again))).toEqual(sold)

    const madeAt = new Date('2026-11-21T13:00:00Z')
    const { code } = sold
    const order = await root.order.findUniqueOrThrow({ where: { code }, include: { sellerOrders: true } })
    expect(order).toMatchObject({ createdAt: madeAt, placedAt: madeAt })
    expect(order.sellerOrders).toMatchObject([{ deliveredAt: madeAt, cashReceivedAt: madeAt }])
    const part = order.sellerOrders[0]?.id ?? ''
    expect(await root.saleEntry.findMany({ where: { sellerOrderId: part } })).toMatchObject([
      { day: new Date('2026-11-21'), amount: 220_000n },
    ])
    const postings = await root.ledgerPosting.findMany({ where: { source: part } })
    expect(postings.map((posting) => posting.at)).toEqual([madeAt, madeAt])
    expect(await root.stockMovement.findFirst({ where: { sellerOrderId: part } })).toMatchObject({
      at: madeAt,
    })
    expect(await readStallSale(at(stall), code)).toMatchObject({
      at: madeAt,
      arrival: { dating: 'kept', arrivedAt: new Date(MARKET_NOW) },
    })
    expect((await listStallSales(at(stall), '2026-11-21')).rows).toMatchObject([{ code }])
    expect((await listStallSales(at(stall), '2026-11-22')).rows).toEqual([])
    await expectSoundBooks()
  })

  it('counts when it arrives, and says why, where the moment cannot be', async () => {
    const stall = await aStall(market)
    const datingOf = async (kept: SellAtStallInput['kept'], method?: 'vietqr') => {
      const lines = [{ stockLevelId: stall.stockLevelId, quantity: 1, unitPrice: 110_000n }]
      const sale = aSale(stall, { lines, kept: kept ?? null, ...(method && { method }) })
      const { code, dating } = unwrap(await sellAtStall(at(stall), sale))
      const { createdAt } = await root.order.findUniqueOrThrow({ where: { code } })
      expect(createdAt).toEqual(new Date(MARKET_NOW))
      expect((await readStallSale(at(stall), code))?.arrival?.dating ?? 'now').toBe(dating)
      return dating
    }
    // The lot came in just now.
    expect(await datingOf(keptFor(14))).toBe('before_lot')
    expect(await datingOf(keptFor(2_000))).toBe('too_old')
    expect(await datingOf(keptFor(-1))).toBe('ahead')
    expect(await datingOf(keptFor(0.01))).toBe('now')
    expect(await datingOf(keptFor(14), 'vietqr')).toBe('now')
    await expectSoundBooks()
  })

  it('was good on its day, though its lot has passed its last one since', async () => {
    const stall = await anOldStall()
    const passed = { status: 'expired', expiresOn: new Date('2026-11-21') } as const
    await root.lot.update({ where: { id: stall.lotId }, data: passed })
    expect(await sellAtStall(at(stall), aSale(stall))).toMatchObject({
      failure: { key: 'order:failure.lot_not_on_sale' },
    })
    expect(unwrap(await sellAtStall(at(stall), aSale(stall, { kept: keptFor(14) }))).dating).toBe('kept')
    await expectSoundBooks()
  })
})

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
