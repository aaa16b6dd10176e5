import { beforeAll, describe, expect, it } from 'vitest'
import { returnSellerOrder } from '#app/features/ordering/index.server.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import { findUnguardedTables } from '#app/platform/books/append-only-check.server.ts'
import type { Call } from '#app/platform/call.ts'
import { aHousehold, aSharingMarket, bring } from '#tests/factories/cooperative.ts'
import { aLot, aStall, somePlaces } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import {
  agreePrice,
  changeMember,
  confirmRun,
  draftRun,
  drawDeliveryReceipt,
  drawVoucher,
  dropRun,
  endMember,
  findSharingDiscrepancies,
  listSharingLots,
  lotChoice,
  payMember,
  readAccount,
  readDelivery,
  readRun,
  readSharingLot,
  readVoucher,
  recordCost,
  renewLink,
  reverseCost,
  reverseDelivery,
  reversePayment,
  setRule,
} from './index.server.ts'

const { root } = testDatabase()
const { visitor, staffOf, aCooperative, sell } = aSharingMarket(root)
const weights = { first: 100, second: 80, third: 60 }

async function aDraft(call: Call, lotId: string): Promise<{ runId: string; shown: string }> {
  const { runId } = unwrap(await draftRun(call, { lotIds: [lotId], note: '', key: newId() }))
  return { runId, shown: (await readRun(call, runId))?.shown ?? '' }
}

const shareOut = async (call: Call, lotId: string) =>
  unwrap(await confirmRun(call, await aDraft(call, lotId)))
const balanceOf = async (call: Call, memberId: string) => (await readAccount(call, memberId))?.balance

const sound = async () =>
  [...(await findSharingDiscrepancies(root)), ...(await findUnguardedTables(root))].filter(
    ({ breaches }) => breaches > 0,
  )

beforeAll(async () => {
  await somePlaces(visitor)
  await root.commissionRule.create({
    data: {
      ...{ id: newId(), scope: 'everybody', percentBp: 500, vatBp: 1000, validFrom: new Date('2026-01-01') },
      madeAt: new Date('2026-01-01'),
    },
  })
})

describe('a delivery', () => {
  it('is one, however often its form is sent, and numbers run', async () => {
    const { call, stall, lam } = await aCooperative()
    const key = newId()
    const twice = await Promise.all([
      bring(call, stall, lam, 12_500, { key }),
      bring(call, stall, lam, 12_500, { key }),
    ])
    expect(new Set(twice).size).toBe(1)
    // The back button, another weight, and the same form once more.
    await expect(bring(call, stall, lam, 13_000, { key })).rejects.toThrow('sharing:failure.key_used')
    const rows = await root.memberDelivery.findMany({ where: { sellerId: stall.sellerId } })
    expect(rows.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3])
  })

  it('counts as the first of its lot does, whatever its packs say', async () => {
    const { call, stall, lam } = await aCooperative()
    const { sellerId, productId, variantId } = stall
    const lot = await aLot(visitor, { sellerId, productId, variantId, quantity: 4 })
    const into = { ...stall, lotCode: lot.code }
    expect(await lotChoice(call, lot.code)).toMatchObject({ unit: 'g', unitOpen: true })
    const first = await bring(call, into, lam, 120, { unit: 'piece', price: 4_000n })
    await root.variant.update({ where: { id: variantId }, data: { pieceWordVi: 'bó' } })
    const inBunches = { unit: 'piece', pieceWord: { vi: 'bó', en: 'bó' } }
    expect(await lotChoice(call, lot.code)).toMatchObject({ ...inBunches, unitOpen: false })
    expect(await readDelivery(call, first)).toMatchObject({ ...inBunches, quantity: 120 })
    await expect(bring(call, into, lam, 5_000)).rejects.toThrow('sharing:failure.unit')
    expect((await readSharingLot(call, lot.code))?.lot.unit).toBe('piece')
    // Turned round it counts for nothing, so that the lot is free to be weighed.
    unwrap(await reverseDelivery(call, { deliveryId: first, reason: 'Ghi nhầm đơn vị' }))
    await bring(call, into, lam, 5_000)
    expect(await lotChoice(call, lot.code)).toMatchObject({ unit: 'g', unitOpen: false })
  })

  it('takes deductions off, and asks why', async () => {
    const { call, stall, lam } = await aCooperative()
    const id = await bring(call, stall, lam, 100_000, {
      ...{ deductedBp: 250, deductedQuantity: 1_500, deductReason: 'độ ẩm cao' },
    })
    expect(await readDelivery(call, id)).toMatchObject({ netQuantity: 96_000, standing: 'counts' })
    const silent = bring(call, stall, lam, 100_000, { deductedBp: 250 })
    await expect(silent).rejects.toThrow('sharing:failure.deduct_reason')
    const all = bring(call, stall, lam, 1_000, { deductedQuantity: 1_000, deductReason: 'hỏng' })
    await expect(all).rejects.toThrow('sharing:failure.deducted_all')
  })

  it('is never changed: a wrong one is turned round once, and counts for nothing', async () => {
    const { call, first } = await aCooperative()
    const wrong = { deliveryId: first, reason: 'Ghi nhầm hộ' }
    const [one, two] = [await reverseDelivery(call, wrong), await reverseDelivery(call, wrong)]
    expect(unwrap(one)).toEqual(unwrap(two))
    expect(await readDelivery(call, first)).toMatchObject({ standing: 'reversed', netQuantity: 30_000 })
    const reversal = await readDelivery(call, unwrap(one).deliveryId)
    expect(reversal).toMatchObject({ standing: 'reversal', netQuantity: -30_000, other: { number: 1 } })
    const again = await reverseDelivery(call, { deliveryId: unwrap(one).deliveryId, reason: 'x' })
    expect(again).toMatchObject({ failure: { key: 'sharing:failure.reversal_stays' } })
    const change = root.$executeRaw`update "MemberDelivery" set "note" = 'x' where "id" = ${first}::uuid`
    await expect(change).rejects.toThrow(/never changed/)
  })

  it('is printed as a receipt', async () => {
    const { call, first } = await aCooperative()
    const delivery = await readDelivery(call, first)
    if (!delivery) throw new Error('no delivery')
    expect((await drawDeliveryReceipt(delivery, 'vi')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(delivery.link).toMatch(/\/ho\/[\w-]{22}$/)
  })
})

describe('a lot', () => {
  it('has earned what was delivered and paid, less commission and costs', async () => {
    const { call, stall } = await aCooperative()
    await sell(call, stall, 5)
    const cost = { lotCode: stall.lotCode, kind: 'packaging', onDay: '2026-11-20', note: '' } as const
    const paid = { ...cost, amount: 50_000n, key: newId() }
    unwrap(await recordCost(call, paid))
    unwrap(await recordCost(call, paid))
    const other = await recordCost(call, { ...paid, amount: 60_000n })
    expect(other).toMatchObject({ failure: { key: 'sharing:failure.key_used' } })
    unwrap(await recordCost(call, { ...cost, amount: 9_000n, key: newId() }))
    const wrong = (await readSharingLot(call, stall.lotCode))?.costs[0]?.costId ?? ''
    unwrap(await reverseCost(call, { costId: wrong }))
    unwrap(await reverseCost(call, { costId: wrong }))
    const page = await readSharingLot(call, stall.lotCode)
    expect(page?.lot).toMatchObject({
      ...{ goods: 600_000n, commission: 33_000n, tax: 0n, costs: 50_000n, net: 517_000n },
    })
    // 51.700 for the fund, 465.300 three to one.
    expect(page?.lot).toMatchObject({ shared: 517_000n, fund: 51_700n, cooperative: 0n })
    expect(page?.lot.lines.map(({ credit }) => credit)).toEqual([348_975n, 116_325n])
  })
})

describe('a sharing-out', () => {
  it('confirmed twice at once is confirmed once', async () => {
    const { call, stall, lam, thu } = await aCooperative()
    await sell(call, stall, 4)
    const draft = await aDraft(call, stall.lotId)
    const answers = await Promise.all([confirmRun(call, draft), confirmRun(call, draft)])
    expect(answers.map(({ ok }) => ok)).toEqual([true, true])
    // 480.000 − 26.400 commission with VAT = 453.600; less a tenth: 408.240, three to one.
    expect([await balanceOf(call, lam), await balanceOf(call, thu)]).toEqual([306_180n, 102_060n])
    const events = await root.sharingEvent.count({ where: { kind: 'run_confirmed', subjectId: draft.runId } })
    expect(events).toBe(1)
    expect(await readRun(call, draft.runId)).toMatchObject({
      status: 'confirmed',
      lots: [{ shared: 453_600n }],
    })
    expect(await sound()).toEqual([])
  })

  it('shares the money of a lot once; later sales come next, and returns come off', async () => {
    const { call, stall, lam } = await aCooperative()
    const part = await sell(call, stall, 4)
    const [one, two] = [await aDraft(call, stall.lotId), await aDraft(call, stall.lotId)]
    unwrap(await confirmRun(call, one))
    const again = await confirmRun(call, { ...two, shown: (await readRun(call, two.runId))?.shown ?? '' })
    expect(again).toMatchObject({ failure: { key: 'sharing:failure.nothing_to_share' } })
    await sell(call, stall, 4)
    await shareOut(call, stall.lotId)
    expect(await balanceOf(call, lam)).toBe(612_360n)
    unwrap(await returnSellerOrder(call, { code: part.code, reason: 'Khách trả', sellable: true }))
    const [row] = (await listSharingLots(call)).items
    expect(row?.open).toBe(-453_600n)
    await shareOut(call, stall.lotId)
    expect(await balanceOf(call, lam)).toBe(306_180n)
    expect(await sound()).toEqual([])
  })

  it('is confirmed at the figures that were shown, and needs a rule', async () => {
    const { call, stall } = await aCooperative()
    await sell(call, stall, 1)
    const draft = await aDraft(call, stall.lotId)
    await sell(call, stall, 1)
    const late = await confirmRun(call, draft)
    expect(late).toMatchObject({ failure: { key: 'sharing:failure.figures_changed' } })
    const bare = await aStall(visitor)
    const owner = staffOf(bare.sellerId)
    await bring(owner, bare, await aHousehold(owner, 'Hộ không cách chia'), 1_000)
    const ruleless = await confirmRun(owner, await aDraft(owner, bare.lotId))
    expect(ruleless).toMatchObject({ failure: { key: 'sharing:failure.no_rule' } })
  })

  it('by agreed price waits for prices, and keeps its rule once it was shared', async () => {
    const { call, stall, lam, thu } = await aCooperative()
    const rule = { way: 'agreed_price', keepsBp: 0, weights, note: '', validFrom: '2026-11-22' } as const
    const own = { ...rule, lotCode: stall.lotCode }
    unwrap(await setRule(call, { ...own, key: newId() }))
    await sell(call, stall, 4)
    expect((await readSharingLot(call, stall.lotCode))?.lot).toMatchObject({
      unpriced: 2,
      cooperative: 453_600n,
    })
    const price = { lotCode: stall.lotCode, grade: 'first', price: 12_000n } as const
    expect(unwrap(await agreePrice(call, price))).toEqual({ count: 2 })
    await shareOut(call, stall.lotId)
    expect([await balanceOf(call, lam), await balanceOf(call, thu)]).toEqual([360_000n, 120_000n])
    const settled = await setRule(call, { ...own, way: 'by_quantity', key: newId() })
    expect(settled).toMatchObject({ failure: { key: 'sharing:failure.already_shared' } })
    expect(await sound()).toEqual([])
  })
})

describe('money to a household', () => {
  const day = '2026-11-22'

  it('is paid up to what it is owed, advances come off what is shared', async () => {
    const { call, stall, lam } = await aCooperative()
    const pay = { memberId: lam, by: 'cash', onDay: day, note: '' } as const
    unwrap(await payMember(call, { ...pay, kind: 'advance', amount: 100_000n, key: newId() }))
    expect(await balanceOf(call, lam)).toBe(-100_000n)
    await sell(call, stall, 4)
    await shareOut(call, stall.lotId)
    const much = await payMember(call, { ...pay, kind: 'payment', amount: 206_181n, key: newId() })
    expect(much).toMatchObject({ failure: { field: 'amount', details: { owed: 206_180n } } })
    const key = newId()
    const once = { ...pay, kind: 'payment', by: 'bank', amount: 206_180n, key } as const
    const [one, two] = await Promise.all([payMember(call, once), payMember(call, once)])
    expect(unwrap(one)).toEqual(unwrap(two))
    const other = await payMember(call, { ...once, amount: 100_000n })
    expect(other).toMatchObject({ failure: { key: 'sharing:failure.key_used' } })
    const account = await readAccount(call, lam)
    expect(account).toMatchObject({
      ...{ balance: 0n, credited: 306_180n, advanced: 100_000n, paid: 206_180n },
    })
    const voucher = await readVoucher(call, unwrap(one).postingId)
    if (!voucher) throw new Error('no voucher')
    expect(voucher).toMatchObject({ number: 2, by: 'bank', amount: 206_180n })
    expect((await drawVoucher(voucher, 'vi')).subarray(0, 5).toString()).toBe('%PDF-')
    const wrong = { postingId: voucher.postingId, reason: 'Chưa chuyển' }
    const [back, same] = [await reversePayment(call, wrong), await reversePayment(call, wrong)]
    expect(unwrap(back)).toEqual(unwrap(same))
    expect(await readAccount(call, lam)).toMatchObject({ balance: 206_180n, paid: 0n })
    expect(await sound()).toEqual([])
  })
})

describe('an id that is none', () => {
  it('is of nothing, wherever a form or an address names it', async () => {
    const { call, stall } = await aCooperative()
    const notThere = { failure: { key: 'sharing:failure.not_there' } }
    const member = { name: 'Hộ lạ', joinedOn: '2026-01-01' }
    const pay = { kind: 'advance', by: 'cash', amount: 1n, onDay: '2026-11-22', note: '' } as const
    for (const id of ['x', '', `${newId()} `, "' or 1=1"]) {
      const answers = await Promise.all([
        reverseDelivery(call, { deliveryId: id, reason: 'x' }),
        payMember(call, { ...pay, memberId: id, key: newId() }),
        reversePayment(call, { postingId: id, reason: 'x' }),
        draftRun(call, { lotIds: [stall.lotId, id], note: '', key: newId() }),
        confirmRun(call, { runId: id, shown: '' }),
        dropRun(call, { runId: id }),
        changeMember(call, { ...member, memberId: id }),
        endMember(call, { memberId: id, leftOn: null }),
        renewLink(call, { memberId: id }),
        reverseCost(call, { costId: id }),
      ])
      for (const answer of answers) expect(answer).toMatchObject(notThere)
      await expect(bring(call, stall, id, 1_000)).rejects.toThrow('member_not_there')
    }
  })
})
