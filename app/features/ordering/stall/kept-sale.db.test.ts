import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import { breachesIn } from '#tests/factories/books.ts'
import { aStall, MARKET_NOW, somePlaces } from '#tests/factories/market.ts'
import { aSale, aStallMarket } from '#tests/factories/stall-sales.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { listStallSales, readStallSale, sellAtStall } from '../index.server.ts'
import type { SellAtStallInput } from './stall.types.ts'

const { root } = testDatabase()
const { at, market, marketAt } = aStallMarket(root)
const expectSoundBooks = async () => expect(await breachesIn(root)).toEqual([])

beforeAll(() => somePlaces(market))

describe('a sale that its device kept without signal', () => {
  const HOUR = 3_600_000
  /** By a device whose clock is a year behind. */
  const sentAt = new Date('2025-11-22T03:00:00Z')
  const keptFor = (hours: number) => ({ soldAt: new Date(sentAt.getTime() - hours * HOUR), sentAt })
  /** Its lot came in weeks ago. */
  const anOldStall = () => aStall(marketAt('2026-11-01T00:00:00Z'))

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

  it.each([
    ['raised', 500, 1_000, 22_000n],
    ['lowered', 500, 200, 11_000n],
  ])(
    'gains nothing by coming late where the commission was %s meanwhile',
    async (_, before, after, taken) => {
      const stall = await anOldStall()
      const changedAt = new Date('2026-11-21T17:00:00Z')
      const rule = { scope: 'seller', sellerId: stall.sellerId, vatBp: 1000, madeAt: changedAt } as const
      const validFrom = new Date('2026-11-01T00:00:00Z')
      await root.commissionRule.createMany({
        data: [
          { ...rule, id: newId(), percentBp: before, validFrom, validTo: changedAt },
          { ...rule, id: newId(), percentBp: after, validFrom: changedAt },
        ],
      })
      unwrap(await sellAtStall(at(stall), aSale(stall, { kept: keptFor(14) })))
      expect(await root.lineCommission.findMany({ where: { sellerId: stall.sellerId } })).toMatchObject([
        { commission: taken, commissionVat: taken / 10n, at: new Date('2026-11-21T13:00:00Z') },
      ])
      await expectSoundBooks()
    },
  )
})
