import { beforeEach, describe, expect, it } from 'vitest'
import { fixedClock } from '#app/kernel/clock.ts'
import { newId } from '#app/kernel/ids.ts'
import { unwrap } from '#app/kernel/result.ts'
import { aCategory, aListedProduct, aMaker, anOperator, catalogueCall } from '#tests/factories/catalogue.ts'
import { aPlacedPart } from '#tests/factories/sales.ts'
import { somePlaces, places } from '#tests/factories/market.ts'
import { testDatabase } from '#tests/setup/test-database.ts'
import { postToLedger } from '../ledger/post-to-ledger.server.ts'
import { settled } from '../ledger/part-postings.ts'
import { spanOf, readQuarter, quartersUntil, quarterName } from '../tax/quarter.ts'
import { downloadTaxReport, readTaxReport } from '../tax/tax-report.server.ts'
import { addTaxRule, listTaxRules, switchTaxRule } from '../tax/tax-rules.server.ts'
import {
  addCommissionRule,
  endCommissionRule,
  readNotice,
  setNotice,
  slugOf,
  type AddRuleInput,
} from './change-rules.server.ts'
import { readGatewayTerms, setGatewayTerms } from '../price/gateway-terms.server.ts'
import { commissionSubscriptions } from './freeze-at-sale.server.ts'
import { listCommissionRules } from './list-rules.server.ts'
import { tryCommission } from './try-commission.server.ts'

const { root } = testDatabase()
const clock = fixedClock('2026-11-22T03:00:00Z')
const call = catalogueCall(root, { clock, actor: anOperator, subscriptions: commissionSubscriptions })

const plain: AddRuleInput = {
  ...{ scope: 'everybody', product: '', sellerId: null, categoryId: null, sellerKind: null, minStars: null },
  ...{
    percentBp: 500,
    minimum: null,
    maximum: null,
    fixed: 0n,
    vatBp: 1000,
    validFrom: '2026-11-22',
    note: '',
  },
}
const add = (over: Partial<AddRuleInput> = {}) => addCommissionRule(call, { ...plain, ...over })

async function aShop() {
  const seller = await aMaker(call)
  const category = await aCategory(call, {})
  const product = await aListedProduct(call, {
    sellerId: seller.id,
    categoryId: category.id,
    prices: [200_000n],
  })
  const { slug } = await root.product.findUniqueOrThrow({ where: { id: product.id }, select: { slug: true } })
  return { seller, category, product, slug, variantId: product.variantIds[0] ?? '' }
}

/** Once something was sold by a rule, sellers are owed notice. */
async function sellSomething() {
  const { seller, product, variantId } = await aShop()
  await somePlaces(call)
  const lines = [{ productId: product.id, variantId, quantity: 1, unitPrice: 200_000n }]
  return aPlacedPart(call, { sellerId: seller.id, at: clock.now(), communeCode: places.haNoi, lines })
}

beforeEach(async () => {
  await root.commissionRule.updateMany({
    data: { validTo: new Date('2026-01-01'), validFrom: new Date('2026-01-01') },
  })
})

describe('a market that has sold nothing', () => {
  it('has its first rule at once', async () => {
    expect(await root.lineCommission.count()).toBe(0)
    unwrap(await add({ percentBp: 700 }))
    expect((await listCommissionRules(call))[0]).toMatchObject({
      standing: 'in_force',
      percentBp: 700,
      target: null,
    })
  })
})

describe('a new rule', () => {
  it('that takes more waits for its notice, one that takes less holds at once', async () => {
    unwrap(await add())
    await sellSomething()
    expect(await add({ percentBp: 600 })).toMatchObject({
      failure: { key: 'fees:failure.notice', field: 'validFrom', details: { day: '12/12/2026', days: 20 } },
    })
    expect((await add({ percentBp: 600, validFrom: '2026-12-11' })).ok).toBe(false)
    expect((await add({ percentBp: 600, validFrom: '2026-12-12' })).ok).toBe(true)
    expect((await add({ percentBp: 400 })).ok).toBe(true)
  })

  it.each([
    ['a minimum', { minimum: 1n }],
    ['a fixed part', { fixed: 1n }],
    ['more VAT', { vatBp: 1001 }],
  ])('with %s takes more too', async (_, over) => {
    await root.commissionRule.create({
      data: {
        id: newId(),
        scope: 'everybody',
        percentBp: 500,
        vatBp: 1000,
        validFrom: new Date('2026-01-01'),
        madeAt: new Date(),
      },
    })
    expect(await add(over)).toMatchObject({ failure: { key: 'fees:failure.notice' } })
  })

  it('takes the operator’s newest word for what gateways keep, else what the program assumes', async () => {
    const vnpay = async () => (await readGatewayTerms(call)).find(({ method }) => method === 'vnpay')
    expect(await vnpay()).toMatchObject({ percentBp: 110, fixed: 0n, source: '', asOf: '2026-11-22' })
    const set = (percentBp: number, source: string) =>
      setGatewayTerms(call, { method: 'vnpay', percentBp, fixed: 1_650n, source })
    unwrap(await set(150, 'Bảng giá cũ'))
    unwrap(await set(99, 'Hợp đồng 12/2026'))
    expect(await vnpay()).toMatchObject({ percentBp: 99, fixed: 1_650n, source: 'Hợp đồng 12/2026' })
    const stripe = (await readGatewayTerms(call)).find(({ method }) => method === 'stripe')
    expect(stripe).toMatchObject({ percentBp: 340, source: '' })
  })

  it('follows the notice that the operator sets', async () => {
    unwrap(await setNotice(call, { days: 3, source: 'Hội nghị người bán' }))
    expect(await readNotice(call)).toEqual({ days: 3, source: 'Hội nghị người bán' })
    expect((await add({ validFrom: '2026-11-24' })).ok).toBe(false)
    expect((await add({ validFrom: '2026-11-25' })).ok).toBe(true)
    unwrap(await setNotice(call, { days: 20, source: 'NĐ 248' }))
  })

  it.each([
    ['no category', { scope: 'category' }, 'categoryId', 'fees:failure.target'],
    ['no seller', { scope: 'seller' }, 'sellerId', 'fees:failure.target'],
    ['no kind', { scope: 'seller_kind' }, 'sellerKind', 'fees:failure.target'],
    [
      'an unknown product',
      { scope: 'product', product: 'khong-co' },
      'product',
      'fees:failure.product_unknown',
    ],
    ['bounds that cross', { minimum: 5n, maximum: 4n }, 'maximum', 'fees:failure.bounds'],
    ['a day that is over', { validFrom: '2026-11-21' }, 'validFrom', 'fees:failure.past'],
  ] as const)('with %s is refused beside its field', async (_, over, field, key) => {
    expect(await add(over)).toMatchObject({ failure: { field, key } })
  })

  it('of a product is found by its address', async () => {
    const { slug, product } = await aShop()
    const { ruleId } = unwrap(
      await add({ scope: 'product', product: `http://x/san-pham/${slug}?a=1`, percentBp: 0, vatBp: 0 }),
    )
    expect(await root.commissionRule.findUnique({ where: { id: ruleId } })).toMatchObject({
      productId: product.id,
    })
    expect(slugOf(' mat-ong ')).toBe('mat-ong')
  })
})

describe('ending a rule', () => {
  it('that spares sellers something needs notice too, once; a dearer one ends at once', async () => {
    const sellerId = (await aShop()).seller.id
    const rule = { madeAt: new Date(), vatBp: 1000, validFrom: new Date('2026-01-02') }
    const cheap = { ...rule, id: newId(), scope: 'seller', sellerId, percentBp: 100 } as const
    const dear = { ...rule, id: newId(), scope: 'everybody', percentBp: 500 } as const
    await root.commissionRule.createMany({ data: [dear] })
    await root.commissionRule.createMany({ data: [cheap] })
    expect(await endCommissionRule(call, { ruleId: cheap.id, until: '2026-11-30' })).toMatchObject({
      failure: { key: 'fees:failure.notice', field: 'until' },
    })
    unwrap(await endCommissionRule(call, { ruleId: cheap.id, until: '2026-12-12' }))
    unwrap(await endCommissionRule(call, { ruleId: dear.id, until: '2026-11-22' }))
    expect(await endCommissionRule(call, { ruleId: dear.id, until: '2026-11-22' })).toMatchObject({
      failure: { key: 'fees:failure.ended' },
    })
    expect(await endCommissionRule(call, { ruleId: newId(), until: '2026-11-22' })).toMatchObject({
      failure: { key: 'fees:failure.not_there' },
    })
  })
})

describe('the try-out', () => {
  it('says which rule holds and what reaches the seller', async () => {
    const { slug, seller } = await aShop()
    const rule = { id: newId(), scope: 'seller', sellerId: seller.id, percentBp: 450, vatBp: 1000 } as const
    await root.commissionRule.create({
      data: { ...rule, validFrom: new Date('2026-01-02'), madeAt: new Date() },
    })
    expect(await tryCommission(call, { product: slug, price: null, quantity: 2 })).toMatchObject({
      ...{ ruleId: rule.id, goods: 400_000n, commission: 18_000n, commissionVat: 1_800n, reaches: 380_200n },
    })
    expect(await tryCommission(call, { product: slug, price: 100_000n, quantity: 1 })).toMatchObject({
      commission: 4_500n,
    })
    expect(await tryCommission(call, { product: 'khong-co', price: null, quantity: 1 })).toBeNull()
  })
})

describe('quarters', () => {
  it('are read from an address, and count back over the year', () => {
    expect(readQuarter('2025-Q2', clock.now())).toEqual({ year: 2025, number: 2 })
    expect(readQuarter('2025-Q9', clock.now())).toEqual({ year: 2026, number: 4 })
    expect(quartersUntil(clock.now(), 5).map(quarterName)).toEqual([
      '2026-Q4',
      '2026-Q3',
      '2026-Q2',
      '2026-Q1',
      '2025-Q4',
    ])
    expect(spanOf({ year: 2026, number: 4 })).toEqual({
      from: new Date('2026-10-01T00:00:00+07:00'),
      until: new Date('2027-01-01T00:00:00+07:00'),
    })
  })
})

describe('the tax of households', () => {
  it('is off until it is switched on, then frozen at the sale and reported by quarter', async () => {
    const [rule] = await listTaxRules(call)
    expect(rule).toMatchObject({
      sellerKind: 'household',
      vatBp: 100,
      pitBp: 50,
      enabled: false,
      threshold: 1_000_000_000n,
    })
    const seller = await aMaker(call, { kind: 'household' })
    const category = await aCategory(call, {})
    const product = await aListedProduct(call, {
      sellerId: seller.id,
      categoryId: category.id,
      prices: [200_000n],
    })
    const lines = [
      { productId: product.id, variantId: product.variantIds[0] ?? '', quantity: 1, unitPrice: 200_000n },
    ]
    const sell = () =>
      aPlacedPart(call, { sellerId: seller.id, at: clock.now(), communeCode: places.haNoi, lines })
    const frozenOf = (sellerOrderId: string) =>
      root.lineCommission.findFirstOrThrow({ where: { sellerOrderId } })
    expect(await frozenOf((await sell()).id)).toMatchObject({ taxRuleId: null, taxVat: 0n, taxPit: 0n })
    unwrap(await switchTaxRule(call, { ruleId: rule?.id ?? '', enabled: true }))
    const { id: sellerOrderId } = await sell()
    expect(await frozenOf(sellerOrderId)).toMatchObject({ taxVat: 2_000n, taxPit: 1_000n })
    unwrap(await switchTaxRule(call, { ruleId: rule?.id ?? '', enabled: false }))

    const terms = {
      sellerOrderId,
      sellerId: seller.id,
      goods: 200_000n,
      delivery: 30_000n,
      commission: 0n,
      commissionVat: 0n,
    }
    const part = {
      terms: { ...terms, taxVat: 2_000n, taxPit: 1_000n },
      state: { settled: false, refunded: 0n },
    }
    await postToLedger(call, settled(part, clock.now()))
    const quarter = { year: 2026, number: 4 } as const
    const report = await readTaxReport(call, quarter)
    expect(report.rows).toMatchObject([{ sellerId: seller.id, sales: 200_000n, vat: 2_000n, pit: 1_000n }])
    expect(report.total).toEqual({ sales: 200_000n, vat: 2_000n, pit: 1_000n })
    expect((await readTaxReport(call, { year: 2026, number: 3 })).rows).toEqual([])
    const csv = await downloadTaxReport(call, { quarter, form: 'csv', demo: true })
    expect(csv).toMatchObject({ fileName: 'cho-lang-thue-2026-q4.csv' })
    expect(csv.body).toContain(',200000,2000,1000')
    const sheet = await downloadTaxReport(call, { quarter, form: 'xlsx', demo: true })
    const bytes = new Uint8Array(await new Response(sheet.body).arrayBuffer())
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b])
  })

  it('takes a new rule switched off, with its source', async () => {
    const next = {
      sellerKind: 'household',
      vatBp: 80,
      pitBp: 40,
      threshold: null,
      fromFirstDong: false,
    } as const
    const { ruleId } = unwrap(
      await addTaxRule(call, { ...next, source: 'Kế toán Lan', validFrom: '2027-01-01' }),
    )
    expect((await listTaxRules(call)).find(({ id }) => id === ruleId)).toMatchObject({
      ...next,
      enabled: false,
    })
    expect(await addTaxRule(call, { ...next, source: ' ', validFrom: '2027-01-01' })).toMatchObject({
      failure: { field: 'source' },
    })
    expect((await switchTaxRule(call, { ruleId: newId(), enabled: true })).ok).toBe(false)
  })
})
