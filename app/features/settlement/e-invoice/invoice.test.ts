import { expect, it } from 'vitest'
import { formatOn, invoiceFormats, type InvoiceFormat } from './format.ts'
import { invoiceXml } from './invoice-xml.ts'

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

it('writes what people type so that it stays text', () => {
  const format = { ...older, fields: [{ name: 'Ten', label: 'Tên', value: 'text' as const }] }
  expect(invoiceXml(format, [['<b>&"\u0001'], [null], [120_000n]])).toBe(
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
