import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumDong } from '#app/kernel/money.ts'
import { formatOn, invoiceFormats, type InvoiceFormat } from './format.ts'
import { adjustmentRows, salesRows, type InvoicedPart, type NamedRow } from './invoice-rows.ts'
import { invoiceXml } from './invoice-xml.ts'
import { splitVat, vatCode, vatFor, type VatSubject, type VatTerms } from './vat.ts'

const older: InvoiceFormat = { validFrom: '2025-06-01', source: 'cũ', fields: [] }

it('takes the format that was valid on the day', () => {
  expect(formatOn('2025-05-31', [...invoiceFormats, older])).toBeNull()
  expect(formatOn('2025-12-31', [...invoiceFormats, older])).toBe(older)
  expect(formatOn('2026-01-01', [...invoiceFormats, older])).toBe(invoiceFormats[0])
})

it('names every field once, in a way that XML can carry', () => {
  for (const { fields } of invoiceFormats) {
    const names = fields.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toMatch(/^[A-Za-z]+$/)
  }
})

it('writes what people type so that it stays text', async () => {
  const format = { ...older, fields: [{ name: 'Ten', label: 'Tên', value: 'text' as const }] }
  async function* batches() {
    yield [['<b>&"\u0001'], [null]]
    yield [[120_000n]]
  }
  let written = ''
  for await (const piece of invoiceXml(format, batches())) written += piece
  expect(written).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<DuLieuHoaDon nguon="cũ" hieuLucTu="2025-06-01">',
      '  <Dong><Ten>&lt;b&gt;&amp;&quot;</Ten></Dong>',
      '  <Dong></Dong>',
      '  <Dong><Ten>120000</Ten></Dong>',
      '</DuLieuHoaDon>',
      '',
    ].join('\n'),
  )
})

const open = { sellerKind: null, categorySlug: null, validFrom: '2026-01-01' }
const rated = (rateBp: number) => ({ treatment: 'rated', rateBp }) as const
const without = (treatment: 'exempt' | 'undeclared' | 'direct') => ({ treatment, rateBp: null })
const rules: VatTerms[] = [
  { ...open, id: '1', subject: 'goods', ...rated(1000) },
  { ...open, id: '2', subject: 'goods', ...rated(800), validFrom: '2026-07-01' },
  { ...open, id: '3', subject: 'goods', categorySlug: 'rau', ...without('exempt') },
  { ...open, id: '4', subject: 'goods', categorySlug: 'tuoi', ...without('undeclared') },
  { ...open, id: '5', subject: 'goods', sellerKind: 'household', ...without('direct') },
]
const goods: VatSubject = {
  ...{ subject: 'goods', sellerKind: 'cooperative', day: '2026-11-22' },
  categories: ['mat-ong', 'thuc-pham'],
}

describe('how VAT stands on a line', () => {
  it('is the newest rule of the most specific: the kind of seller, then the nearest category', () => {
    expect(vatFor(rules, goods)).toMatchObject({ id: '2' })
    expect(vatFor(rules, { ...goods, day: '2026-06-30' })).toMatchObject({ id: '1' })
    expect(vatFor(rules, { ...goods, categories: ['cai', 'rau', 'tuoi'] })).toMatchObject({ id: '3' })
    expect(vatFor(rules, { ...goods, categories: ['tuoi', 'rau'] })).toMatchObject({ id: '4' })
    expect(vatFor(rules, { ...goods, categories: ['rau'], sellerKind: 'household' })).toMatchObject({
      id: '5',
    })
  })

  it('is nothing that anybody made up', () => {
    expect(vatFor(rules, { ...goods, day: '2025-12-31' })).toBeNull()
    expect(vatFor(rules, { ...goods, subject: 'delivery', categories: [] })).toBeNull()
    expect(vatCode(null)).toBeNull()
    expect(splitVat(108_000n, null)).toEqual({ net: 108_000n, vat: null })
  })

  it('is taken out of the price, once, half up', () => {
    expect(splitVat(108_000n, rated(800))).toEqual({ net: 100_000n, vat: 8_000n })
    expect(splitVat(-108_000n, rated(800))).toEqual({ net: -100_000n, vat: -8_000n })
    expect(splitVat(21n, rated(10_000))).toEqual({ net: 10n, vat: 11n })
    expect(splitVat(55_000n, without('exempt'))).toEqual({ net: 55_000n, vat: 0n })
    expect(
      [rated(800), rated(0), rated(50), without('exempt'), without('undeclared'), without('direct')].map(
        vatCode,
      ),
    ).toEqual(['8%', '0%', '0.5%', 'KCT', 'KKKNT', null])
  })
})

describe('the rows of a part', () => {
  const line = fc.record({
    quantity: fc.integer({ min: 1, max: 50 }),
    total: fc.bigInt(1n, 50_000_000n),
    category: fc.constantFrom('mat-ong', 'rau', 'tuoi'),
  })
  const aPart = fc.record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    deliveryFee: fc.bigInt(0n, 200_000n),
    kind: fc.constantFrom('cooperative', 'household'),
    given: fc.bigInt(0n, 10_000n),
  })
  const words = { delivery: 'Phí giao hàng', less: 'Giảm', more: 'Tăng' }
  const party = { name: 'A', taxCode: null, address: '' }
  const sumOf = (rows: readonly NamedRow[], name: string) =>
    sumDong(rows.map(({ [name]: cell }) => (typeof cell === 'bigint' ? cell : 0n)))

  it('sum to what the shopper paid, and with all of it given back to nothing', () => {
    fc.assert(
      fc.property(aPart, ({ lines, deliveryFee, kind, given: share }) => {
        const part: InvoicedPart = {
          ...{ code: 'CL-1', deliveredOn: '2026-11-22', deliveryFee, byCash: false, buyer: party },
          seller: { ...party, kind },
          lines: lines.map(({ category, ...one }) => ({
            ...{ ...one, name: 'Mật', unit: 'Hũ', categories: [category, 'thuc-pham'] },
          })),
        }
        const total = sumDong(lines.map((one) => one.total)) + deliveryFee
        const sold = salesRows(part, rules, words)
        const given = (total * share) / 10_000n
        const back = adjustmentRows({ part, given, day: '2026-11-30' }, rules, words)
        const all = adjustmentRows({ part, given: total, day: '2026-11-30' }, rules, words)
        expect(sumOf(sold, 'TongThanhToan')).toBe(total)
        expect(sumOf(back, 'TongThanhToan')).toBe(-given)
        expect(sumOf(all, 'TongThanhToan')).toBe(-total)
        for (const row of [...sold, ...back]) {
          const tax = typeof row['TienThue'] === 'bigint' ? row['TienThue'] : 0n
          expect(Number(row['ThanhTien']) + Number(tax)).toBe(Number(row['TongThanhToan']))
        }
        for (const { DonGia, SoLuong, ThanhTien } of sold) {
          expect(Math.round(Number(DonGia) * Number(SoLuong))).toBe(Number(ThanhTien))
        }
      }),
    )
  })
})
