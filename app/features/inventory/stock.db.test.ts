import { beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#app/kernel/clock.ts'
import { unwrap } from '#app/kernel/result.ts'
import { ownerOf } from '#tests/factories/catalogue.ts'
import { aPlacedOrder, aStall, callMaker, somePlaces, type Stall } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  availableFor,
  countStock,
  expireLots,
  findStockDiscrepancies,
  holdLot,
  listLots,
  lotOnSale,
  readLot,
  receiveLot,
  reopenLot,
  stockWarnings,
  writeOff,
} from './index.server.ts'

const { root } = testDatabase()
const callOf = callMaker(root)
const call = callOf()
const sellerCall = (stall: Stall) => callOf({ actor: ownerOf(stall.sellerId) })
const levelOf = (stall: Stall) => root.stockLevel.findUniqueOrThrow({ where: { id: stall.stockLevelId } })
const availabilityOf = async (stall: Stall) =>
  (await root.productListing.findUniqueOrThrow({ where: { productId: stall.productId } })).availability

beforeAll(() => somePlaces(call))

const newGoods = (stall: Stall, key: string) => ({
  ...{ variantId: stall.variantId, quantity: 20, madeOn: '2026-11-20', expiresOn: '2027-05-20', key },
})

describe('receiving a lot', () => {
  it('books it once per form, adds a second delivery to it, and tells the lists', async () => {
    const stall = await aStall(call, { packs: 2 })
    const first = unwrap(await receiveLot(sellerCall(stall), newGoods(stall, 'form-1')))
    expect(unwrap(await receiveLot(sellerCall(stall), newGoods(stall, 'form-1')))).toEqual(first)
    expect(unwrap(await receiveLot(sellerCall(stall), newGoods(stall, 'form-2')))).toEqual(first)
    expect(await readLot(sellerCall(stall), first.code)).toMatchObject({
      onHand: 40,
      makersNumber: 'L261120',
      daysLeft: 179,
    })
    expect(await availableFor(call, [stall.variantId])).toMatchObject([{ available: 42 }])
    expect((await lotOnSale(call, stall.productId))?.code).toBe(first.code)
    expect(await availabilityOf(stall)).toBe('plenty')
    expect((await findStockDiscrepancies(root)).filter((check) => check.breaches > 0)).toEqual([])
  })

  it.each([
    ['quantity', { quantity: 0 }],
    ['quantity', { quantity: 1.5 }],
    ['madeOn', { madeOn: '2026-11-23' }],
    ['expiresOn', { expiresOn: '2026-11-19' }],
    ['expiresOn', { madeOn: '2026-01-01', expiresOn: '2026-11-21' }],
  ])('is refused beside %s for %o', async (field, wrong) => {
    const stall = await aStall(call)
    expect(await receiveLot(sellerCall(stall), { ...newGoods(stall, 'x'), ...wrong })).toMatchObject({
      failure: { field },
    })
  })

  it('is refused for another seller’s pack, and for a number with other days', async () => {
    const [stall, stranger] = [await aStall(call), await aStall(call)]
    expect(await receiveLot(sellerCall(stranger), newGoods(stall, 'x'))).toMatchObject({
      failure: { key: 'lots:failure.unknown_pack' },
    })
    unwrap(await receiveLot(sellerCall(stall), { ...newGoods(stall, 'a'), makersNumber: 'A1' }))
    const other = { ...newGoods(stall, 'b'), makersNumber: 'A1', madeOn: '2026-11-19' }
    expect(await receiveLot(sellerCall(stall), other)).toMatchObject({
      failure: { key: 'lots:failure.number_taken' },
    })
  })
})

describe('correcting stock', () => {
  it('counts and writes off what nobody waits for, once per form', async () => {
    const stall = await aStall(call)
    await aPlacedOrder(call, stall, { quantity: 4 })
    const { stockLevelId } = stall
    expect(
      unwrap(await countStock(sellerCall(stall), { stockLevelId, counted: 9, reason: 'Kiểm', key: 'k' })),
    ).toEqual({ difference: -1 })
    unwrap(await countStock(sellerCall(stall), { stockLevelId, counted: 9, reason: 'Kiểm', key: 'k' }))
    expect(
      await countStock(sellerCall(stall), { stockLevelId, counted: 3, reason: '', key: 'k2' }),
    ).toMatchObject({
      failure: { key: 'lots:failure.promised', details: { reserved: 4 } },
    })
    unwrap(await writeOff(sellerCall(stall), { stockLevelId, quantity: 5, reason: 'Vỡ', key: 'k' }))
    expect(
      await writeOff(sellerCall(stall), { stockLevelId, quantity: 1, reason: 'Vỡ', key: 'k3' }),
    ).toMatchObject({ ok: false })
    expect(await levelOf(stall)).toMatchObject({ onHand: 4, reserved: 4 })
    expect(await availabilityOf(stall)).toBe('none')
    expect((await findStockDiscrepancies(root)).filter((check) => check.breaches > 0)).toEqual([])
  })

  it('is for its seller only', async () => {
    const [stall, stranger] = [await aStall(call), await aStall(call)]
    const input = { stockLevelId: stall.stockLevelId, counted: 1, reason: '', key: 'x' }
    expect(await countStock(sellerCall(stranger), input)).toMatchObject({
      failure: { key: 'lots:failure.not_there' },
    })
    expect(await readLot(sellerCall(stranger), stall.lotCode)).toBeNull()
    expect((await listLots(sellerCall(stranger), {})).rows.map((lot) => lot.code)).toEqual([stranger.lotCode])
  })
})

describe('a lot that is off sale', () => {
  it('is held and opened again with a reason', async () => {
    const stall = await aStall(call, { packs: 30 })
    const hold = { code: stall.lotCode, reason: 'Chờ kiểm nghiệm' }
    expect(await holdLot(sellerCall(stall), { ...hold, reason: '' })).toMatchObject({
      failure: { field: 'reason' },
    })
    unwrap(await holdLot(sellerCall(stall), hold))
    expect(await availableFor(call, [stall.variantId])).toEqual([])
    expect(await lotOnSale(call, stall.productId)).toBeNull()
    expect(await availabilityOf(stall)).toBe('none')
    expect(await holdLot(sellerCall(stall), hold)).toMatchObject({ failure: { key: 'lots:failure.not_now' } })
    unwrap(await reopenLot(sellerCall(stall), hold))
    expect(await availabilityOf(stall)).toBe('plenty')
  })

  it('closes on the day after its last, and warns before', async () => {
    const stall = await aStall(call)
    const soon = { ...newGoods(stall, 'soon'), expiresOn: '2026-12-10' }
    const { code } = unwrap(await receiveLot(sellerCall(stall), soon))
    expect(await stockWarnings(sellerCall(stall))).toEqual({ lowStock: 0, expiringSoon: 1 })
    // 16:59Z is still the tenth in Việt Nam, 17:00Z the eleventh.
    await expireLots(callOf({ clock: fixedClock('2026-12-10T16:59:00Z') }))
    expect((await readLot(sellerCall(stall), code))?.status).toBe('open')
    await expireLots(callOf({ clock: fixedClock('2026-12-10T17:00:00Z') }))
    expect((await readLot(sellerCall(stall), code))?.status).toBe('expired')
    expect(await root.lotEvent.count({ where: { lot: { code }, kind: 'expired' } })).toBe(1)
  })
})
