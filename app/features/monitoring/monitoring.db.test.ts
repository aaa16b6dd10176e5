import { beforeAll, describe, expect, it, vi } from 'vitest'
import { loadGeography } from '#app/features/geography/index.server.ts'
import { dayOfDateColumn, fixedClock } from '#app/kernel/clock.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Call } from '#app/platform/call.ts'
import { aCategory, aListedProduct, aMaker } from '#tests/factories/catalogue.ts'
import { anOfficer, aPlacedPart, salesCall } from '#tests/factories/sales.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { latestDeeds, salesBreakdown, salesSeries, salesTotals } from './index.server.ts'
import { readPeriod } from './period.ts'

// Thousands of places are loaded: slow only where other tests share the cores.
vi.setConfig({ testTimeout: 60_000 })

const TAM_DAO = '08911'
const YEN_LANG = '08773'
/** 22 November, 10:00 in Việt Nam: a Sunday. */
const NOW = new Date('2026-11-22T03:00:00Z')

let call: Call
let honey: { id: string; variantIds: string[] }
let tea: { id: string; variantIds: string[] }
let bees = ''
/** Sold in November and cancelled, sold in November, sold in October. */
let sold: readonly { readonly id: string; readonly code: string }[] = []

const by = (actor: Actor): Call => ({ ...call, actor })
const period = (query: string) => readPeriod(new URLSearchParams(query), NOW)
const province = anOfficer('25')
const month = { period: period('ky=thang'), place: 'lam-ra' as const }

beforeAll(async () => {
  const { root } = testDatabase()
  await root.$transaction((db) => loadGeography(db), { timeout: 60_000 })
  await root.ocopGroup.create({ data: { code: 1, nameVi: 'Thực phẩm', nameEn: 'Food' } })
  await root.ocopSet.create({ data: { number: 7, groupCode: 1, nameVi: 'Mật ong', nameEn: 'Honey' } })
  call = salesCall(root, { clock: fixedClock(NOW) })
  bees = (await aMaker(call, { name: 'HTX Ong Mây Ngàn', communeCode: TAM_DAO })).id
  const shelf = (await aCategory(call)).id
  const own = { sellerId: bees, categoryId: shelf }
  honey = await aListedProduct(call, { ...own, nameVi: 'Mật ong hoa rừng', ocopSetNumber: 7 })
  tea = await aListedProduct(call, { ...own, nameVi: 'Trà hoa vàng', communeCode: YEN_LANG })
  // Beside the made-up month: two sales in November, one of them cancelled later; one in October.
  const place = { sellerId: bees, communeCode: '00004' }
  const jars = { productId: honey.id, variantId: honey.variantIds[0] ?? '', unitPrice: 100_000n }
  const leaves = { productId: tea.id, variantId: tea.variantIds[0] ?? '', unitPrice: 50_000n }
  const early = new Date('2026-11-02T17:30:00Z')
  const cancelled = await aPlacedPart(call, {
    ...{ ...place, at: early, method: 'cash_on_delivery', lines: [{ ...jars, quantity: 2, stars: 4 }] },
  })
  const latest = await aPlacedPart(call, {
    ...{ ...place, at: new Date('2026-11-22T01:00:00Z') },
    lines: [
      { ...jars, quantity: 3, stars: 4 },
      { ...leaves, quantity: 2 },
    ],
  })
  const inOctober = await aPlacedPart(call, {
    ...{ ...place, at: new Date('2026-10-05T03:00:00Z'), lines: [{ ...leaves, quantity: 10 }] },
  })
  sold = [cancelled, latest, inOctober]
  const at = new Date('2026-11-10T03:00:00Z')
  await call.inTransaction((inside) =>
    inside.tell('order.seller-order-cancelled', { sellerOrderId: cancelled.id, at }),
  )
}, 120_000)

describe('a sale', () => {
  it('is written line by line on the day in Việt Nam, where its goods are made', async () => {
    const rows = await call.db.saleEntry.findMany({ orderBy: [{ at: 'asc' }, { amount: 'desc' }] })
    const shown = rows.map((row) => [
      ...[row.kind, dayOfDateColumn(row.day), row.communeCode, row.sellerCommuneCode],
      ...[row.ocopGroupCode, row.stars, row.method, row.amount, row.quantity],
    ])
    expect(shown).toEqual([
      ['sale', '2026-10-05', YEN_LANG, TAM_DAO, null, null, 'vietqr', 500_000n, 10],
      ['sale', '2026-11-03', TAM_DAO, TAM_DAO, 1, 4, 'cash_on_delivery', 200_000n, 2],
      ['cancellation', '2026-11-10', TAM_DAO, TAM_DAO, 1, 4, 'cash_on_delivery', -200_000n, -2],
      ['sale', '2026-11-22', TAM_DAO, TAM_DAO, 1, 4, 'vietqr', 300_000n, 3],
      ['sale', '2026-11-22', YEN_LANG, TAM_DAO, null, null, 'vietqr', 100_000n, 2],
    ])
  })

  it('counts once, however often its fact is told', async () => {
    const before = await call.db.saleEntry.count()
    const { id } = await call.db.sellerOrder.findFirstOrThrow({ select: { id: true } })
    await call.inTransaction((inside) =>
      inside.tell('order.seller-order-placed', { sellerOrderId: id, at: NOW }),
    )
    expect(await call.db.saleEntry.count()).toBe(before)
  })

  it('is undone with the deed', async () => {
    const before = await call.db.saleEntry.count()
    const deed = call.inTransaction(async (inside) => {
      await inside.tell('order.refunded', { sellerOrderId: sold[2]?.id ?? '', at: NOW })
      throw new Error('the deed failed')
    })
    await expect(deed).rejects.toThrow('the deed failed')
    expect(await call.db.saleEntry.count()).toBe(before)
  })

  it('cannot be taken back before it was counted', async () => {
    const lines = [{ productId: tea.id, variantId: tea.variantIds[0] ?? '', unitPrice: 1n, quantity: 1 }]
    const deaf = salesCall(testDatabase().root, { subscriptions: {} })
    const part = await aPlacedPart(deaf, { sellerId: bees, at: NOW, communeCode: TAM_DAO, lines })
    const deed = call.inTransaction((inside) =>
      inside.tell('order.refunded', { sellerOrderId: part.id, at: NOW }),
    )
    await expect(deed).rejects.toThrow('was not counted')
  })
})

describe('figures', () => {
  it('show what was sold, what was taken back, and the same part of the month before', async () => {
    const { now, before, sellers } = await salesTotals(by(province), month)
    expect(now).toEqual({
      ...{ gross: 600_000n, back: 200_000n, net: 400_000n, orders: 2, packs: 5 },
      ...{ sellersSold: 1, notCash: 400_000n },
    })
    expect(before).toMatchObject({ gross: 500_000n, net: 500_000n, orders: 1 })
    expect(sellers).toBe(1)
  })

  it.each([
    [
      'xa',
      [
        ['Xã Tam Đảo', 300_000n, 0n],
        ['Xã Yên Lãng', 100_000n, 500_000n],
      ],
    ],
    [
      'nhom',
      [
        ['Thực phẩm', 300_000n, 0n],
        [undefined, 100_000n, 500_000n],
      ],
    ],
    ['chu-the', [['HTX Ong Mây Ngàn', 400_000n, 500_000n]]],
    [
      'san-pham',
      [
        ['Mật ong hoa rừng', 300_000n, 0n],
        ['Trà hoa vàng', 100_000n, 500_000n],
      ],
    ],
  ] as const)('by %s', async (view, expected) => {
    const { rows } = await salesBreakdown(by(province), { ...month, view, take: 50 })
    expect(rows.map((row) => [row.name?.vi, row.net, row.before])).toEqual(expected)
  })

  it('by stars and by payment, with what was cancelled', async () => {
    const stars = await salesBreakdown(by(province), { ...month, view: 'sao', take: 50 })
    expect(stars.rows.map((row) => [row.key, row.gross, row.back])).toEqual([
      ['4', 500_000n, 200_000n],
      ['', 100_000n, 0n],
    ])
    const paid = await salesBreakdown(by(province), { ...month, view: 'cach-tra', take: 1 })
    expect(paid.total).toBe(2)
    expect(paid.rows.map((row) => [row.key, row.net])).toEqual([['vietqr', 400_000n]])
  })

  it('by day: each has its point, and its counterpart', async () => {
    const points = await salesSeries(by(province), month, 'day')
    expect(points).toHaveLength(22)
    expect(points[2]).toMatchObject({ key: '2026-11-03', net: 200_000n, before: 0n, come: true })
    expect(points[4]).toMatchObject({ key: '2026-11-05', net: 0n, before: 500_000n })
    expect(points[9]).toMatchObject({ key: '2026-11-10', net: -200_000n, back: 200_000n, orders: 0 })
    const sum = points.reduce((total, point) => total + point.net, 0n)
    expect(sum).toBe((await salesTotals(by(province), month)).now.net)
  })

  it('by hour today, as far as it has come', async () => {
    const today = { ...month, period: period('ky=hom-nay') }
    const points = await salesSeries(by(province), today, 'hour')
    expect(points).toHaveLength(24)
    expect(points[8]).toMatchObject({ key: '08', net: 400_000n, orders: 1 })
    expect(points.filter((point) => point.come)).toHaveLength(11)
  })

  it('of the latest deeds hold nobody’s name', async () => {
    const deeds = await latestDeeds(by(province), { place: 'lam-ra', take: 2 })
    expect(deeds.map((deed) => [deed.kind, deed.code, deed.amount])).toEqual([
      ['sale', sold[1]?.code, 400_000n],
      ['cancellation', sold[0]?.code, -200_000n],
    ])
    expect(Object.keys(deeds[0] ?? {}).toSorted()).toEqual(
      ['amount', 'at', 'code', 'kind', 'method', 'sellerName'].toSorted(),
    )
  })
})

describe('a territory', () => {
  const tamDao = anOfficer('25', TAM_DAO)
  const yenLang = anOfficer('25', YEN_LANG)

  it('of one commune counts what is made there, or what its sellers sold', async () => {
    expect((await salesTotals(by(yenLang), month)).now).toMatchObject({ gross: 100_000n, back: 0n })
    const bySeat = { ...month, place: 'tru-so' as const }
    expect((await salesTotals(by(yenLang), bySeat)).now.gross).toBe(0n)
    expect((await salesTotals(by(tamDao), bySeat)).now.gross).toBe(600_000n)
  })

  it('never shows another commune in any view', async () => {
    for (const view of ['xa', 'san-pham'] as const) {
      const { rows } = await salesBreakdown(by(tamDao), { ...month, view, take: 50 })
      expect(rows.map((row) => row.name?.vi)).toEqual([view === 'xa' ? 'Xã Tam Đảo' : 'Mật ong hoa rừng'])
    }
    const deeds = await latestDeeds(by(tamDao), { place: 'lam-ra', take: 9 })
    expect(deeds.map((deed) => deed.amount)).toEqual([300_000n, -200_000n, 200_000n])
    const points = await salesSeries(by(tamDao), month, 'day')
    expect(points.at(-1)?.net).toBe(300_000n)
  })

  it('of another province is empty, and nobody but officers counts anything', async () => {
    expect((await salesTotals(by(anOfficer('01')), month)).now.gross).toBe(0n)
    expect((await salesTotals(call, month)).now.gross).toBe(0n)
    expect(await latestDeeds(call, { place: 'lam-ra', take: 9 })).toEqual([])
  })
})
